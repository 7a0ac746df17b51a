import type { Day } from '../../../domain/records.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** A calendar day so many days after another one, or before it. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay()
}

/** The Monday of the week in which a day lies. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7))
}

export function isoDay(year: number, month: number, day: number): Day {
  return `${isoMonth(year, month)}-${String(day).padStart(2, '0')}`
}

export function isoMonth(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`
}
