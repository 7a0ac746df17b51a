import type { WordMeanings } from '../../../lexicons/meaning/read-word-meanings.ts'
import type { Word } from './word.ts'

const DIMENSIONS = 100

/** The mean direction of the words of a sentence, each counted by its weight, of length 1; all 0 without content. */
export function sumVectors(words: readonly Word[], meanings: WordMeanings): Float32Array {
  const sum = new Float32Array(DIMENSIONS)
  for (const { number, weight } of words)
    if (number >= 0 && weight > 0) meanings.addVector(sum, number, weight)
  const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0))
  return length === 0 ? sum : sum.map((value) => value / length)
}
