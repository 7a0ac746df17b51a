import type { ReadSentence } from '../../sameness/read-sentence.ts'

/** Words that two sentences have to the letter, one after the other. */
export interface Run {
  /** Of the heaviest run. */
  readonly weight: number
  /** Of the longest run. */
  readonly words: number
  /** Share of the words of the shorter sentence that the longest run has, 0 to 1. */
  readonly share: number
}

/** The heaviest and the longest run to the letter. Takes time in the product of the lengths. */
export function measureRun(a: ReadSentence, b: ReadSentence): Run {
  let weight = 0
  let longest = 0
  let previous = new Float64Array(2 * b.words.length + 2)
  for (const word of a.words) {
    const current = new Float64Array(2 * b.words.length + 2)
    for (const [at, other] of b.words.entries()) {
      if (word.text !== other.text) continue
      const heavy = (previous[2 * at] ?? 0) + word.weight
      const words = (previous[2 * at + 1] ?? 0) + 1
      current[2 * at + 2] = heavy
      current[2 * at + 3] = words
      weight = Math.max(weight, heavy)
      longest = Math.max(longest, words)
    }
    previous = current
  }
  const shorter = Math.min(a.words.length, b.words.length)
  return { weight, words: longest, share: shorter === 0 ? 0 : longest / shorter }
}
