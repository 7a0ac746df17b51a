import type { SamenessKnowledge } from './knowledge.ts'
import type { Word } from './word.ts'

/** A number in digits or words. */
export interface ReadNumber {
  readonly value: number
  /** Whether it is a part of a whole: half, two thirds, three out of four. */
  readonly isShare: boolean
  readonly isVague: boolean
  /** ISO 4217, where a sign stands before it. */
  readonly currency: string | null
  /** Index of the word after it. */
  readonly end: number
}

const DIGITS = /^([$£€¥₹]?)(\d[\d,]*(?:\.\d+)?)(%|[a-z]*)$/

/** The number that starts at a word; null where none does. */
export function readNumber(
  words: readonly Word[],
  at: number,
  knowledge: SamenessKnowledge,
): ReadNumber | null {
  const sign = knowledge.numbers.currencies.get(words[at]?.text ?? '')
  if (sign !== undefined && /^\p{Sc}$/u.test(words[at]?.text ?? '')) {
    const amount = readNumber(words, at + 1, knowledge)
    return amount === null ? null : { ...amount, currency: sign }
  }
  const vague = readVague(words, at, knowledge)
  if (vague !== null) return vague
  const whole = readWhole(words, at, knowledge)
  const fraction = readFraction(words, at, whole, knowledge)
  if (fraction !== null) return fraction
  return whole === null ? null : { ...whole, isShare: whole.isPercent, isVague: false }
}

interface Whole {
  readonly value: number
  readonly currency: string | null
  readonly isPercent: boolean
  readonly end: number
}

function readWhole(
  words: readonly Word[],
  at: number,
  { numbers, words: lexicon }: SamenessKnowledge,
): Whole | null {
  let total = 0
  let group = 0
  let end = at
  let currency: string | null = null
  let isPercent = false
  for (; end < words.length; end++) {
    const text = words[end]?.text ?? ''
    const digits = DIGITS.exec(text)
    const scale = numbers.scales.get(text)
    const cardinal = readCardinal(text, numbers.cardinals)
    if (digits !== null && end === at) {
      group = Number((digits[2] ?? '').replaceAll(',', ''))
      currency = numbers.currencies.get(digits[1] ?? '') ?? null
      isPercent = digits[3] === '%'
      if (isPercent) group /= 100
      const suffix = numbers.scales.get(digits[3] ?? '')
      if (suffix !== undefined) group *= suffix
      else if (digits[3] !== '' && !isPercent) return null
    } else if (cardinal !== undefined) group += cardinal
    else if (scale !== undefined && (end > at || scale >= 12) && text.length > 2) {
      const times = group === 0 && total === 0 ? 1 : group
      if (scale === 100 || scale === 12) group = times * scale
      else {
        total += times * scale
        group = 0
      }
    } else if (text === 'a' && end === at && isScale(words[end + 1], numbers.scales)) group = 1
    else if ((text === 'a' || text === 'an') && end === at && lexicon.units.has(words[end + 1]?.lemma ?? ''))
      group = 1
    else if (text === 'and' && end > at && isHalf(words, end)) {
      group += 0.5
      end += words[end + 1]?.text === 'a' ? 2 : 1
    } else if (text === 'and' && end > at && group >= 100 && isCardinal(words[end + 1], numbers.cardinals))
      continue
    else break
  }
  return end === at ? null : { value: total + group, currency, isPercent, end }
}

function readCardinal(text: string, cardinals: ReadonlyMap<string, number>): number | undefined {
  const plain = cardinals.get(text)
  if (plain !== undefined || !text.includes('-')) return plain
  const parts = text.split('-').map((part) => cardinals.get(part))
  return parts.every((part) => part !== undefined) ? parts.reduce((sum, part) => sum + part, 0) : undefined
}

function isScale(word: Word | undefined, scales: ReadonlyMap<string, number>): boolean {
  return word !== undefined && word.text.length > 2 && scales.has(word.text)
}

function isCardinal(word: Word | undefined, cardinals: ReadonlyMap<string, number>): boolean {
  return word !== undefined && cardinals.has(word.text)
}

/** "And a half", where the "and" stands. */
function isHalf(words: readonly Word[], at: number): boolean {
  return words[at + 1]?.text === 'half' || (words[at + 1]?.text === 'a' && words[at + 2]?.text === 'half')
}

function readFraction(
  words: readonly Word[],
  at: number,
  whole: Whole | null,
  knowledge: SamenessKnowledge,
): ReadNumber | null {
  const { fractions } = knowledge.words
  const rest = { isVague: false, currency: null }
  const article = words[at]?.text === 'a' || words[at]?.text === 'one' ? 1 : 0
  const first = fractions.get(words[at + article]?.text ?? '')
  const isPart = article === 1 || words[at]?.lemma === 'half' || (words[at]?.text ?? '').includes('-')
  if (first !== undefined && isPart) {
    const scaled = readWhole(words, at + article + 1, knowledge)
    // Half a million is a number, half of them a share.
    const isNumber = scaled !== null && scaled.value >= 12
    return isNumber
      ? { ...rest, value: first * scaled.value, isShare: false, end: scaled.end }
      : { ...rest, value: first, isShare: true, end: at + article + 1 }
  }
  if (whole === null) return null
  const next = words[whole.end]
  const part = fractions.get(next?.lemma ?? '') ?? fractions.get(next?.text.replace(/s$/, '') ?? '')
  if (part !== undefined) return { ...rest, value: whole.value * part, isShare: true, end: whole.end + 1 }
  const skip = next?.text === 'in' ? 1 : next?.text === 'out' && words[whole.end + 1]?.text === 'of' ? 2 : 0
  const of = skip > 0 ? readWhole(words, whole.end + skip, knowledge) : null
  const isShare = of !== null && whole.value < of.value && of.value <= 1000
  return isShare ? { ...rest, value: whole.value / of.value, isShare: true, end: of.end } : null
}

function readVague(words: readonly Word[], at: number, { numbers }: SamenessKnowledge): ReadNumber | null {
  for (const length of [3, 1]) {
    const phrase = words
      .slice(at, at + length)
      .map(({ text }) => text)
      .join(' ')
    const value = numbers.vague.get(phrase)
    if (value !== undefined) return { value, isShare: false, isVague: true, currency: null, end: at + length }
  }
  return null
}
