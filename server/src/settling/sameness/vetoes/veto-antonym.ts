import { areOpposites } from '../comparing/are-opposites.ts'
import { type Comparison, differ, type Veto } from '../comparing/comparison.ts'
import { findOpposites } from './find-opposites.ts'

/** How near a partnered word has to be for opposites of sentences in other words. */
const NEIGHBOURHOOD = 3

/** Two words are opposites, and neither is denied or said by another word of the other sentence. */
export function vetoAntonym(comparison: Comparison): Veto | null {
  const { a, b, isReworded, knowledge } = comparison
  if (a.cue !== null && b.cue !== null && areOpposites(a.cue, b.cue, knowledge)) {
    return { name: 'antonym', contradicts: true, rests: [differ(a.cue, b.cue)] }
  }
  const found = findOpposites(comparison).find(
    ([one, other]) =>
      !isDeniedOnce(comparison, one, other) && (!isReworded || haveNeighbours(comparison, one, other)),
  )
  if (found === undefined) return null
  return { name: 'antonym', contradicts: true, rests: [differ(a.words[found[0]], b.words[found[1]])] }
}

/** Whether one of two opposites is under a denial: not bad for good. */
function isDeniedOnce({ a, b }: Comparison, one: number, other: number): boolean {
  const inA = a.denials.some(
    ({ at, strength, scope }) => strength === 'full' && at !== one && scope.includes(one),
  )
  const inB = b.denials.some(
    ({ at, strength, scope }) => strength === 'full' && at !== other && scope.includes(other),
  )
  return inA !== inB
}

/** Whether words beside two opposites are partners. */
function haveNeighbours({ a, b, alignment }: Comparison, one: number, other: number): boolean {
  return [...alignment.forward].some(
    ([from, { at, soft }]) =>
      soft >= 0.8 &&
      a.words[from]?.clause === a.words[one]?.clause &&
      b.words[at]?.clause === b.words[other]?.clause &&
      Math.abs(from - one) <= NEIGHBOURHOOD &&
      Math.abs(at - other) <= NEIGHBOURHOOD,
  )
}
