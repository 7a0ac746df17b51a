import { countBefore, type SortedOffsets } from './sorted-offsets.ts'

/**
 * A word, as the source of a regular expression (flag `u`): a run of letters, marks and digits, with the
 * apostrophes and hyphens inside it (don't, US-led), the points between letters (U.S) and the points and commas
 * between digits (10,000).
 *
 * These are the words of Unicode Standard Annex #29 with hyphenated ones joined. A rule of our own, and not
 * `Intl.Segmenter`, because word counts are stored and compared: the segmenter's answers change with the ICU
 * that a Node version brings. Scripts that write no spaces count a run as one word.
 */
export const WORD_PATTERN = String.raw`[\p{L}\p{M}\p{N}]+(?:(?:['’‐‑-]|(?<=\p{L})\.(?=\p{L})|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{M}\p{N}]+)*`

/** A word as printed, with where it starts, in UTF-16 units. */
export interface PrintedWord {
  readonly text: string
  readonly start: number
}

/** The words of a text in their order. */
export function listWords(text: string): readonly PrintedWord[] {
  return Array.from(text.matchAll(new RegExp(WORD_PATTERN, 'gu')), ({ 0: word, index }) => ({
    text: word,
    start: index,
  }))
}

/** Where each word of a text starts, in UTF-16 units. */
export function wordStarts(text: string): SortedOffsets {
  return Uint32Array.from(text.matchAll(new RegExp(WORD_PATTERN, 'gu')), (match) => match.index)
}

export function countWords(text: string): number {
  return wordStarts(text).length
}

/** Share of a text's words that start before an offset (UTF-16 units), 0 to 1; 0 in a text without words. */
export function shareBefore(starts: SortedOffsets, offset: number): number {
  return starts.length === 0 ? 0 : countBefore(starts, offset) / starts.length
}
