import type { SamenessKnowledge } from './knowledge.ts'
import { readNumber } from './read-number.ts'
import type { Word } from './word.ts'

export type QuantityKind =
  | 'count'
  | 'share'
  | 'money'
  | 'duration'
  | 'length'
  | 'mass'
  | 'ordinal'
  | 'multiple'
  | 'year'
  | 'decade'
  | 'monthDay'
  | 'month'
  | 'weekday'

/** A figure of a sentence. */
export interface Quantity {
  readonly kind: QuantityKind
  /** In days, metres, kilograms; shares of 1; else as said. */
  readonly value: number
  /** What is counted, as a lemma; a currency; the unit of a measure; empty where nothing says. */
  readonly unit: string
  readonly bound: 'ABOUT' | 'LEAST' | 'MOST' | null
  /** Whether only the least is known: dozens, several. */
  readonly isVague: boolean
  /** Its words: the first, and the one after the last. */
  readonly words: readonly [first: number, end: number]
}

/** How far the noun that is counted may be from its number. */
const REACH = 3
const YEAR = /^(?:1[5-9]|20)\d\d$/

/** The figures of a sentence, in the order of its words. */
export function findQuantities(words: readonly Word[], knowledge: SamenessKnowledge): readonly Quantity[] {
  const found: Quantity[] = []
  let at = 0
  while (at < words.length) {
    const quantity = readQuantity(words, at, knowledge) ?? readCalendarWord(words, at, knowledge)
    if (quantity !== null) found.push(quantity)
    at = Math.max(at + 1, quantity?.words[1] ?? 0)
  }
  return found
}

function readCalendarWord(
  words: readonly Word[],
  at: number,
  { words: lexicon }: SamenessKnowledge,
): Quantity | null {
  const { text = '', pos } = words[at] ?? {}
  const rest = { unit: '', bound: null, isVague: false, words: [at, at + 1] as const }
  const weekday = lexicon.weekdays.get(text)
  if (weekday !== undefined) return { kind: 'weekday', value: weekday, ...rest }
  const month = lexicon.months.get(text)
  if (month !== undefined && pos !== 'AUX' && pos !== 'VERB') return { kind: 'month', value: month, ...rest }
  const decade = lexicon.decades.get(text) ?? readDecade(text)
  if (decade !== undefined) return { kind: 'decade', value: decade, ...rest }
  const multiple = lexicon.multiples.get(words[at]?.lemma ?? '')
  if (multiple !== undefined) return { kind: 'multiple', value: multiple, ...rest }
  const ordinal = lexicon.ordinals.get(text) ?? readOrdinal(text)
  if (ordinal === undefined || (text === 'second' && words[at - 1]?.pos === 'NUM')) return null
  const isDay = [words[at - 1], words[at - 2], words[at + 1], words[at + 2]].some((word) =>
    lexicon.months.has(word?.text ?? ''),
  )
  return {
    kind: isDay ? 'monthDay' : 'ordinal',
    value: ordinal,
    ...rest,
    unit: isDay ? '' : unitAfter(words, at + 1),
  }
}

/** By its last two digits: the 1990s are the nineties. */
function readDecade(text: string): number | undefined {
  const digits = /^(?:\d\d)?(\d0)'?s$/.exec(text)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

function readOrdinal(text: string): number | undefined {
  const digits = /^(\d+)(?:st|nd|rd|th)$/.exec(text)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

function readQuantity(words: readonly Word[], at: number, knowledge: SamenessKnowledge): Quantity | null {
  const number = readNumber(words, at, knowledge)
  if (number === null) return null
  const { words: lexicon, numbers } = knowledge
  const { value, isVague, end, isShare, currency } = number
  const base = { bound: boundBefore(words, at, knowledge), isVague, words: [at, end] as const }
  const next = words[end]
  if (
    next?.text === 'percent' ||
    next?.text === '%' ||
    (next?.text === 'per' && words[end + 1]?.text === 'cent')
  ) {
    return { ...base, kind: 'share', value: value / 100, unit: '' }
  }
  if (isShare) return { ...base, kind: 'share', value, unit: '' }
  if (currency !== null) return { ...base, kind: 'money', value, unit: currency }
  if (next?.text === 'times') return { ...base, kind: 'multiple', value, unit: '' }
  const unit = unitAfter(words, end)
  const measure = lexicon.units.get(next?.lemma ?? '') ?? lexicon.units.get(next?.text ?? '')
  if (measure !== undefined) {
    const half = ['and', 'a', 'half'].every((word, index) => words[end + 1 + index]?.text === word) ? 0.5 : 0
    return { ...base, kind: measure.kind, value: (value + half) * measure.size, unit: next?.lemma ?? '' }
  }
  const money = numbers.currencies.get(next?.lemma ?? '')
  if (money !== undefined) return { ...base, kind: 'money', value, unit: money }
  const text = words[at]?.text ?? ''
  const isMonthDay = lexicon.months.has(next?.text ?? '') || lexicon.months.has(words[at - 1]?.text ?? '')
  if (isMonthDay && value <= 31) return { ...base, kind: 'monthDay', value, unit: '' }
  if (YEAR.test(text) && end === at + 1 && !isCounted(next)) return { ...base, kind: 'year', value, unit: '' }
  // A lone "one" is a pronoun, and an article no number unless a unit follows it.
  if (value === 1 && (text === 'one' || text === 'a' || text === 'an')) return null
  return { ...base, kind: 'count', value, unit }
}

function isCounted(word: Word | undefined): boolean {
  return word !== undefined && word.pos === 'NOUN' && word.weight > 0
}

function unitAfter(words: readonly Word[], from: number): string {
  const clause = words[from - 1]?.clause
  for (const word of words.slice(from, from + REACH)) {
    if (word.clause !== clause || word.pos === 'VERB' || word.pos === 'AUX') return ''
    if (word.pos === 'NOUN' || word.pos === 'PROPN') return word.lemma
  }
  return ''
}

function boundBefore(words: readonly Word[], at: number, { numbers }: SamenessKnowledge): Quantity['bound'] {
  for (const length of [3, 2, 1]) {
    if (at < length) continue
    const phrase = words.slice(at - length, at).map(({ text }) => text)
    const bound = numbers.bounds.get(phrase.join(' '))
    if (bound !== undefined) return bound
  }
  return null
}
