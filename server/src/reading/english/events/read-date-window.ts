import { casual, type ParsedResult } from 'chrono-node'
import type { Day } from '../../../domain/records.ts'
import type { Span } from '../../../domain/span.ts'
import type { Token } from '../../extraction.ts'
import { addDays, isoDay, mondayOf } from './calendar-days.ts'
import type { DateContext, DateMention } from './date-mention.ts'
import { dayOf, readCalendarDate, unitOf } from './read-calendar-date.ts'
import { type ReadDate, readRelativeDate, readVagueDate, UNITS } from './read-relative-date.ts'

/** Words before an expression that belong to it. */
const LEADING = new Set(['the', 'earlier', 'later', 'late', 'early', 'just', 'mid'])
/** Words that chrono takes along and that are none of the date. */
const LINKING = new Set(['on', 'at', 'in'])
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/

/** The dates among some words of a sentence: at least one of them names a day, a month or a unit of time. */
export function readDateWindow(
  text: string,
  tokens: readonly Token[],
  context: DateContext,
): readonly DateMention[] {
  const own = readOwn(tokens, context.publishedOn)
  if (own !== null) return [own]
  const start = tokens[0]?.span[0] ?? 0
  const words = text.slice(start, tokens.at(-1)?.span[1] ?? start)
  return casual.parse(words, referenceOf(context.publishedOn)).flatMap((result) => {
    const span = widen(tokens, [start + result.index, start + result.index + result.text.length])
    if (/\s(?:after|before)$/i.test(result.text)) return readDistance(result, span, context.publishedOn)
    const read = isTimeOfDay(result) || isDuration(result) ? null : readCalendarDate(result, context)
    return read === null ? [] : [{ ...read, span, pointsAhead: false }]
  })
}

/** What chrono does not know: earlier this week, in recent weeks, months ago, 06.10.2021. */
function readOwn(tokens: readonly Token[], publishedOn: Day | null): DateMention | null {
  for (const [at, { text, span }] of tokens.entries()) {
    const [, day, month, year] = DOTTED.exec(text) ?? []
    if (day !== undefined && Number(month) >= 1 && Number(month) <= 12) {
      const date = isoDay(Number(year), Number(month), Number(day))
      return { span, date, approximate: false, pointsAhead: false }
    }
    const read = publishedOn === null ? null : readVague(tokens, at, publishedOn)
    if (read !== null)
      return { ...read.read, span: [read.first.span[0], read.last.span[1]], pointsAhead: false }
  }
  return null
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
