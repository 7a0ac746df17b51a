import type { Day } from '../../domain/records.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * The first calendar date that a short text prints in full: 2021-10-06, 6 October 2021, October 6, 2021, 06.10.2021,
 * or with slashes where only one order of day and month is possible. Null where there is none.
 */
export function findPrintedDate(text: string): Day | null {
  const parts = text
    .slice(0, 400)
    .toLowerCase()
    .split(/[^\p{L}\p{N}./-]+/u)
    .map((part) => part.replace(/\.$/, ''))
  for (const [at, part] of parts.entries()) {
    const found = readNumeric(part) ?? readWritten(part, parts[at + 1], parts[at + 2])
    if (found !== null) return found
  }
  return null
}

/** Whether a text is a calendar day that exists, such as 2021-10-06. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && toDay(...(text.split('-').map(Number) as DateParts)) === text
}

type DateParts = [year: number, month: number, day: number]

function readNumeric(part: string): Day | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t|$)/.exec(part)
  if (iso) return toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const [, first, mark, second, year] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(part) ?? []
  if (year === undefined) return null
  const [a, b] = [Number(first), Number(second)]
  // Points stand for the order of day and month; slashes for either.
  if (mark === '.' || a > 12) return toDay(Number(year), b, a)
  return b > 12 || a === b ? toDay(Number(year), a, b) : null
}

function readWritten(first = '', second = '', third = ''): Day | null {
  const [dayFirst, dayLast] = [readDay(first), readDay(second)]
  const month = readMonth(dayFirst === null ? first : second)
  const day = dayFirst ?? dayLast
  return month === null || day === null || !/^\d{4}$/.test(third) ? null : toDay(Number(third), month, day)
}

function readDay(part: string): number | null {
  const [, day] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(part) ?? []
  return day === undefined ? null : Number(day)
}

function readMonth(part: string): number | null {
  if (part.length < 3 || part.length > 9) return null
  const month = MONTHS.indexOf(part.slice(0, 3))
  return month < 0 ? null : month + 1
}

function toDay(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists && year >= 1000 ? date.toISOString().slice(0, 10) : null
}
