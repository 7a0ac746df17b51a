import { PRESENCES, type Presence } from '@rashomon/server/coverage/decide-presence'
import type { AtOutlet, MatrixRow } from '@rashomon/server/coverage/fill-matrix'
import fc from 'fast-check'

const LETTERS: Readonly<Record<string, Presence>> = {
  x: 'PRESENT',
  o: 'POSSIBLE',
  '-': 'ABSENT',
  '<': 'PREDATES',
  '?': 'NOT_ANNOTATED',
}

/** A matrix row drawn with a sign a cell: x present, o possible, - absent, < predates, ? not annotated; outlets are A, B, C ... */
export function drawRow(item: string, signs: string): MatrixRow<AtOutlet> {
  return rowOf(
    item,
    Array.from(signs, (sign) => LETTERS[sign] ?? 'NOT_ANNOTATED'),
  )
}

function rowOf(item: string, presences: readonly Presence[]): MatrixRow<AtOutlet> {
  const cells = presences.map((presence, index) => {
    const outlet = nameOutlet(index)
    return { outlet, presence, evidence: presence === 'PRESENT' ? [{ outlet }] : [] }
  })
  return { item, carriers: presences.filter((presence) => presence === 'PRESENT').length, cells }
}

export function nameOutlet(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index)
}

/** Matrices of up to 20 rows and 4 outlets. */
export const matrix = fc
  .array(fc.array(fc.constantFrom(...PRESENCES), { minLength: 4, maxLength: 4 }), { maxLength: 20 })
  .map((rows) => rows.map((presences, index) => rowOf(`item ${index}`, presences)))
