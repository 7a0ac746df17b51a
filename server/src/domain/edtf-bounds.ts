/// <reference path="./edtf-module.d.ts" />
import edtf, { type ExtendedDate, type Season } from 'edtf'

/** The first and the last calendar day (ISO 8601, such as 2021-10-06) that a date can mean. */
export interface EdtfBounds {
  readonly from: string
  readonly to: string
}

/** Bounds of an interval whose start or end is open or unknown: the first and last day that the API can write. */
export const FIRST_DAY = '0001-01-01'
export const LAST_DAY = '9999-12-31'

/** Well above the longest date of level 1, `2021-10-06~/2021-10-31%`. */
const MAX_LENGTH = 40

/** A text that is not an EDTF calendar date or interval of level 0 or 1. */
export class InvalidEdtf extends Error {
  readonly code = 'INVALID_EDTF'

  constructor(text: string, reason: string) {
    super(
      `${JSON.stringify(text)} ${reason}; write a calendar date or interval in EDTF level 1, ` +
        'such as 2021-10-06, 2021-10, 2018, 2006~, 2021-10-06/2021-10-31 or 2018/..',
    )
    this.name = 'InvalidEdtf'
  }
}

/**
 * The days that an EDTF level 1 date spans. A date that is approximate (`~`) or uncertain (`?`) keeps the bounds
 * of the date as written, since nothing says how far off it may be; unspecified digits (`202X`) span all that they
 * can be; an end that is open (`..`) or unknown (left out) reaches to {@link FIRST_DAY} or {@link LAST_DAY}.
 *
 * Source: Library of Congress, Extended Date/Time Format (EDTF) Specification, 2019.
 *
 * @throws InvalidEdtf where it is none, names a time of day, or a year outside 1 to 9999.
 */
export function edtfBounds(text: string): EdtfBounds {
  const date = parse(text)
  if (date.type === 'Season') return seasonBounds(text, date)
  if (date.type === 'Date') return { from: day(text, date.min), to: day(text, date.max) }
  const { lower, upper } = date
  if (!isDate(lower) && !isDate(upper)) throw new InvalidEdtf(text, 'has neither a start nor an end')
  return {
    from: isDate(lower) ? day(text, lower.min) : FIRST_DAY,
    to: isDate(upper) ? day(text, upper.max) : LAST_DAY,
  }
}

function parse(text: string) {
  if (text.length > MAX_LENGTH) throw new InvalidEdtf(`${text.slice(0, MAX_LENGTH)}…`, 'is too long')
  if (text.includes('T')) throw new InvalidEdtf(text, 'names a time of day')
  try {
    const date = edtf(text, { level: 1, types: ['Date', 'Season', 'Interval'] })
    // The library takes 2021-02-29 for 1 March.
    if (date.edtf === text) return date
  } catch {
    throw new InvalidEdtf(text, 'is not a date')
  }
  throw new InvalidEdtf(text, 'is not a day of the calendar')
}

function isDate(end: ExtendedDate | number | null): end is ExtendedDate {
  return end !== null && typeof end === 'object'
}

/**
 * Level 1 seasons name no hemisphere. Spring and autumn lie between March and December in either one; summer and
 * winter lie in the middle of the year in one, and across its start or end in the other.
 */
function seasonBounds(text: string, { year, season }: Season): EdtfBounds {
  if (year < 1 || year > 9998) throw new InvalidEdtf(text, 'lies outside the years 1 to 9999')
  const isEquinoctial = season === 21 || season === 23
  return isEquinoctial
    ? { from: `${fourDigits(year)}-03-01`, to: `${fourDigits(year)}-12-31` }
    : { from: `${fourDigits(year)}-01-01`, to: `${fourDigits(year + 1)}-03-31` }
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0')
}

function day(text: string, milliseconds: number): string {
  const iso = new Date(milliseconds).toISOString()
  // Years outside 0 to 9999 are written with a sign and six digits.
  if (/^[+-]/.test(iso) || iso.startsWith('0000')) {
    throw new InvalidEdtf(text, 'lies outside the years 1 to 9999')
  }
  return iso.slice(0, 10)
}
