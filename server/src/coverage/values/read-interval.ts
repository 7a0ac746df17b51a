import { edtfBounds, FIRST_DAY, LAST_DAY } from '../../domain/edtf-bounds.ts'
import type { Edtf } from '../../domain/records.ts'

/** A number or date as an article reports it. */
export interface Reported {
  /** Least value; null where it is open. */
  readonly low: number | null
  /** Greatest value; null where it is open. */
  readonly high: number | null
  /** Whether the article says about, some, by, or the like. */
  readonly approximate: boolean
  /** For measures whose unit is a date, EDTF level 1; `low` and `high` do not count then. */
  readonly date: Edtf | null
}

/**
 * What a reported value can mean, on the number line. Dates are whole days since 1970-01-01. The bounds are closed,
 * and infinite where they are open.
 */
export interface Interval {
  readonly low: number
  readonly high: number
  readonly approximate: boolean
  /** The same, wide enough for what is only approximate. */
  readonly widened: { readonly low: number; readonly high: number }
}

/**
 * The interval of a reported value.
 *
 * An approximate number is taken to mean anything that would be rounded to it: half of the place value of its last
 * digit other than 0, on either side (about 20 is 15 to 25, about 23 is 22.5 to 23.5). An approximate or uncertain
 * date reaches as far again on either side as it is long (2021-10-31~ is 30 October to 1 November).
 *
 * Source: rounding by granularity after Krifka, "Approximate interpretation of number words" (2007).
 *
 * @throws InvalidEdtf where the date is none.
 */
export function readInterval({ low, high, approximate, date }: Reported): Interval {
  if (date !== null) return readDate(date, approximate)
  const own = { low: low ?? -Infinity, high: high ?? Infinity }
  const widened = approximate
    ? { low: own.low - halfPlace(own.low), high: own.high + halfPlace(own.high) }
    : own
  return { ...own, approximate, widened }
}

function readDate(date: Edtf, approximate: boolean): Interval {
  const { from, to } = edtfBounds(date)
  const low = from === FIRST_DAY ? -Infinity : dayNumber(from)
  const high = to === LAST_DAY ? Infinity : dayNumber(to)
  const isRough = approximate || /[~?%]/.test(date)
  const length = isRough && Number.isFinite(high - low) ? high - low + 1 : 0
  return { low, high, approximate: isRough, widened: { low: low - length, high: high + length } }
}

const DAY_MS = 24 * 60 * 60 * 1000

function dayNumber(day: string): number {
  return Date.parse(day) / DAY_MS
}

/** Half of the place value of a number's last digit other than 0: 5 for 20, 50 for 1,300, 0.5 for 7. */
function halfPlace(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0
  const [, digits = '', exponent = '0'] = /^-?([\d.]+)e([+-]\d+)$/.exec(value.toExponential()) ?? []
  const decimals = digits.split('.')[1]?.length ?? 0
  return 10 ** (Number(exponent) - decimals) / 2
}
