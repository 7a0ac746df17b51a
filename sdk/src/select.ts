/** Where some words stand in a text: from its beginning, the end not included. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/**
 * The words of a text that a selector stands for. Selectors count code points, as Python and SQL clients do, and
 * `String.slice` counts UTF-16 units: behind an emoji the two part.
 *
 * @param text the article's text
 * @throws RangeError where the text is not the one that the selector was made for
 */
export function select(text: string, selector: TextRange & { readonly exact?: string }): string {
  const { start, end } = toUtf16Range(text, selector)
  const selected = text.slice(start, end)
  if (selector.exact !== undefined && selector.exact !== selected) {
    throw new RangeError('other words stand at these positions: selectors count over Article.text, unchanged')
  }
  return selected
}

/**
 * The same range in UTF-16 units, as strings, DOM ranges and editors count.
 *
 * @throws RangeError where the text ends before it
 */
export function toUtf16Range(text: string, { start, end }: TextRange): TextRange {
  const from = skipCodePoints(text, 0, start)
  return { start: from, end: skipCodePoints(text, from, end - start) }
}

/** The offset, in UTF-16 units, that is so many code points behind another. */
function skipCodePoints(text: string, from: number, count: number): number {
  if (!(count >= 0)) throw new RangeError('a range starts at 0 or later and does not end before it starts')
  let offset = from
  for (let skipped = 0; skipped < count; skipped += 1) {
    const codePoint = text.codePointAt(offset)
    if (codePoint === undefined) throw new RangeError('the text ends before this range does')
    offset += codePoint > 0xffff ? 2 : 1
  }
  return offset
}
