import type { TextRange } from './index-text.ts'
import { countBefore } from './sorted-offsets.ts'
import { beginsInsideWord, endsInsideWord } from './word-boundary.ts'

const SPACE = /\s/u
/** How much of the text a message shows. */
const SHOWN_UNITS = 24

/** A text made ready for any number of searches. */
export interface SearchableText {
  readonly text: string
  /** The text with every run of white space as one space. */
  readonly squeezed: string
  /** Where each unit of the squeezed text stands in the text, in UTF-16 units. */
  readonly origins: Uint32Array
}

export function prepareSearch(text: string): SearchableText {
  const units: string[] = []
  const origins: number[] = []
  let inSpace = false
  for (let at = 0; at < text.length; at++) {
    const unit = text[at] ?? ''
    const isSpace = SPACE.test(unit)
    if (!(isSpace && inSpace)) {
      units.push(isSpace ? ' ' : unit)
      origins.push(at)
    }
    inSpace = isSpace
  }
  return { text, squeezed: units.join(''), origins: Uint32Array.from(origins) }
}

/** The words in NFC with every run of white space as one space, and none at the ends. */
export function singleSpaced(words: string): string {
  return words.normalize('NFC').trim().replaceAll(/\s+/gu, ' ')
}

/**
 * Every place where a text has the given words, in text order, overlapping ones too. A run of white space in
 * the words matches any run of white space in the text (no-break spaces and line ends included); all else is
 * exact. A match neither begins nor ends in mid-word. The words are put into NFC, as the text is.
 *
 * Takes time linear in the lengths of text and words, whatever they hold.
 *
 * @param within the part of the text to look in; all of it if left out.
 */
export function locateWords(
  searchable: SearchableText,
  words: string,
  within?: TextRange,
): readonly TextRange[] {
  const pattern = singleSpaced(words)
  if (pattern === '') return []
  const { text, origins } = searchable
  const part = squeezedRange(searchable, within)
  const places: TextRange[] = []
  eachMatchLength(searchable.squeezed, part, pattern, (length, end) => {
    if (length < pattern.length) return
    // The words end in no white space, so the last unit stands for itself.
    const place = { start: origins[end - length] ?? 0, end: (origins[end - 1] ?? 0) + 1 }
    if (!beginsInsideWord(text, place.start) && !endsInsideWord(text, place.end)) places.push(place)
  })
  return places
}

/**
 * How far a text has the words, for a message: the longest beginning of them that it has, and what follows there.
 * All of them are found where they stand, but in mid-word.
 */
export function longestBeginning(
  searchable: SearchableText,
  words: string,
  within?: TextRange,
): { readonly found: string; readonly next: string } {
  const pattern = singleSpaced(words)
  const part = squeezedRange(searchable, within)
  let longest = 0
  let foundEnd = part.start
  eachMatchLength(searchable.squeezed, part, pattern, (length, end) => {
    if (length <= longest) return
    longest = length
    foundEnd = end
  })
  return {
    found: pattern.slice(0, longest),
    next: searchable.squeezed.slice(foundEnd, Math.min(foundEnd + SHOWN_UNITS, part.end)),
  }
}

function squeezedRange({ squeezed, origins }: SearchableText, within: TextRange | undefined): TextRange {
  if (within === undefined) return { start: 0, end: squeezed.length }
  return { start: countBefore(origins, within.start), end: countBefore(origins, within.end) }
}

/**
 * Calls `visit` for each offset in a part of the text with the length of the longest beginning of the pattern that
 * ends there. Source: Knuth, Morris and Pratt, "Fast pattern matching in strings", SIAM J. Comput. 6 (1977).
 */
function eachMatchLength(
  text: string,
  part: TextRange,
  pattern: string,
  visit: (length: number, end: number) => void,
): void {
  const borders = borderLengths(pattern)
  let length = 0
  for (let at = part.start; at < part.end; at++) {
    while (length > 0 && (length === pattern.length || text[at] !== pattern[length])) {
      length = borders[length - 1] ?? 0
    }
    if (text[at] === pattern[length]) length++
    if (length > 0) visit(length, at + 1)
  }
}

/** For each beginning of the pattern, the length of its longest proper beginning that also ends it. */
function borderLengths(pattern: string): Uint32Array {
  const borders = new Uint32Array(pattern.length)
  let length = 0
  for (let at = 1; at < pattern.length; at++) {
    while (length > 0 && pattern[at] !== pattern[length]) length = borders[length - 1] ?? 0
    if (pattern[at] === pattern[length]) length++
    borders[at] = length
  }
  return borders
}
