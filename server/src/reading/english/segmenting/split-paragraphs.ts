import type { Span } from '../../../domain/span.ts'

/** Share of line ends in mid-sentence from which a text with blank lines counts as wrapped at a width. */
const WRAPPED_SHARE = 0.3

interface Line {
  readonly span: Span
  /** Whether a blank line stands before it. */
  readonly afterBlank: boolean
}

/**
 * The paragraphs of a text, without the white space around them. A blank line always ends a paragraph; the end of a
 * line does too, unless the text is wrapped at a width or the next line goes on in mid-sentence.
 */
export function splitParagraphs(text: string): readonly Span[] {
  const lines = readLines(text)
  const isWrapped = looksWrapped(text, lines)
  const paragraphs: [number, number][] = []
  for (const { span, afterBlank } of lines) {
    const last = paragraphs.at(-1)
    if (last !== undefined && !afterBlank && (isWrapped || goesOn(text, last[1], span[0]))) last[1] = span[1]
    else paragraphs.push([span[0], span[1]])
  }
  return paragraphs
}

function readLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let afterBlank = false
  let start = 0
  while (start <= text.length) {
    let end = start
    while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++
    const span = trimSpan(text, [start, end])
    if (span[0] < span[1]) {
      lines.push({ span, afterBlank })
      afterBlank = false
    } else afterBlank = true
    // CR and LF together end one line.
    start = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1
  }
  return lines
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029
}

function looksWrapped(text: string, lines: readonly Line[]): boolean {
  let joints = 0
  let middles = 0
  for (const [index, { span, afterBlank }] of lines.entries()) {
    const before = lines[index - 1]
    if (before === undefined || afterBlank) continue
    joints++
    if (goesOn(text, before.span[1], span[0])) middles++
  }
  return lines.some(({ afterBlank }) => afterBlank) && joints > 0 && middles / joints >= WRAPPED_SHARE
}

/** Whether a line that starts in lower case goes on with the sentence of the line before. */
function goesOn(text: string, end: number, start: number): boolean {
  const first = text[start] ?? ''
  const isLower = first !== first.toUpperCase()
  return isLower && !'.!?:"”’…'.includes(text[end - 1] ?? '')
}

/** A span without the white space at its ends. */
export function trimSpan(text: string, [start, end]: Span): Span {
  let from = start
  let to = end
  while (from < to && isSpace(text.charCodeAt(from))) from++
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--
  return [from, to]
}

/** Whether a UTF-16 unit is white space, no-break spaces and byte order marks included. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 32 || (code >= 9 && code <= 13)
  return (
    code === 0xa0 ||
    code === 0x85 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  )
}
