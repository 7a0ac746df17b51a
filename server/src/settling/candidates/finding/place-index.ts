import type { ReadSentence } from '../../sameness/read-sentence.ts'

/** Finds sentences in one way. Places count the sentences in the order of their texts. */
export interface PlaceIndex {
  /** The places of the nearest, nearest first; the sentence itself is left out. */
  nearestTo(sentence: ReadSentence, most: number): readonly number[]
  compare(sentence: ReadSentence, place: number): number
}

/** The places with the highest scores above 0; equal scores by place. */
export function takeBest(scores: ReadonlyMap<number, number>, most: number): readonly number[] {
  return [...scores]
    .filter(([, score]) => score > 0)
    .sort(([one, a], [other, b]) => b - a || one - other)
    .slice(0, most)
    .map(([place]) => place)
}
