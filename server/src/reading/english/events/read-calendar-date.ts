import type { ParsedComponents, ParsedResult } from 'chrono-node'
import type { Day } from '../../../domain/records.ts'
import { addDays, isoDay, isoMonth, mondayOf, weekdayOf } from './calendar-days.ts'
import { type ReadDate, readRelativeDate, UNITS, type Unit } from './read-relative-date.ts'

/** The day of publication, and whether the words around a date speak of what is to come; null where they do not tell. */
export interface Direction {
  readonly publishedOn: Day | null
  readonly isFuture: boolean | null
}

/**
 * What chrono found, as EDTF: as precise as the words are, and a weekday or month without a year in the direction in
 * time in which its sentence looks. Null for times of day, and without the article's date for what counts from it.
 */
export function readCalendarDate(result: ParsedResult, context: Direction): ReadDate | null {
  if (result.end !== null && result.end !== undefined) {
    const from = readComponents(result.start, result.text, context)
    const to = readComponents(result.end, result.text, context)
    if (from === null || to === null || from.date.length !== to.date.length) return null
    return from.date < to.date ? { date: `${from.date}/${to.date}`, approximate: false } : from
  }
  return readComponents(result.start, result.text, context)
}

function readComponents(found: ParsedComponents, printed: string, context: Direction): ReadDate | null {
  const text = printed.toLowerCase()
  const { publishedOn } = context
  // Chrono takes the year of what is counted for certain; only one that is printed is.
  if (publishedOn === null && !/\d{4}/.test(text)) return null
  const day = dayOf(found)
  const year = found.get('year')
  if (year === null || year < 1 || year > 9999) return null
  if (found.isCertain('weekday') && !found.isCertain('day')) {
    return publishedOn === null
      ? null
      : readWeekday(text, found.get('weekday') ?? 0, publishedOn, context.isFuture === true)
  }
  const isEnd = text.startsWith('end of') || text.startsWith('the end of')
  if (isEnd) return { date: `${day}~`, approximate: true }
  const unit = unitOf(text)
  if (unit !== null && unit !== 'day') {
    if (publishedOn === null) return null
    if (unit === 'week' && text.startsWith('this')) {
      return readRelativeDate('week', publishedOn, false)
    }
    return readRelativeDate(
      unit,
      day,
      /\d|\b(?:a|an|ago|one|two|three|four|five|six|seven|eight|nine|ten|few|couple)\b/.test(text),
    )
  }
  if (found.isCertain('day'))
    return { date: yearKnown(found) ? day : inDirection(found, day, context), approximate: false }
  if (!found.isCertain('month'))
    return found.isCertain('year') ? { date: day.slice(0, 4), approximate: false } : null
  const month = isoMonth(year, found.get('month') ?? 1)
  return { date: yearKnown(found) ? month : inDirection(found, month, context), approximate: false }
}

function yearKnown(found: ParsedComponents): boolean {
  return found.isCertain('year')
}

/** A day or month whose year is not printed: the last one, or the next where the sentence looks ahead. */
function inDirection(found: ParsedComponents, written: string, { publishedOn, isFuture }: Direction): string {
  if (publishedOn === null) return written
  const published = publishedOn.slice(0, written.length)
  const rest = written.slice(4)
  const year = Number(publishedOn.slice(0, 4))
  const inYear = `${String(year).padStart(4, '0')}${rest}`
  const nextYear = `${String(year + 1).padStart(4, '0')}${rest}`
  if (isFuture === null && inYear > published)
    return isNearer(inYear, published) ? inYear : `${String(year - 1).padStart(4, '0')}${rest}`
  if (isFuture) return inYear >= published ? inYear : nextYear
  if (inYear <= published) return inYear
  // Within weeks of the article, what lies ahead is announced more often than recalled from a year before.
  const isNear = found.isCertain('day') && Date.parse(inYear) - Date.parse(publishedOn) < NEAR_MS
  return isNear ? inYear : `${String(year - 1).padStart(4, '0')}${rest}`
}

/** Whether a day or month ahead in a year is nearer than that of the year before. */
function isNearer(ahead: string, published: string): boolean {
  return Date.parse(ahead) - Date.parse(published) < HALF_YEAR_MS
}

const HALF_YEAR_MS = 183 * 24 * 60 * 60 * 1000
const NEAR_MS = 60 * 24 * 60 * 60 * 1000

function readWeekday(text: string, weekday: number, publishedOn: Day, isFuture: boolean): ReadDate {
  const back = (weekdayOf(publishedOn) - weekday + 7) % 7
  if (text.includes('weekend')) {
    return readRelativeDate('weekend', isFuture ? publishedOn : addDays(mondayOf(publishedOn), -1), false)
  }
  const isLast = /\blast\b/.test(text) && back === 0
  const days =
    isFuture || /\bnext\b/.test(text)
      ? (7 - back) % 7 || (/\bnext\b/.test(text) ? 7 : 0)
      : isLast
        ? -7
        : -back
  return { date: addDays(publishedOn, days), approximate: false }
}

export function dayOf(found: ParsedComponents): Day {
  return isoDay(found.get('year') ?? 1, found.get('month') ?? 1, found.get('day') ?? 1)
}

/** The unit that an expression counts in; the last one named. */
export function unitOf(text: string): Unit | null {
  const words = text.split(/[^a-z]/)
  return UNITS.findLast((unit) => words.includes(unit) || words.includes(`${unit}s`)) ?? null
}
