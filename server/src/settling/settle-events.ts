import type {
  EventMentionRecord,
  EventRecord,
  MeasureRecord,
  ReportedValueRecord,
  Slug,
} from '../domain/records.ts'
import { uniqueBy } from '../domain/unique-by.ts'
import { nameEvent } from '../reading/evidence/name-event.ts'
import type { PreparedArticle, PreparedEvent, PreparedValue } from '../reading/evidence/prepared-article.ts'
import { slugOf } from '../reading/evidence/slug-of.ts'
import { matchEvents } from './match-events.ts'

/** The events of some articles among those that the story has. */
export interface SettledEvents {
  /** Events that are new, or have new measures. */
  readonly events: readonly EventRecord[]
  /** By the article's slug. */
  readonly mentions: ReadonlyMap<Slug, readonly EventMentionRecord[]>
  readonly values: ReadonlyMap<Slug, readonly ReportedValueRecord[]>
}

/**
 * Finds out which known events the articles tell of, one article after the other, and adds what is new.
 *
 * @param main slug of the event that the story is about; null where the story is new.
 */
export function settleEvents(
  articles: readonly PreparedArticle[],
  known: readonly EventRecord[],
  main: Slug | null,
): SettledEvents {
  const events = new Map(known.map((event) => [event.slug, event]))
  const mainSlugs = new Set(main === null ? [] : [main])
  const touched = new Set<Slug>()
  const mentions = new Map<Slug, EventMentionRecord[]>()
  const values = new Map<Slug, ReportedValueRecord[]>()
  for (const { article, events: told } of articles) {
    const candidates = [...events.values()].map((event) => ({ ...event, isMain: mainSlugs.has(event.slug) }))
    const matched = matchEvents(
      told.map((event) => ({ ...event, isMain: isMain(event) })),
      candidates,
    )
    const mentioned: EventMentionRecord[] = []
    const reported: ReportedValueRecord[] = []
    for (const event of told) {
      const slug = events.has(event.key) ? event.key : (matched.get(event.key) ?? nameEvent(event))
      const found = events.get(slug)
      const record = withMeasures(found ?? toRecord(event), event.values)
      if (record !== found) touched.add(slug)
      // The first article of a new story says what it is about, as far as the next ones can tell.
      if (mainSlugs.size === 0 && isMain(event)) mainSlugs.add(slug)
      events.set(slug, record)
      mentioned.push(...event.mentions.map((mention) => ({ event: slug, ...mention })))
      reported.push(...event.values.map((value) => toValue(value, record)))
    }
    mentions.set(
      article.slug,
      uniqueBy(mentioned, ({ event, selector: { start, end } }) => [event, start, end]).toSorted(byPlace),
    )
    values.set(
      article.slug,
      uniqueBy(reported, ({ measure, selector: { start, end } }) => [measure, start, end]).toSorted(byPlace),
    )
  }
  return { events: [...touched].flatMap((slug) => events.get(slug) ?? []), mentions, values }
}

function isMain({ mentions }: PreparedEvent): boolean {
  return mentions.some(({ role }) => role === 'MAIN')
}

function toRecord(event: PreparedEvent): EventRecord {
  const { title, kind, date, place, codes, participants } = event
  return { slug: nameEvent(event), title, kind, date, place, codes, participants, measures: [] }
}

/** The event with a measure for each value that has none yet; itself where all have one. */
function withMeasures(event: EventRecord, values: readonly PreparedValue[]): EventRecord {
  const added: MeasureRecord[] = []
  for (const value of values) {
    if (findMeasure([...event.measures, ...added], value) === undefined) {
      added.push({ slug: nameMeasure(event, value), name: value.name, unit: value.unit })
    }
  }
  return added.length === 0
    ? event
    : { ...event, measures: uniqueBy([...event.measures, ...added], ({ slug }) => slug) }
}

function findMeasure(
  measures: readonly MeasureRecord[],
  { name, unit }: PreparedValue,
): MeasureRecord | undefined {
  return measures.find((measure) => measure.unit === unit && slugOf(measure.name) === slugOf(name))
}

/** Unit and name, since an event may have a number and a date of the same thing. */
function nameMeasure({ slug }: EventRecord, { name, unit }: PreparedValue): Slug {
  return `${slug}-${slugOf(`${name} ${unit}`)}`
}

function toValue(value: PreparedValue, event: EventRecord): ReportedValueRecord {
  const { name: _name, unit: _unit, ...reported } = value
  return { measure: findMeasure(event.measures, value)?.slug ?? nameMeasure(event, value), ...reported }
}

function byPlace(
  a: { readonly selector: { readonly start: number; readonly end: number } },
  b: { readonly selector: { readonly start: number; readonly end: number } },
): number {
  return a.selector.start - b.selector.start || a.selector.end - b.selector.end
}
