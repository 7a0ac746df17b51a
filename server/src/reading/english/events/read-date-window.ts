import { casual, type ParsedResult } from 'chrono-node'
import type { Day } from '../../../domain/records.ts'
import type { Span } from '../../../domain/span.ts'
import type { Token } from '../../extraction.ts'
import { addDays, mondayOf } from './calendar-days.ts'
import type { DateContext, DateMention } from './date-mention.ts'
import { dayOf, readCalendarDate, unitOf } from './read-calendar-date.ts'
import { readHoliday } from './read-holiday.ts'
import { readNearDay } from './read-near-day.ts'
import { readPointedMonth } from './read-pointed-month.ts'
import { readPrintedDate } from './read-printed-date.ts'
import { type ReadDate, readRelativeDate, readVagueDate, UNITS } from './read-relative-date.ts'

/** Words before an expression that belong to it. */
const LEADING = new Set(['the', 'earlier', 'later', 'late', 'early', 'just', 'mid'])
/** Words that chrono takes along and that are none of the date. */
const LINKING = new Set(['on', 'at', 'in'])

/** The dates among some words of a sentence: at least one of them names a day, a month or a unit of time. */
export function readDateWindow(
  text: string,
  tokens: readonly Token[],
  context: DateContext,
): readonly DateMention[] {
  for (let at = 0; at < tokens.length; at++) {
    const own = readOwn(tokens, at, context)
    if (own === null) continue
    return [
      ...readWithChrono(text, tokens.slice(0, own.first), context),
      own.mention,
      ...readDateWindow(text, tokens.slice(own.end), withTold(context, own.mention)),
    ]
  }
  return readWithChrono(text, tokens, context)
}

function withTold(context: DateContext, { date }: DateMention): DateContext {
  return /^\d{4}-\d\d-\d\d$/.test(date) ? { ...context, told: date } : context
}

function readWithChrono(
  text: string,
  tokens: readonly Token[],
  context: DateContext,
): readonly DateMention[] {
  const start = tokens[0]?.span[0] ?? 0
  const words = text.slice(start, tokens.at(-1)?.span[1] ?? start)
  const { publishedOn } = context
  let own = context
  return casual.parse(words, referenceOf(publishedOn)).flatMap((result) => {
    const span = widen(tokens, [start + result.index, start + result.index + result.text.length])
    if (isTimeOfDay(result) || isDuration(result) || isPlainWord(result)) return []
    if (/\s(?:after|before)$/i.test(result.text)) return readDistance(result, span, publishedOn)
    const isFuture = own.isFutureAt(start + result.index)
    const read = isCountedOn(result)
      ? countFrom(own.told, words.slice(result.index, result.index + result.text.length))
      : readCalendarDate(result, { publishedOn, isFuture })
    if (read === null) return []
    const mention = { ...read, span, pointsAhead: false }
    own = withTold(own, mention)
    return [mention]
  })
}

/** Counted from what was told before, and not from the day of publication: two days later, a week earlier. */
function isCountedOn({ text }: ParsedResult): boolean {
  return /\s(?:later|earlier)$|^(?:on\s)?the\s(?:next|following)\s/i.test(text)
}

function countFrom(told: Day | null, words: string): ReadDate | null {
  const [result] = told === null ? [] : casual.parse(words, referenceOf(told))
  if (result === undefined) return null
  return readRelativeDate(unitOf(words.toLowerCase()) ?? 'day', dayOf(result.start), true)
}

/** May, march and sun are words too. */
function isPlainWord({ text, start }: ParsedResult): boolean {
  const hasName = start.isCertain('month') || start.isCertain('weekday')
  return hasName && /^(?:the |of |in |on )*[a-z]+$/.test(text) && UNNAMED.has(text.split(' ').at(-1) ?? '')
}

const UNNAMED = new Set(['may', 'march', 'sun', 'sat', 'mar', 'dec', 'jan'])

interface OwnDate {
  readonly mention: DateMention
  readonly first: number
  readonly end: number
}

/**
 * What chrono does not know, where it begins at a token: 06.10.2021, 5 May last year, last May, the following day,
 * Easter weekend, earlier this week, in recent weeks, months ago.
 */
function readOwn(tokens: readonly Token[], at: number, context: DateContext): OwnDate | null {
  const token = tokens[at]
  if (token === undefined) return null
  const { publishedOn, told } = context
  const write = (read: ReadDate, first: number, end: number): OwnDate => {
    const span: Span = [tokens[first]?.span[0] ?? 0, tokens[end - 1]?.span[1] ?? 0]
    return { mention: { ...read, span, pointsAhead: false }, first, end }
  }
  const exact = (date: string): ReadDate => ({ date, approximate: false })
  const printed = readPrintedDate(tokens, at)
  if (printed !== null) return write(exact(printed.date), at, at + printed.length)
  const near = told === null ? null : readNearDay(tokens, at, told)
  if (near !== null) return write(exact(near.date), at, at + near.length)
  if (publishedOn === null) return null
  const holiday = readHoliday(tokens, at, publishedOn, () => context.isFutureAt(token.span[0]))
  if (holiday !== null) return write(exact(holiday.date), at, at + holiday.length)
  const pointed = readPointedMonth(tokens, at, publishedOn)
  if (pointed !== null) return write(exact(pointed.date), at, at + pointed.length)
  const vague = readVague(tokens, at, publishedOn)
  if (vague === null) return null
  return write(vague.read, tokens.indexOf(vague.first), tokens.indexOf(vague.last) + 1)
}

interface VagueDate {
  readonly read: ReadDate
  readonly first: Token
  readonly last: Token
}

function readVague(tokens: readonly Token[], at: number, publishedOn: Day): VagueDate | null {
  const word = (place: number) => tokens[place]?.text.toLowerCase() ?? ''
  const unit = UNITS.find((one) => word(at) === `${one}s`) ?? UNITS.find((one) => word(at) === one)
  const last = tokens[at]
  if (unit === undefined || last === undefined) return null
  if (word(at - 1) === 'recent') {
    const read = readVagueDate(unit, publishedOn)
    return read === null ? null : { read, first: tokens[at - (word(at - 2) === 'in' ? 2 : 1)] ?? last, last }
  }
  if (
    word(at + 1) === 'ago' &&
    !/[\p{L}\p{N}]/u.test(word(at - 1).replace(/^(?:just|only|some|,|and)$/, ''))
  ) {
    const read = readVagueDate(unit, publishedOn)
    const first = tokens[word(at - 1) === 'just' ? at - 1 : at]
    return read === null || first === undefined ? null : { read, first, last: tokens[at + 1] ?? last }
  }
  if (unit === 'week' && word(at - 1) === 'this' && word(at - 2) === 'earlier') {
    const date =
      mondayOf(publishedOn) === publishedOn ? publishedOn : `${mondayOf(publishedOn)}/${publishedOn}`
    return { read: { date, approximate: false }, first: tokens[at - 2] ?? last, last }
  }
  return null
}

/** Two weeks after the vote, said of what the article reports: the vote was two weeks before it. */
function readDistance(result: ParsedResult, span: Span, publishedOn: Day | null): readonly DateMention[] {
  if (publishedOn === null || /before$/i.test(result.text)) return []
  const daysAhead = Math.round((Date.parse(dayOf(result.start)) - Date.parse(publishedOn)) / DAY_MS)
  const unit = unitOf(result.text.toLowerCase()) ?? 'day'
  return [{ ...readRelativeDate(unit, addDays(publishedOn, -daysAhead), true), span, pointsAhead: true }]
}

const DAY_MS = 24 * 60 * 60 * 1000

function isTimeOfDay({ start, text }: ParsedResult): boolean {
  const isDated =
    start.isCertain('day') ||
    start.isCertain('weekday') ||
    start.isCertain('month') ||
    start.isCertain('year')
  return !isDated || /^(?:now|at once|this (?:morning|afternoon|evening))$/i.test(text)
}

/** Jailed for ten years: how long, not when. */
function isDuration({ text }: ParsedResult): boolean {
  return /^for\s/i.test(text)
}

/** Noon of the day by the clock that chrono reads, so that no time zone moves it. */
function referenceOf(publishedOn: Day | null): Date {
  const [year = 2000, month = 1, day = 1] = (publishedOn ?? '2000-01-01').split('-').map(Number)
  return new Date(year, month - 1, day, 12)
}

function widen(tokens: readonly Token[], [start, end]: Span): Span {
  let first = tokens.findIndex(({ span, text }) => span[0] >= start && !LINKING.has(text.toLowerCase()))
  const isLinked = (tokens[first]?.span[0] ?? start) > start
  while (first > 0 && LEADING.has(tokens[first - 1]?.text.toLowerCase() ?? '')) first--
  // Chrono takes the comma after a date along.
  const last = tokens.findLast(({ span, text }) => span[1] <= end && /[\p{L}\p{N}]/u.test(text))
  const from = tokens[first]?.span[0] ?? start
  return [isLinked ? from : Math.min(start, from), last?.span[1] ?? end]
}
