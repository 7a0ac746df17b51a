import type { EventMentionRecord, ReportedValueRecord } from '../domain/records.ts'
import { selectorAt, type TextSelector } from '../domain/selector.ts'
import type { MentionSeed, ValueSeed } from './annotation-schema.ts'
import { checkReference, checkUnique, type NameList, withPaths } from './check-references.ts'
import { type AnnotatedText, placeWords, wordsIn } from './place-words.ts'
import type { SeedPath } from './read-seed-file.ts'

/** The unit of measures whose values are dates. */
const DATE_UNIT = 'date'

/** The places where an article tells or recalls an event, in text order. */
export function readEventMentions(
  text: AnnotatedText,
  mentions: readonly MentionSeed[],
  events: NameList,
): readonly EventMentionRecord[] {
  const placed = withPaths(mentions, 'events').flatMap(({ item, path }) => {
    checkReference(text.file, [...path, 'event'], item.event, events)
    const range = placeWords(text, wordsIn(path, item))
    if (range === null) return []
    return [{ path, item: { event: item.event, role: item.role, selector: selectorAt(text.indexed, range) } }]
  })
  const keyOf = ({ event, selector }: EventMentionRecord) => keyAt(event, selector)
  checkUnique(text.file, placed, keyOf, 'this place is already annotated with this event')
  return placed.map(({ item }) => item).sort(byPlace)
}

/**
 * The numbers and dates of events that an article reports, in text order.
 *
 * @param units of the measures, by slug.
 */
export function readReportedValues(
  text: AnnotatedText,
  values: readonly ValueSeed[],
  measures: NameList,
  units: ReadonlyMap<string, string>,
): readonly ReportedValueRecord[] {
  const placed = withPaths(values, 'values').flatMap(({ item, path }) => {
    checkReference(text.file, [...path, 'measure'], item.measure, measures)
    checkValue(text, item, path, units.get(item.measure))
    const range = placeWords(text, wordsIn(path, item))
    if (range === null) return []
    const record = {
      measure: item.measure,
      low: item.value ?? item.low ?? null,
      high: item.value ?? item.high ?? null,
      approximate: item.approximate ?? false,
      date: item.date ?? null,
      selector: selectorAt(text.indexed, range),
    }
    return [{ path, item: record }]
  })
  const keyOf = ({ measure, selector }: ReportedValueRecord) => keyAt(measure, selector)
  checkUnique(text.file, placed, keyOf, 'this place is already annotated with this measure')
  return placed.map(({ item }) => item).sort(byPlace)
}

function checkValue(text: AnnotatedText, value: ValueSeed, path: SeedPath, unit: string | undefined): void {
  const numbers = [value.value, value.low, value.high].filter((number) => typeof number === 'number')
  const isDated = typeof value.date === 'string'
  const report = (message: string) => text.file.report(path, message, value.text)
  if (isDated && numbers.length > 0) report('a value is a date or a number, not both')
  else if (!isDated && numbers.length === 0) report('give "value", "low" and "high", or "date"')
  else if (unit !== undefined && isDated !== (unit === DATE_UNIT)) {
    report(
      `the measure ${value.measure} counts in ${unit}; give ${unit === DATE_UNIT ? '"date"' : 'a number'}`,
    )
  }
  if (typeof value.value === 'number' && numbers.length > 1)
    report('give "value", or "low" and "high", not both')
  if (typeof value.low === 'number' && typeof value.high === 'number' && value.low > value.high) {
    report('"low" is above "high"')
  }
}

function keyAt(name: string, { start, end }: TextSelector): string {
  return `${name} at ${start} to ${end}`
}

function byPlace(a: { readonly selector: TextSelector }, b: { readonly selector: TextSelector }): number {
  return a.selector.start - b.selector.start || a.selector.end - b.selector.end
}
