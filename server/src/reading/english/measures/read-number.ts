import type { NumberWords } from '../../../lexicons/read-number-words.ts'
import type { Token } from '../../extraction.ts'

/** A number and the token after it. */
export interface ReadNumber {
  readonly low: number
  /** Null where only the least is told: dozens. */
  readonly high: number | null
  readonly end: number
}

/** Digits with commas, and a scale that may be written to them: 1,200, 3.5, 1.5bn. */
const DIGITS = /^(\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,6})?)(k|m|mn|b|bn|tn)?$/i
/** Two numbers in one token: 20-30. */
const RANGE = /^(\d{1,9})[-–](\d{1,9})$/

/** The number that begins at a token, in digits or words; null where none does. Ordinals are none. */
export function readNumber(tokens: readonly Token[], at: number, lexicon: NumberWords): ReadNumber | null {
  return readVague(tokens, at, lexicon) ?? readRange(tokens, at) ?? readExact(tokens, at, lexicon)
}

/** Several, dozens, tens of thousands. */
function readVague(tokens: readonly Token[], at: number, { vague }: NumberWords): ReadNumber | null {
  const three = [0, 1, 2].map((step) => lowerAt(tokens, at + step)).join(' ')
  for (const [words, end] of [
    [three, at + 3],
    [lowerAt(tokens, at), at + 1],
  ] as const) {
    const low = vague.get(words)
    if (low !== undefined) return { low, high: null, end }
  }
  return null
}

function readRange(tokens: readonly Token[], at: number): ReadNumber | null {
  const [, from, to] = RANGE.exec(tokens[at]?.text ?? '') ?? []
  const [low, high] = [Number(from), Number(to)]
  // 2-1 is a score, 2019-20 a season.
  return from !== undefined && low < high && high <= low * 10 ? { low, high, end: at + 1 } : null
}

function readExact(tokens: readonly Token[], at: number, lexicon: NumberWords): ReadNumber | null {
  const [, digits, suffix] = DIGITS.exec(tokens[at]?.text ?? '') ?? []
  if (digits !== undefined) {
    const value = Number(digits.replaceAll(',', '')) * (lexicon.scales.get(suffix?.toLowerCase() ?? '') ?? 1)
    return scale(tokens, { value, end: at + 1 }, lexicon)
  }
  const words = readWords(tokens, at, lexicon)
  return words === null ? null : scale(tokens, words, lexicon)
}

/** A million, two dozen, twenty-five, one hundred and twenty. */
function readWords(tokens: readonly Token[], at: number, { cardinals, scales }: NumberWords) {
  let total = 0
  let end = at
  for (let next = at; next < at + 6; next++) {
    const lower = lowerAt(tokens, next)
    const value = cardinals.get(lower) ?? hyphenated(lower, cardinals)
    const isHundred = lower === 'hundred' && total > 0
    if (value !== undefined) total += value
    else if (isHundred) total *= 100
    else if (lower === 'and' && total >= 100 && cardinals.has(lowerAt(tokens, next + 1))) continue
    else break
    end = next + 1
  }
  if (end > at) return { value: total, end }
  const isOne = lowerAt(tokens, at) === 'a' && (scales.get(lowerAt(tokens, at + 1)) ?? 0) >= 12
  return isOne && lowerAt(tokens, at + 1).length > 2 ? { value: 1, end: at + 1 } : null
}

function hyphenated(word: string, cardinals: ReadonlyMap<string, number>): number | undefined {
  const [tens, ones, rest] = word.split('-')
  const values = [cardinals.get(tens ?? ''), cardinals.get(ones ?? '')]
  if (rest !== undefined || values[0] === undefined || values[1] === undefined) return undefined
  return values[0] >= 20 && values[1] < 10 ? values[0] + values[1] : undefined
}

function scale(
  tokens: readonly Token[],
  { value, end }: { readonly value: number; readonly end: number },
  { scales }: NumberWords,
): ReadNumber {
  let scaled = value
  let next = end
  for (let step = 0; step < 2; step++) {
    const word = lowerAt(tokens, next)
    const factor = word.length > 1 ? scales.get(word) : undefined
    if (factor === undefined) break
    scaled *= factor
    next++
  }
  // Powers of ten and decimals: 1.1 million is no 1100000.0000000001.
  const rounded = Number(scaled.toPrecision(12))
  return { low: rounded, high: rounded, end: next }
}

export function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text.toLowerCase() ?? ''
}
