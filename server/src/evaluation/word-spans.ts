import { wordStarts } from '../domain/count-words.ts'
import { countBefore, type SortedOffsets } from '../domain/sorted-offsets.ts'
import type { Span } from '../domain/span.ts'

/** The words of a text by number, for spans to be compared by the words in them. */
export type WordIndex = SortedOffsets

export function indexWords(text: string): WordIndex {
  return wordStarts(text)
}

/** The numbers of the words that begin in any of the spans. */
export function wordsInSpans(words: WordIndex, spans: readonly Span[]): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const [start, end] of spans) {
    for (let word = countBefore(words, start); word < countBefore(words, end); word++) inside.add(word)
  }
  return inside
}

/** How many words two sets share. */
export function countShared(some: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let shared = 0
  for (const word of some) if (others.has(word)) shared++
  return shared
}
