import type { Span } from '../../../domain/span.ts'
import type { Bound, NumberWords } from '../../../lexicons/read-number-words.ts'
import type { SegmentedText, Token } from '../../extraction.ts'
import { lowerAt, type ReadNumber, readNumber } from './read-number.ts'

/** A quantity that a text gives. */
export interface NumberMention {
  /** The number with what bounds it: more than 100. */
  readonly span: Span
  /** Its tokens: the first, and the one after the last. */
  readonly tokens: readonly [first: number, end: number]
  readonly low: number | null
  readonly high: number | null
  readonly approximate: boolean
  /** `percent`, a currency, or null where what follows says what is counted. */
  readonly unit: string | null
}

export const MAX_NUMBERS = 5000
/** Longest phrase that bounds a number, in words. */
const BOUND_WORDS = 3

/**
 * The quantities in a text, in order. Ordinals, ages, times of day, scores, telephone numbers, the numbers of a list
 * and numbers that are names (Article 5, 10 Downing Street) are none.
 *
 * At most {@link MAX_NUMBERS}: a text that has more is a table.
 *
 * @param excluded spans that are read otherwise, such as dates, in text order.
 */
export function findNumbers(
  { tokens, sentences, paragraphs }: SegmentedText,
  lexicon: NumberWords,
  excluded: readonly Span[],
): readonly NumberMention[] {
  const found: NumberMention[] = []
  let skipped = 0
  for (const {
    tokens: [first, end],
    paragraph,
  } of sentences) {
    for (let at = first; at < end; at++) {
      const start = tokens[at]?.span[0] ?? 0
      while (skipped < excluded.length && (excluded[skipped]?.[1] ?? 0) <= start) skipped++
      if ((excluded[skipped]?.[0] ?? Infinity) <= start) continue
      if (!startsNumber(tokens[at], lexicon)) continue
      const number = readNumber(tokens, at, lexicon)
      if (number === null || number.end > end) continue
      const isListed = start === paragraphs[paragraph]?.[0] && /^[.)]$/.test(tokens[number.end]?.text ?? '')
      const mention = isListed ? null : describe(tokens, first, at, number, lexicon)
      if (mention !== null) found.push(mention)
      if (found.length === MAX_NUMBERS) return found
      at = Math.max(at, (mention?.tokens[1] ?? number.end) - 1)
    }
  }
  return found
}

/** Whether a word can begin a number; most words are done with this. */
function startsNumber(token: Token | undefined, { cardinals, vague }: NumberWords): boolean {
  if (token === undefined) return false
  if (token.pos === 'NUM' || /^\d/.test(token.text)) return true
  const lower = token.text.toLowerCase()
  return lower === 'a' || lower === 'tens' || cardinals.has(lower) || vague.has(lower) || lower.includes('-')
}

function describe(
  tokens: readonly Token[],
  first: number,
  at: number,
  number: ReadNumber,
  lexicon: NumberWords,
): NumberMention | null {
  if (isName(tokens, first, at, number.end, lexicon)) return null
  const range = readRange(tokens, first, at, number, lexicon)
  const end = range?.end ?? number.end
  const symbol = lexicon.currencies.get(lowerAt(tokens, at - 1))
  let start = symbol !== undefined && at > first && !/^\p{L}/u.test(tokens[at - 1]?.text ?? '') ? at - 1 : at
  const unit = unitAfter(tokens, end, lexicon)
  const bound = boundBefore(tokens, first, start, lexicon)
  if (bound !== null) start = bound.start
  const { low, high } = range ?? number
  return {
    span: [tokens[start]?.span[0] ?? 0, tokens[(unit?.end ?? end) - 1]?.span[1] ?? 0],
    tokens: [start, unit?.end ?? end],
    low: bound?.bound === 'MOST' ? null : low,
    high: bound?.bound === 'LEAST' ? null : high,
    approximate: bound?.bound === 'ABOUT' || high === null,
    unit: unit?.unit ?? (start < at && symbol !== undefined ? symbol : null),
  }
}

function boundBefore(
  tokens: readonly Token[],
  first: number,
  at: number,
  { bounds }: NumberWords,
): { readonly bound: Bound; readonly start: number } | null {
  for (let words = BOUND_WORDS; words > 0; words--) {
    const start = at - words
    if (start < first) continue
    const phrase = tokens
      .slice(start, at)
      .map(({ text }) => text.toLowerCase())
      .join(' ')
    const bound = bounds.get(phrase)
    if (bound !== undefined) return { bound, start }
  }
  return null
}

/** Between five and ten, five to ten; not from 30 to 20, which are two numbers. */
function readRange(
  tokens: readonly Token[],
  first: number,
  at: number,
  number: ReadNumber,
  lexicon: NumberWords,
): ReadNumber | null {
  const link = lowerAt(tokens, number.end)
  const before = at > first ? lowerAt(tokens, at - 1) : ''
  const isRange = (link === 'to' && before !== 'from') || (link === 'and' && before === 'between')
  const other = isRange ? readNumber(tokens, number.end + 1, lexicon) : null
  if (other === null || other.high === null || other.high <= number.low) return null
  return { low: number.low, high: other.high, end: other.end }
}

function unitAfter(tokens: readonly Token[], at: number, { currencies }: NumberWords) {
  const [next, after] = [lowerAt(tokens, at), lowerAt(tokens, at + 1)]
  if (next === '%' || next === 'percent') return { unit: 'percent', end: at + 1 }
  if (next === 'per' && after === 'cent') return { unit: 'percent', end: at + 2 }
  if (next === 'percentage' && after.startsWith('point')) return { unit: 'percentage point', end: at + 2 }
  const currency = currencies.get(tokens[at]?.lemma ?? '')
  return currency === undefined ? null : { unit: currency, end: at + 1 }
}

const POINTERS = new Set(['the', 'our', 'their', 'its', 'these', 'those', 'both'])
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?$/i
const YEAR = /^(?:19|20)\d\d$/
/** Before a number of four digits these make it a count. */
const COUNTING = new Set(['about', 'around', 'some', 'roughly', 'nearly', 'almost', 'than', 'least', 'over'])

/** A day beside its month, or a year: April 27, 13 July, the 2016 election. */
function isPartOfDate(tokens: readonly Token[], at: number, end: number): boolean {
  const { text = '' } = tokens[at] ?? {}
  if (!/^\d/.test(text) || end > at + 1) return false
  if (YEAR.test(text)) return !COUNTING.has(lowerAt(tokens, at - 1))
  const isMonth = (token: Token | undefined) =>
    token !== undefined && token.text !== token.text.toLowerCase() && MONTH.test(token.text)
  return /^\d{1,2}$/.test(text) && (isMonth(tokens[at - 1]) || isMonth(tokens[end]))
}

/** What looks like a number and counts nothing. */
function isName(
  tokens: readonly Token[],
  first: number,
  at: number,
  end: number,
  { never, names }: NumberWords,
): boolean {
  const [before, after] = [at > first ? lowerAt(tokens, at - 1) : '', lowerAt(tokens, end)]
  if (never.has(after.replaceAll('.', '')) || names.has(before.replace(/\.$/, ''))) return true
  if (isPartOfDate(tokens, at, end)) return true
  // The two countries are those that were told of, and nobody counts them.
  if (lowerAt(tokens, at) === 'two' && POINTERS.has(before)) return true
  // 5:30, 2/3, +44 20.
  if (/^[:/+#]$/.test(before) || after === ':' || after === '/') return true
  // Aged between commas, as in: John Smith, 34, said.
  const isDigits = /^\d/.test(tokens[at]?.text ?? '')
  if (isDigits && before === ',' && after === ',' && tokens[at - 2]?.pos === 'PROPN') return true
  // 10 Downing Street; one of the men; no one.
  const isAddress = isDigits && /^(?:street|road|avenue|lane|square)$/.test(lowerAt(tokens, end + 1))
  const isPronoun = lowerAt(tokens, at) === 'one' && (after === 'of' || tokens[at]?.pos !== 'NUM')
  return (
    isAddress || isPronoun || (isDigits && tokens[at - 1]?.pos === 'PROPN' && tokens[end]?.pos === 'PUNCT')
  )
}
