import type { Edtf } from '../../domain/records.ts'
import type { Span } from '../../domain/span.ts'
import type { ExtractedEvent, ExtractedValue, SegmentedText } from '../extraction.ts'
import type { DateMention } from './events/date-mention.ts'
import { type Happenings, type HappeningsOptions, readHappenings } from './events/read-happenings.ts'
import type { NumberMention } from './measures/find-numbers.ts'
import { findShares } from './measures/find-shares.ts'
import { type EventPlace, locateEvents, placeNear } from './measures/locate-events.ts'
import { type MeasureName, nameMeasure } from './measures/name-measure.ts'

export interface FindMeasuresOptions extends HappeningsOptions {
  /** What the text tells of, where that was read already. */
  readonly happenings?: Happenings
}

/** A value and what it counts. */
interface NamedValue {
  readonly value: ExtractedValue
  readonly name: MeasureName
}

/**
 * The numbers and dates that an article reports of its events, in text order: each with what is counted and in which
 * state, and attached to the event whose mention it stands in, or else to the nearest one of its clause. A number that
 * stands near no event is of the main one, and marked as such; a date, and what nothing is counted by, is left out. Takes time near-linear in the text.
 */
export function findMeasures(
  segmented: SegmentedText,
  events: readonly ExtractedEvent[],
  options: FindMeasuresOptions,
): readonly ExtractedValue[] {
  const happenings = options.happenings ?? readHappenings(segmented, options)
  const places = locateEvents(events)
  const main = events.find(({ mentions }) => mentions.some(({ role }) => role === 'MAIN'))?.key
  const counts = readCounts(segmented, happenings, places, main, options)
  const shares = findShares(segmented, places, options.numberWords)
  const dated = new Map(events.map(({ key, date }) => [key, date]))
  const dates = happenings.dates.flatMap((date) => readDate(segmented, date, places, dated))
  return [...unifyNames(counts), ...shares, ...dates].sort((a, b) => a.span[0] - b.span[0])
}

function readCounts(
  segmented: SegmentedText,
  { numbers, triggers }: Happenings,
  places: readonly EventPlace[],
  main: string | undefined,
  { numberWords }: FindMeasuresOptions,
): readonly NamedValue[] {
  const byToken = new Map(
    triggers.flatMap((trigger) =>
      Array.from(
        { length: trigger.end - trigger.first },
        (_, step) => [trigger.first + step, trigger] as const,
      ),
    ),
  )
  let sentence = 0
  return numbers.flatMap((number) => {
    while ((segmented.sentences[sentence]?.tokens[1] ?? Infinity) <= number.tokens[0]) sentence++
    const name = nameMeasure(segmented, number, byToken, sentence, numberWords)
    if (name === null) return []
    const place = placeNear(segmented, places, number.span)
    const event = place?.event ?? main
    return event === undefined ? [] : [{ name, value: toValue(event, name, number, place !== null) }]
  })
}

function toValue(event: string, name: MeasureName, number: NumberMention, isNear: boolean): ExtractedValue {
  const { measure, unit, head, modifiers, state } = name
  const { low, high, approximate, span } = number
  const clues = { head, modifiers, state, isOwn: false, isNear }
  return { event, measure, unit, low, high, approximate, date: null, span, clues }
}

/**
 * Values of one event that count the same under other nouns (eight diplomats, eight officials) get the name of the
 * first. Only equal values do: ten diplomats and three officers expelled are two measures.
 */
function unifyNames(values: readonly NamedValue[]): readonly ExtractedValue[] {
  const first = new Map<string, string>()
  return values.map(({ value, name }) => {
    const key = JSON.stringify([value.event, name.state, value.unit, value.low, value.high])
    const known = first.get(key)
    if (known === undefined) first.set(key, value.measure)
    return known === undefined ? value : { ...value, measure: known }
  })
}

/** A date beside an event; what has to be done by it is a deadline, and another measure. */
function readDate(
  segmented: SegmentedText,
  { date, approximate, span }: DateMention,
  places: readonly EventPlace[],
  dated: ReadonlyMap<string, Edtf | null>,
): readonly ExtractedValue[] {
  const place = placeNear(segmented, places, span)
  if (place === null) return []
  const measure = isDeadline(segmented.text, span) ? 'deadline' : 'date'
  const isOwn = measure === 'date' && dated.get(place.event) === date
  const clues = { head: null, modifiers: [], state: '', isOwn, isNear: true }
  return [
    { event: place.event, measure, unit: 'date', low: null, high: null, approximate, date, span, clues },
  ]
}

const DEADLINE = /(?:^|\s)(?:by|until|before)\s$/i

function isDeadline(text: string, [start]: Span): boolean {
  return DEADLINE.test(text.slice(Math.max(0, start - 8), start))
}
