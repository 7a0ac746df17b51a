import { WORD_PATTERN } from '../align/tokenize.ts'

/** A range of Unicode code points, 0-based, end-exclusive. */
export interface CodePointRange {
  readonly start: number
  readonly end: number
}

/** A word outside quotations. */
export interface OwnWord extends CodePointRange {
  /** In lower case, with straight apostrophes. */
  readonly word: string
  /** Whether something quoted stands between the word before it and this one. */
  readonly followsQuotation: boolean
}

const WORD = new RegExp(WORD_PATTERN, 'gu')

/**
 * The words of an article that are its own: those that no part of a quotation touches. Takes time linear in the text
 * and n log n in the quotations.
 *
 * @param quoted ranges of its quotations, in code points, in any order.
 */
export function readOwnWords(text: string, quoted: readonly CodePointRange[]): readonly OwnWord[] {
  const ranges = quoted.toSorted((a, b) => a.start - b.start)
  const words: OwnWord[] = []
  let next = 0
  let quotedUntil = 0
  let followsQuotation = false
  // Where the last word ended, in UTF-16 units and in code points.
  let units = 0
  let end = 0
  for (const { 0: printed, index } of text.matchAll(WORD)) {
    const start = end + countCodePoints(text, units, index)
    units = index + printed.length
    end = start + countCodePoints(text, index, units)
    for (let range = ranges[next]; range !== undefined && range.start < end; range = ranges[++next]) {
      quotedUntil = Math.max(quotedUntil, range.end)
      followsQuotation = true
    }
    if (quotedUntil > start) followsQuotation = true
    else {
      words.push({ word: printed.toLowerCase().replaceAll('’', "'"), start, end, followsQuotation })
      followsQuotation = false
    }
  }
  return words
}

function countCodePoints(text: string, start: number, end: number): number {
  let count = end - start
  for (let at = start; at < end; at++) {
    // Half of a pair, which takes two units and is one code point. Texts hold no other halves.
    const unit = text.charCodeAt(at)
    if (unit >= 0xd800 && unit < 0xdc00) count--
  }
  return count
}
