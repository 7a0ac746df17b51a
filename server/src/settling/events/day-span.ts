import type { Edtf } from '../../domain/records.ts'
import { daysOfDate } from '../../reading/english/events/days-of-date.ts'

/** The days that a date can mean, counted from 1970-01-01, both included. */
export interface DaySpan {
  readonly from: number
  readonly to: number
}

const DAY_MS = 24 * 60 * 60 * 1000
/** An approximate date is not further off than this. */
const MOST_SLACK = 400

/** The days of a date; an approximate one is wider by its own length on either side. */
export function daySpanOf(date: Edtf): DaySpan {
  const bounds = daysOfDate(date)
  const [from, to] = [Date.parse(bounds.from) / DAY_MS, Date.parse(bounds.to) / DAY_MS]
  const slack = /[~?%]/.test(date) ? Math.min(to - from + 1, MOST_SLACK) : 0
  return { from: from - slack, to: to + slack }
}

/** Days that lie between two dates; 0 where they touch or overlap. */
export function daysBetween(a: DaySpan, b: DaySpan): number {
  return Math.max(0, a.from - b.to, b.from - a.to)
}

export function lengthOf({ from, to }: DaySpan): number {
  return to - from + 1
}
