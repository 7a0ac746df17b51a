import type { Word } from '../sentences/word.ts'

/** Reporters change them, and languages with and without articles differ in nothing else. */
const LOOSE = new Set(['PRON'])
const LOOSE_LEMMAS = new Set([
  'a',
  'an',
  'the',
  'be',
  'have',
  'my',
  'our',
  'your',
  'his',
  'her',
  'its',
  'their',
  'that',
  'will',
  'would',
])

/** The longest common subsequence of two sentences by lemma, less pronouns, articles and auxiliaries. */
export interface CommonWords {
  /** Pairs of indices, in order. */
  readonly pairs: readonly (readonly [one: number, other: number])[]
  /** How many words of each were looked at. */
  readonly lengths: readonly [one: number, other: number]
  /** Words of the longest run that is the same to the letter, all words counted. */
  readonly run: number
}

export function findCommonWords(a: readonly Word[], b: readonly Word[]): CommonWords {
  const one = telling(a)
  const other = telling(b)
  const width = other.length + 1
  const table = new Uint16Array((one.length + 1) * width)
  const longestFrom = (cell: number): number => table[cell] as number
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      const cell = i * width + j
      table[cell] = isSame(one[i], other[j])
        ? longestFrom(cell + width + 1) + 1
        : Math.max(longestFrom(cell + width), longestFrom(cell + 1))
    }
  }
  const pairs: [number, number][] = []
  let [i, j] = [0, 0]
  while (i < one.length && j < other.length) {
    const cell = i * width + j
    if (isSame(one[i], other[j])) pairs.push([one[i++]?.at ?? 0, other[j++]?.at ?? 0])
    else if (longestFrom(cell + width) >= longestFrom(cell + 1)) i++
    else j++
  }
  return { pairs, lengths: [one.length, other.length], run: longestRun(a, b) }
}

interface Placed {
  readonly word: Word
  readonly at: number
}

function telling(words: readonly Word[]): readonly Placed[] {
  return words.flatMap((word, at) =>
    LOOSE.has(word.pos) || LOOSE_LEMMAS.has(word.lemma) ? [] : [{ word, at }],
  )
}

function isSame(one: Placed | undefined, other: Placed | undefined): boolean {
  return one?.word.lemma === other?.word.lemma && one?.word.isDenied === other?.word.isDenied
}

function longestRun(a: readonly Word[], b: readonly Word[]): number {
  let before = new Uint16Array(b.length + 1)
  let longest = 0
  for (const { text } of a) {
    const next = new Uint16Array(b.length + 1)
    for (const [at, word] of b.entries()) {
      if (word.text !== text) continue
      const length = (before[at] as number) + 1
      next[at + 1] = length
      longest = Math.max(longest, length)
    }
    before = next
  }
  return longest
}
