import type { Token } from '../../../reading/extraction.ts'

const BREAKS = /^(?:[,;:()[\]–—―.!?…]|\.{2,}|--?)$/
/** Words that open a clause whenever they join or relate. */
const OPENERS = new Set(
  'because although though while whereas if unless when until since whether who which whom whose where why how what that so'.split(
    ' ',
  ),
)
/** How far a verb may be from a conjunction that joins clauses and not words. */
const REACH = 4

/** The clause of each token, by number from 0. Clauses are what signs, conjunctions and relative words cut off. */
export function findClauses(tokens: readonly Token[]): readonly number[] {
  const clauses: number[] = []
  let clause = 0
  let hasVerb = false
  for (const [at, token] of tokens.entries()) {
    const opens =
      BREAKS.test(token.text) ||
      (OPENERS.has(token.lemma) && token.pos !== 'DET') ||
      (token.pos === 'CCONJ' && (token.lemma === 'but' || (hasVerb && hasVerbSoon(tokens, at + 1))))
    if (opens && at > 0) {
      clause++
      hasVerb = false
    }
    hasVerb ||= token.pos === 'VERB' || token.pos === 'AUX'
    clauses.push(clause)
  }
  return clauses
}

function hasVerbSoon(tokens: readonly Token[], from: number): boolean {
  for (const { pos, text } of tokens.slice(from, from + REACH)) {
    if (BREAKS.test(text)) return false
    if (pos === 'VERB' || pos === 'AUX') return true
  }
  return false
}
