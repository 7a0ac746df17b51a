import type { Comparison, Veto } from '../comparing/comparison.ts'
import { vetoAntonym } from './veto-antonym.ts'
import { vetoModality } from './veto-modality.ts'
import { vetoNegation } from './veto-negation.ts'
import { vetoNumber } from './veto-number.ts'
import { vetoQuantifier } from './veto-quantifier.ts'
import { vetoRole } from './veto-role.ts'
import { vetoSubstitution } from './veto-substitution.ts'

/** In the order in which they explain best. */
const RULES = [
  vetoNumber,
  vetoNegation,
  vetoAntonym,
  vetoRole,
  vetoModality,
  vetoQuantifier,
  vetoSubstitution,
]

/** The first reason for which two sentences cannot be one statement; null where there is none. */
export function findVeto(comparison: Comparison): Veto | null {
  for (const rule of RULES) {
    const veto = rule(comparison)
    if (veto !== null) return veto
  }
  return null
}
