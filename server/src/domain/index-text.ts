import { countBefore } from './sorted-offsets.ts'

/** A part of a text in UTF-16 units, as JavaScript counts: 0-based, end-exclusive. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** A text with what it takes to count it in Unicode code points. */
export interface IndexedText {
  readonly text: string
  /** Length in code points. */
  readonly codePoints: number
  /**
   * For each character that takes two UTF-16 units, its offset in code points. News text has next to none, so
   * the index is all but empty and a conversion is a binary search over nothing.
   */
  readonly astral: Uint32Array
}

/** A text that selectors cannot count over. */
export class InvalidText extends Error {
  readonly code = 'INVALID_TEXT'

  constructor(reason: string) {
    super(`The text ${reason}.`)
    this.name = 'InvalidText'
  }
}

const LONE_SURROGATE = /\p{Surrogate}/u
const ASTRAL = /[\u{10000}-\u{10FFFF}]/gu

/**
 * Builds the code point index of a text once, for any number of selectors.
 *
 * @throws InvalidText where the text is not in NFC, or holds half a surrogate pair.
 */
export function indexText(text: string): IndexedText {
  const lone = text.search(LONE_SURROGATE)
  if (lone >= 0) throw new InvalidText(`holds half a surrogate pair at UTF-16 offset ${lone}`)
  if (text.normalize('NFC') !== text) throw new InvalidText('is not in Unicode normal form NFC')
  return indexCodePoints(text)
}

/** The same for a text that is counted as it was given, in whatever normal form. Half a pair counts as one. */
export function indexCodePoints(text: string): IndexedText {
  const astral: number[] = []
  // The pairs before this one were counted as two units each, so each takes one off.
  for (const match of text.matchAll(ASTRAL)) astral.push(match.index - astral.length)
  return { text, codePoints: text.length - astral.length, astral: Uint32Array.from(astral) }
}

/** UTF-16 offset of a code point offset between 0 and `codePoints`. */
export function toUnitOffset(indexed: IndexedText, codePointOffset: number): number {
  return codePointOffset + countBefore(indexed.astral, codePointOffset)
}

/**
 * Code point offset of a UTF-16 offset between 0 and the text's length.
 *
 * @throws RangeError where the offset parts a surrogate pair.
 */
export function toCodePointOffset(indexed: IndexedText, unitOffset: number): number {
  // Each pair before the offset moved it on by one unit: find the fixed point of units = points + pairs.
  let low = 0
  let high = indexed.astral.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((indexed.astral[middle] ?? 0) + middle < unitOffset) low = middle + 1
    else high = middle
  }
  const codePointOffset = unitOffset - low
  if (toUnitOffset(indexed, codePointOffset) !== unitOffset) {
    throw new RangeError(`UTF-16 offset ${unitOffset} lies inside a surrogate pair`)
  }
  return codePointOffset
}
