import type { Day, Edtf } from '../../../domain/records.ts'
import { addDays, mondayOf } from './calendar-days.ts'

/** A date, and whether the words leave open by how much it is off. */
export interface ReadDate {
  readonly date: Edtf
  readonly approximate: boolean
}

export const UNITS = ['day', 'week', 'weekend', 'month', 'year'] as const
export type Unit = (typeof UNITS)[number]

/**
 * A date that counts in units from the article's day, as precise as its words: last week is a week, last year a year,
 * two weeks ago a day that may be off.
 *
 * @param day the day that exact counting leads to.
 * @param isCounted whether a number of units is counted (two weeks ago), and not one is pointed at (last week).
 */
export function readRelativeDate(unit: Unit, day: Day, isCounted: boolean): ReadDate {
  const rough = (date: string): ReadDate => ({ date: `${date}~`, approximate: true })
  const exact = (date: string): ReadDate => ({ date, approximate: false })
  switch (unit) {
    case 'day':
      return exact(day)
    case 'week':
      return isCounted ? rough(day) : exact(`${mondayOf(day)}/${addDays(mondayOf(day), 6)}`)
    case 'weekend':
      return exact(`${addDays(mondayOf(day), 5)}/${addDays(mondayOf(day), 6)}`)
    case 'month':
      return isCounted ? rough(day.slice(0, 7)) : exact(day.slice(0, 7))
    case 'year':
      return isCounted ? rough(day.slice(0, 4)) : exact(day.slice(0, 4))
  }
}

/** What "in recent weeks" or "months ago" come to, before the article's day; null where they tell too little. */
export function readVagueDate(unit: Unit, publishedOn: Day): ReadDate | null {
  switch (unit) {
    case 'day':
      return { date: `${addDays(publishedOn, -2)}~`, approximate: true }
    case 'week':
      return { date: `${addDays(publishedOn, -21).slice(0, 7)}~`, approximate: true }
    case 'month':
      return { date: `${addDays(publishedOn, -150).slice(0, 4)}~`, approximate: true }
    default:
      return null
  }
}
