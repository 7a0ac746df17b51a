import { type EdtfBounds, edtfBounds } from '../../../domain/edtf-bounds.ts'
import type { Edtf } from '../../../domain/records.ts'

const SIMPLE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?[~?%]?$/

/**
 * The first and last day of a date, as {@link edtfBounds} has them. A year, month or day is read at once: an article
 * has dozens of dates, and the grammar of EDTF takes a fraction of a millisecond for each.
 *
 * @throws InvalidEdtf where it is no date.
 */
export function daysOfDate(date: Edtf): EdtfBounds {
  const [, year, month, day] = SIMPLE.exec(date) ?? []
  if (year === undefined) return edtfBounds(date)
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` }
  if (day !== undefined) return { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}` }
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` }
}
