import type { Edtf } from '../../../domain/records.ts'
import type { Token } from '../../extraction.ts'
import { isoDay } from './calendar-days.ts'

/** A date as tokens give it. */
export interface PrintedDate {
  readonly date: Edtf
  /** Tokens that it spans. */
  readonly length: number
}

const WHOLE = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/
const LONGEST = 5

/**
 * A date in numbers that begins at a token: 06.10.2021, 13/12/2016. Points stand between day and month in that order;
 * of other marks only one order may be possible, and where both are, the year is all that is sure.
 */
export function readPrintedDate(tokens: readonly Token[], at: number): PrintedDate | null {
  for (let length = 1; length <= LONGEST; length++) {
    const parts = tokens.slice(at, at + length)
    const isOneWord = parts.every(({ span }, index) => index === 0 || parts[index - 1]?.span[1] === span[0])
    if (parts.length < length || !isOneWord) return null
    const [, first, mark, second, year] = WHOLE.exec(parts.map(({ text }) => text).join('')) ?? []
    if (first === undefined) continue
    const date = dateOf(Number(first), Number(second), Number(year), mark === '.')
    return date === null ? null : { date, length }
  }
  return null
}

function dateOf(first: number, second: number, year: number, isDayFirst: boolean): Edtf | null {
  const dayFirst = second <= 12 && isDay(year, second, first) ? isoDay(year, second, first) : null
  const monthFirst = first <= 12 && isDay(year, first, second) ? isoDay(year, first, second) : null
  if (isDayFirst) return dayFirst
  if (dayFirst !== null && monthFirst !== null) return dayFirst === monthFirst ? dayFirst : `${year}`
  return dayFirst ?? monthFirst
}

function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
