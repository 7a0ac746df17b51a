import type { TextRange } from './index-text.ts'
import { PARAGRAPH_BREAK } from './paragraphs.ts'

/** A part of a text in quotation marks, in UTF-16 units. */
export interface QuotedPart {
  /** The words between the marks. */
  readonly inner: TextRange
  /** The same with the marks; the closing one is missing where the next paragraph goes on with the quote. */
  readonly outer: TextRange
}

/** What may close each opening mark. Web pages pair straight marks with curly ones. */
const DOUBLE: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«',
  '”': '”',
}
const SINGLE: Readonly<Record<string, string>> = { "'": "'’", '‘': "’'" }

/** Marks that open a quote wherever they stand; the others only where no word runs into them. */
const ALWAYS_OPEN = '“„«'

/**
 * The parts of a text inside quotation marks: straight, curly, low and guillemets, double or single. Quotes within
 * quotes belong to the outer part. A single mark is an apostrophe unless it opens where no word runs into it and
 * closes where none runs on, so ‘the leaders’ summit’ ends at leaders. A quote ends with its paragraph; without a
 * closing mark it counts only if the next paragraph opens with a mark, as printers go on with a long quote.
 *
 * Takes time linear in the text, whatever marks it holds.
 */
export function findQuotedParts(text: string): readonly QuotedPart[] {
  const paragraphs = text.split(PARAGRAPH_BREAK)
  let start = 0
  return paragraphs.flatMap((paragraph, number) => {
    const range = { start, end: start + paragraph.length }
    start = range.end + PARAGRAPH_BREAK.length
    const next = paragraphs[number + 1]?.trimStart()[0] ?? ''
    return findInParagraph(text, range, next in DOUBLE)
  })
}

function findInParagraph(text: string, paragraph: TextRange, goesOn: boolean): readonly QuotedPart[] {
  const parts: QuotedPart[] = []
  const unclosed = new Set<string>()
  let at = paragraph.start
  while (at < paragraph.end) {
    const mark = text[at] ?? ''
    if (!opens(text, at, paragraph)) {
      at++
      continue
    }
    const closing = findClosing(text, at, paragraph, unclosed)
    if (closing !== undefined) {
      parts.push({ inner: { start: at + 1, end: closing }, outer: { start: at, end: closing + 1 } })
      at = closing + 1
    } else if (goesOn && mark in DOUBLE) {
      parts.push({ inner: { start: at + 1, end: paragraph.end }, outer: { start: at, end: paragraph.end } })
      break
    } else {
      at++
    }
  }
  return parts
}

function opens(text: string, at: number, { start, end }: TextRange): boolean {
  const mark = text[at] ?? ''
  if (ALWAYS_OPEN.includes(mark)) return true
  if (!(mark in DOUBLE) && !(mark in SINGLE)) return false
  const before = at > start ? (text[at - 1] ?? '') : ''
  const after = at + 1 < end ? (text[at + 1] ?? '') : ' '
  if (isWord(before) || /\s/u.test(after)) return false
  // A year that left its century out: '90s.
  return mark in DOUBLE || !/^\d\ds?(?!\w)/.test(text.slice(at + 1, at + 5))
}

/**
 * Offset of the mark that closes the one at `at`, which opens a quote. Marks whose search came to the paragraph's
 * end are kept in `unclosed`, since a later search for the same would come there too.
 */
function findClosing(
  text: string,
  at: number,
  paragraph: TextRange,
  unclosed: Set<string>,
): number | undefined {
  const mark = text[at] ?? ''
  if (unclosed.has(mark)) return undefined
  const isDouble = mark in DOUBLE
  for (let next = at + 1; next < paragraph.end; next++) {
    if (isDouble ? DOUBLE[mark]?.includes(text[next] ?? '') : closesSingle(text, mark, next, paragraph.end)) {
      return next
    }
    // What closes inside a double quote did not open outside it.
    if (!isDouble && (text[next] ?? '') in DOUBLE && opens(text, next, paragraph)) {
      next = findClosing(text, next, paragraph, unclosed) ?? next
    }
  }
  unclosed.add(mark)
  return undefined
}

function closesSingle(text: string, mark: string, at: number, end: number): boolean {
  if (!SINGLE[mark]?.includes(text[at] ?? '')) return false
  return !/\s/u.test(text[at - 1] ?? '') && !isWord(at + 1 < end ? (text[at + 1] ?? '') : '')
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(character)
}
