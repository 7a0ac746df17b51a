import type { Span } from '../../../domain/span.ts'
import type { Abbreviation } from '../../../lexicons/read-abbreviations.ts'
import { isSpace } from './split-paragraphs.ts'

/** In UTF-16 units; longer words are not looked up. */
const LONGEST_ABBREVIATION = 8

/** From so many like marks on a row of them is one token. */
const SHORTEST_ROW = 4

const ALNUM = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]/u

/**
 * The words, numbers and marks of a stretch of text. A word keeps its hyphens, inner full stops (U.S, a.m) and
 * apostrophes (O'Brien, didn't), a number its separators; the full stop of an abbreviation, an initial or a row of
 * letters with stops belongs to it. Runs of dots and of dashes are one token
 * each, and so are longer rows of any other mark. Takes time linear in the stretch.
 */
export function tokenize(
  text: string,
  [start, end]: Span,
  abbreviations: ReadonlyMap<string, Abbreviation>,
): readonly Span[] {
  const tokens: Span[] = []
  let at = start
  while (at < end) {
    if (isSpace(text.charCodeAt(at))) {
      at++
      continue
    }
    const next = isWordUnit(text, at) ? endOfWord(text, at, end, abbreviations) : endOfMark(text, at, end)
    tokens.push([at, next])
    at = next
  }
  return tokens
}

function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 0x80) return isAsciiLetter(code) || isDigit(code) || code === 0x5f || code === 0x40
  if (code >= 0xd800 && code <= 0xdfff) {
    const isLead = code < 0xdc00
    const point = text.codePointAt(isLead ? at : Math.max(0, at - 1)) ?? 0
    return point > 0xffff && ALNUM.test(String.fromCodePoint(point))
  }
  return ALNUM.test(text[at] ?? '')
}

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isLetter(text: string, at: number): boolean {
  return isWordUnit(text, at) && !isDigit(text.charCodeAt(at))
}

function endOfWord(
  text: string,
  start: number,
  end: number,
  abbreviations: ReadonlyMap<string, Abbreviation>,
): number {
  let at = start
  let hasInnerStop = false
  while (at < end) {
    if (isWordUnit(text, at)) at++
    else if (joinsWord(text, start, at, end)) {
      hasInnerStop ||= text[at] === '.' && !isDigit(text.charCodeAt(at + 1))
      at++
    } else break
  }
  if (text[at] !== '.' || at >= end || text[at + 1] === '.') return at
  const isInitial = at === start + 1 && isCapital(text[start] ?? '')
  if (hasInnerStop || isInitial) return at + 1
  // D-Calif.
  const tail = Math.max(start, at - LONGEST_ABBREVIATION)
  const last = tail + text.slice(tail, at).lastIndexOf('-') + 1
  const abbreviation = at - last < LONGEST_ABBREVIATION ? abbreviations.get(text.slice(last, at)) : undefined
  if (abbreviation === undefined) return at
  return abbreviation.beforeNumber && !/^\.\s?\d/.test(text.slice(at, at + 3)) ? at : at + 1
}

/** Whether the mark at `at` stands inside the word that started at `start`. */
function joinsWord(text: string, start: number, at: number, end: number): boolean {
  // U.S.-led.
  if (text[at] === '.' && text[at + 1] === '-' && at + 2 < end)
    return isCapital(text[at - 1] ?? '') && isWordUnit(text, at + 2)
  if (at + 1 >= end || !isWordUnit(text, at + 1)) return false
  switch (text[at]) {
    case '-':
    case '\u2010':
    case '\u2011':
    case '&':
      return true
    case "'":
    case '’':
      return isLetter(text, at - 1) && isLetter(text, at + 1)
    case '.':
      return (
        (isDigit(text.charCodeAt(at - 1)) === isDigit(text.charCodeAt(at + 1)) &&
          stopJoins(text, start, at)) ||
        isTicker(text, start, at)
      )
    case ',':
    case ':':
      return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))
    default:
      return false
  }
}

/** The code of a share and of its exchange, in brackets: (DOCK.L), <0005.HK>. */
function isTicker(text: string, start: number, at: number): boolean {
  const isBracketed = '(<['.includes(text[start - 1] ?? ' ')
  return isBracketed && /^[A-Z\d]{1,6}\.[A-Z]{1,3}(?![A-Za-z\d])/.test(text.slice(start, at + 5))
}

/** A stop inside a word joins single letters (U.S, D-N.Y), small letters (rashomon.com) and digits, not `end.The`. */
function stopJoins(text: string, start: number, at: number): boolean {
  if (isDigit(text.charCodeAt(at + 1))) return true
  if (!isCapital(text[at + 1] ?? '')) return true
  return at - start === 1 || text[at - 2] === '.' || text[at - 2] === '-'
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase()
}

function endOfMark(text: string, at: number, end: number): number {
  const mark = text[at]
  let next = at + 1
  if (mark === '.' || mark === '-' || mark === '–' || mark === '—' || mark === '…') {
    while (next < end && text[next] === mark) next++
    return next
  }
  // A row of marks is one mark to a reader, and nothing to be tagged one by one.
  while (next < end && text[next] === mark) next++
  if (next - at >= SHORTEST_ROW) return next
  next = at + 1
  const code = text.charCodeAt(at)
  const isPair = code >= 0xd800 && code < 0xdc00 && next < end && (text.codePointAt(at) ?? 0) > 0xffff
  if (isPair) next++
  return next
}
