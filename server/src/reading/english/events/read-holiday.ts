import type { Day, Edtf } from '../../../domain/records.ts'
import type { Token } from '../../extraction.ts'
import { addDays, isoDay } from './calendar-days.ts'

/** Days from Easter Sunday on which a holiday begins, and how many it lasts. */
const FROM_EASTER: ReadonlyMap<string, readonly [offset: number, days: number]> = new Map([
  ['easter weekend', [-2, 4]],
  ['easter sunday', [0, 1]],
  ['easter monday', [1, 1]],
  ['easter', [-2, 4]],
  ['good friday', [-2, 1]],
])
/** Month and day. */
const FIXED: ReadonlyMap<string, readonly [month: number, day: number]> = new Map([
  ['christmas eve', [12, 24]],
  ['christmas day', [12, 25]],
  ['boxing day', [12, 26]],
  ["new year's eve", [12, 31]],
  ["new year's day", [1, 1]],
])
const WORDS = 4

/** Holidays whose days are the same everywhere, as an article published on a day means them: the last, or the next. */
export function readHoliday(
  tokens: readonly Token[],
  at: number,
  publishedOn: Day,
  isFuture: () => boolean | null,
): { readonly date: Edtf; readonly length: number } | null {
  if (!/^(?:easter|good|christmas|boxing|new)$/i.test(tokens[at]?.text ?? '')) return null
  for (let length = WORDS; length > 0; length--) {
    const parts = tokens.slice(at, at + length)
    const [from = 0, to = 0] = [parts[0]?.span[0], parts.at(-1)?.span[1]]
    if (parts.length < length) continue
    const words = parts.reduce((text, token, index) => {
      const gap = index > 0 && (parts[index - 1]?.span[1] ?? 0) < token.span[0] ? ' ' : ''
      return text + gap + token.text.toLowerCase().replaceAll('’', "'")
    }, '')
    const days =
      FROM_EASTER.has(words) || FIXED.has(words) ? daysOf(words, publishedOn, isFuture() === true) : null
    if (days !== null && to > from) return { date: days, length }
  }
  return null
}

function daysOf(name: string, publishedOn: Day, isFuture: boolean): Edtf | null {
  const year = Number(publishedOn.slice(0, 4))
  const all = [year - 1, year, year + 1].map((one) => inYear(name, one))
  const found = isFuture
    ? all.find((date) => date.slice(0, 10) >= publishedOn)
    : all.findLast((date) => date.slice(0, 10) <= publishedOn)
  return found ?? null
}

function inYear(name: string, year: number): Edtf {
  const [month, day] = FIXED.get(name) ?? []
  if (month !== undefined && day !== undefined) return isoDay(year, month, day)
  const [offset, length] = FROM_EASTER.get(name) ?? [0, 1]
  const first = addDays(easterOf(year), offset)
  return length === 1 ? first : `${first}/${addDays(first, length - 1)}`
}

/** Easter Sunday by the Gregorian calendar. Source: J. Meeus, Astronomical Algorithms (1991), chapter 8. */
function easterOf(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor((8 * b + 13) / 25)
  const e = (19 * a + b - Math.floor(b / 4) - d + 15) % 30
  const f = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - e - (c % 4)) % 7
  const g = Math.floor((a + 11 * e + 22 * f) / 451)
  const month = Math.floor((e + f - 7 * g + 114) / 31)
  return isoDay(year, month, ((e + f - 7 * g + 114) % 31) + 1)
}
