import { type IndexedText, type TextRange, toCodePointOffset, toUnitOffset } from './index-text.ts'

/**
 * A W3C TextQuoteSelector and TextPositionSelector in one, over the NFC text of an article.
 * `start` and `end` count Unicode code points, 0-based, end-exclusive; `prefix` and `suffix` hold up to
 * {@link CONTEXT_LENGTH} code points around the exact text.
 *
 * Source: W3C Web Annotation Data Model, 4.2.4 and 4.2.5.
 */
export interface TextSelector {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  readonly end: number
}

/** Length of `prefix` and `suffix` in code points, less at the ends of a text. */
export const CONTEXT_LENGTH = 32

/** A selector that does not select what it says. */
export class SelectorMismatch extends Error {
  readonly code = 'SELECTOR_MISMATCH'

  constructor(
    selector: TextSelector,
    part: 'start' | 'end' | 'exact' | 'prefix' | 'suffix',
    expected: string,
  ) {
    const place = `${selector.start} to ${selector.end}`
    super(`Selector ${place} of ${JSON.stringify(selector.exact)}: its ${part} should be ${expected}.`)
    this.name = 'SelectorMismatch'
  }
}

/**
 * The selector of a range of UTF-16 units.
 *
 * @throws RangeError where the range is empty, outside the text, or parts a surrogate pair.
 */
export function selectorAt(indexed: IndexedText, { start, end }: TextRange): TextSelector {
  const { text, codePoints } = indexed
  const whole = Number.isInteger(start) && Number.isInteger(end)
  if (!whole || start < 0 || end <= start || end > text.length) {
    throw new RangeError(`${start} to ${end} is not a range of a text of ${text.length} UTF-16 units`)
  }
  const first = toCodePointOffset(indexed, start)
  const last = toCodePointOffset(indexed, end)
  return {
    exact: text.slice(start, end),
    prefix: text.slice(toUnitOffset(indexed, Math.max(0, first - CONTEXT_LENGTH)), start),
    suffix: text.slice(end, toUnitOffset(indexed, Math.min(codePoints, last + CONTEXT_LENGTH))),
    start: first,
    end: last,
  }
}

/**
 * The range of UTF-16 units that a selector selects, with every part of the selector verified.
 *
 * @throws SelectorMismatch that names the first part that differs.
 */
export function resolveSelector(indexed: IndexedText, selector: TextSelector): TextRange {
  const { start, end } = selector
  if (!Number.isInteger(start) || start < 0) throw new SelectorMismatch(selector, 'start', 'at least 0')
  if (!Number.isInteger(end) || end <= start) throw new SelectorMismatch(selector, 'end', 'after the start')
  if (end > indexed.codePoints) {
    throw new SelectorMismatch(selector, 'end', `at most ${indexed.codePoints}, the text's length`)
  }
  const range = { start: toUnitOffset(indexed, start), end: toUnitOffset(indexed, end) }
  const actual = selectorAt(indexed, range)
  for (const part of ['exact', 'prefix', 'suffix'] as const) {
    if (actual[part] !== selector[part]) {
      throw new SelectorMismatch(selector, part, JSON.stringify(actual[part]))
    }
  }
  return range
}
