import { builder } from './builder.ts'

export const DateRange = builder.inputType('DateRange', {
  description:
    'Days from `gte` on and before `lt`. A date that is itself a span (2018, 2021-10) matches where the two overlap.',
  fields: (t) => ({
    gte: t.field({ type: 'Date', description: 'First day that matches, such as 2021-10-06.' }),
    lt: t.field({ type: 'Date', description: 'First day that no longer matches.' }),
  }),
})

/** Input as GraphQL delivers it: an optional field may be missing or null, both mean "not filtered". */
export type Optional<T> = T | null | undefined
type DateRangeInput = Optional<typeof DateRange.$inferInput>

/** Condition "any of"; an empty list matches nothing, null and undefined everything. */
export function anyOf<T>(values: Optional<readonly T[]>): { in: T[] } | undefined {
  return values ? { in: [...values] } : undefined
}

/** Condition "its slug is one of these" on a related row. */
export function slugOf(slugs: Optional<readonly string[]>): { slug: { in: string[] } } | undefined {
  return slugs ? { slug: { in: [...slugs] } } : undefined
}

/** Condition "one of the related rows has one of these slugs". */
export function someOf(slugs: Optional<readonly string[]>): { some: { slug: { in: string[] } } } | undefined {
  return slugs ? { some: { slug: { in: [...slugs] } } } : undefined
}

/** Condition on a single-day column. */
export function dayWithin(range: DateRangeInput): { gte?: Date; lt?: Date } | undefined {
  return range ? { gte: range.gte ?? undefined, lt: range.lt ?? undefined } : undefined
}

/** Condition on the first day of an EDTF date; with {@link endsWithin}: its span overlaps the range. */
export function startsWithin(range: DateRangeInput): { lt: Date } | undefined {
  return range?.lt ? { lt: range.lt } : undefined
}

/** Condition on the last day of an EDTF date. */
export function endsWithin(range: DateRangeInput): { gte: Date } | undefined {
  return range?.gte ? { gte: range.gte } : undefined
}

/**
 * Condition "contains these words in this order", whatever their case. Straight and curly quotation marks are
 * alike, since readers type the one and outlets print the other.
 */
export function containing(text: Optional<string>): { contains: string; mode: 'insensitive' } | undefined {
  if (!text) return undefined
  // LIKE's own wildcards are taken literally; its wildcard for one character stands for any quotation mark.
  const pattern = text
    .normalize('NFC')
    .replace(/[\\%_]/g, '\\$&')
    .replace(/["'“”‘’]/g, '_')
  return { contains: pattern, mode: 'insensitive' }
}
