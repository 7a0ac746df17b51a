import type { Day, Edtf } from '../../../domain/records.ts'
import type { Token } from '../../extraction.ts'
import { addDays, isoDay, isoMonth, mondayOf, weekdayOf } from './calendar-days.ts'

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const STEPS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
])
const LONGEST_MONTH = 31

/** A month, day or weekday that is pointed at from the day of publication: last May, 5 May last year, Tuesday last week. */
export function readPointedMonth(
  tokens: readonly Token[],
  at: number,
  publishedOn: Day,
): { readonly date: Edtf; readonly length: number } | null {
  const word = (step: number) => tokens[at + step]?.text ?? ''
  const year = Number(publishedOn.slice(0, 4))
  const before = STEPS.get(word(0).toLowerCase())
  const named = monthOf(word(1))
  if (before !== undefined && before !== 0 && named !== null) {
    const published = Number(publishedOn.slice(5, 7))
    // Last May is the latest that is over, next May the first to begin.
    const own = before < 0 ? (named < published ? year : year - 1) : named > published ? year : year + 1
    return { date: isoMonth(own, named), length: 2 }
  }
  const weekday = WEEKDAYS.indexOf(word(0).toLowerCase())
  const weeks = pointAfter(tokens, at + 1, 'week')
  if (weekday >= 0 && weeks !== null) {
    const monday = addDays(mondayOf(publishedOn), 7 * weeks.step)
    const days = (weekday + 6 - ((weekdayOf(monday) + 6) % 7)) % 7
    return { date: addDays(monday, days), length: 1 + weeks.length }
  }
  return readDayOfYear(tokens, at, year)
}

/** 5 May last year, May 5 of last year, in May last year. */
function readDayOfYear(
  tokens: readonly Token[],
  at: number,
  year: number,
): { readonly date: Edtf; readonly length: number } | null {
  const words = [0, 1].map((step) => tokens[at + step]?.text ?? '')
  const [first = '', second = ''] = words
  const [firstDay, secondDay] = [dayOf(first), dayOf(second)]
  const day =
    firstDay !== null && monthOf(second) !== null ? firstDay : monthOf(first) !== null ? secondDay : null
  const month = monthOf(first) ?? (firstDay === null ? null : monthOf(second))
  if (month === null) return null
  const length = day === null ? 1 : 2
  const pointed = pointAfter(tokens, at + length, 'year')
  if (pointed === null) return null
  const own = year + pointed.step
  return {
    date: day === null ? isoMonth(own, month) : isoDay(own, month, day),
    length: length + pointed.length,
  }
}

function pointAfter(tokens: readonly Token[], at: number, unit: string) {
  const words = [0, 1, 2].map((step) => tokens[at + step]?.text.toLowerCase() ?? '')
  const skipped = words[0] === 'of' ? 1 : 0
  const step = STEPS.get(words[skipped] ?? '')
  return step === undefined || words[skipped + 1] !== unit ? null : { step, length: skipped + 2 }
}

/** 1 to 12; null for what has no capital or is no month. */
function monthOf(word: string): number | null {
  const at = word === word.toLowerCase() ? -1 : MONTHS.indexOf(word.toLowerCase())
  return at < 0 ? null : at + 1
}

function dayOf(word: string): number | null {
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1] ?? 0)
  return day >= 1 && day <= LONGEST_MONTH ? day : null
}
