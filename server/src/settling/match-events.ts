import { stemmer } from 'stemmer'
import type { Edtf, EventRecord, Slug } from '../domain/records.ts'
import type { EventKind } from '../domain/vocabulary.ts'
import { daysOfDate } from '../reading/english/events/days-of-date.ts'
import type { ExtractedEvent } from '../reading/extraction.ts'

/** An event that a story has, as far as matching needs it. */
export type KnownEvent = Pick<EventRecord, 'slug' | 'title' | 'kind' | 'date' | 'participants'> & {
  /** Whether the story is about it. */
  readonly isMain: boolean
}

/** What of an event tells whether it is one that the story has. */
export type MatchableEvent = Pick<ExtractedEvent, 'key' | 'title' | 'kind' | 'date' | 'participants'> & {
  /** Whether the article is about it. */
  readonly isMain: boolean
}

const DAY_MS = 24 * 60 * 60 * 1000
/** Articles about one event come out within days of it. */
const MAIN_DAYS = 10
const ENOUGH = 1.2
/** A new expulsion may be an answer to another one: those who annotate call it either. */
const LIKE_KINDS: readonly (readonly EventKind[])[] = [
  ['EXPULSION', 'RETALIATION'],
  ['ATTACK', 'CONFLICT', 'OTHER'],
  ['LEGAL', 'POLICY'],
]

/**
 * Slug of the story's event that each incoming event is, by the incoming one's key; those that are new are left out.
 * Kind, dates, agents and rare words have to agree; a known event is matched once. What has no date of its own
 * matches only by participants and words together.
 */
export function matchEvents(
  incoming: readonly MatchableEvent[],
  known: readonly KnownEvent[],
): ReadonlyMap<string, Slug> {
  const described = known.map((event) => ({ event, stems: stemsOf(event.title) }))
  const pairs = incoming.flatMap((event) => {
    const stems = stemsOf(event.title)
    return described.flatMap(({ event: other, stems: others }) => {
      const likeness = isApart(event, other) ? 0 : likenessOf(event, stems, other, others)
      return likeness >= ENOUGH ? [{ event, other, likeness }] : []
    })
  })
  pairs.sort((a, b) => b.likeness - a.likeness || (a.other.slug < b.other.slug ? -1 : 1))
  const matched = new Map<string, Slug>()
  const taken = new Set<Slug>()
  for (const { event, other } of pairs) {
    if (matched.has(event.key) || taken.has(other.slug)) continue
    matched.set(event.key, other.slug)
    taken.add(other.slug)
  }
  return matched
}

function isApart(event: MatchableEvent, other: KnownEvent): boolean {
  const isLike =
    event.kind === other.kind ||
    LIKE_KINDS.some((kinds) => kinds.includes(event.kind) && kinds.includes(other.kind))
  if (!isLike) return true
  const slack = event.isMain && other.isMain ? MAIN_DAYS : 0
  if (event.date !== null && other.date !== null && daysBetween(event.date, other.date) > slack) return true
  return (['AGENT', 'TARGET'] as const).some((role) => {
    const [own, theirs] = [figuresOf(event, role), figuresOf(other, role)]
    return role === 'AGENT' && own.length > 0 && theirs.length > 0 && !own.some((one) => theirs.includes(one))
  })
}

function likenessOf(
  event: MatchableEvent,
  stems: ReadonlySet<string>,
  other: KnownEvent,
  others: ReadonlySet<string>,
): number {
  const common = [...stems].filter((stem) => others.has(stem)).length
  const words = common / Math.max(1, Math.min(stems.size, others.size))
  const own = event.participants.map(({ figure }) => figure)
  const people = other.participants.filter(({ figure }) => own.includes(figure)).length
  const date = event.date === null ? 0 : 0.5
  const main = event.isMain && other.isMain ? 0.7 : 0
  return words + Math.min(2, people) * 0.35 + date + main
}

/** Days between two dates; 0 where they overlap. Approximate ones are wider by their own length. */
function daysBetween(a: Edtf, b: Edtf): number {
  const [one, two] = [widened(a), widened(b)]
  return Math.max(0, one.from - two.to, two.from - one.to)
}

function widened(date: Edtf): { readonly from: number; readonly to: number } {
  const bounds = daysOfDate(date)
  const [from, to] = [Date.parse(bounds.from) / DAY_MS, Date.parse(bounds.to) / DAY_MS]
  const slack = /[~?%]/.test(date) ? Math.min(to - from + 1, 400) : 0
  return { from: from - slack, to: to + slack }
}

function figuresOf(
  { participants }: Pick<EventRecord, 'participants'>,
  role: 'AGENT' | 'TARGET',
): readonly string[] {
  return participants.filter((one) => one.role === role).map(({ figure }) => figure)
}

/** Stems of the words of a title that have more than three letters or a digit. */
function stemsOf(title: string): ReadonlySet<string> {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => word.length > 3 || /\d/.test(word)).map((word) => stemmer(word)))
}
