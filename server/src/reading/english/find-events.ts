import type { Day } from '../../domain/records.ts'
import type { MentionRole, ParticipantRole } from '../../domain/vocabulary.ts'
import type { EventTriggers } from '../../lexicons/read-event-triggers.ts'
import type { AttributedSpeech, ExtractedEvent, ExtractedFigure, SegmentedText } from '../extraction.ts'
import { assignRoles, findMainEvent } from './events/assign-roles.ts'
import { clusterMentions, type MentionCluster } from './events/cluster-mentions.ts'
import { describeMentions, type Mention } from './events/describe-mentions.ts'
import { findReferences } from './events/find-references.ts'
import { findSpeechTriggers } from './events/find-speech-triggers.ts'
import { type Happenings, type HappeningsOptions, readHappenings } from './events/read-happenings.ts'
import { slugOf, titleEvent } from './events/title-event.ts'

export interface FindEventsOptions extends HappeningsOptions {
  /** What the text tells of, where that was read already. */
  readonly happenings?: Happenings
  /** What the article reports others to have said: dated occasions of it are events. */
  readonly speech?: readonly AttributedSpeech[]
}

/**
 * What an article tells or recalls and dates, or at least ties to somebody: trigger words where they stand as verb or
 * noun, mentions of one event together, with date, participants and role. In the order in which they are first told.
 * Takes time near-linear in the text.
 */
export function findEvents(
  segmented: SegmentedText,
  figures: readonly ExtractedFigure[],
  options: FindEventsOptions,
): readonly ExtractedEvent[] {
  const { publishedOn, lexicon, speech = [] } = options
  const { dates, numbers, triggers: told } = options.happenings ?? readHappenings(segmented, options)
  const triggers = [...told, ...findSpeechTriggers(segmented, speech)].sort(
    (a, b) => a.first - b.first || b.end - a.end,
  )
  const mentions = describeMentions(segmented, triggers, { figures, dates, numbers, speech }).filter(
    ({ trigger, date }) => trigger.part !== 'SPEECH' || date !== null,
  )
  const clusters = clusterMentions(mentions, publishedOn)
  const main = findMainEvent(clusters)
  const roles = assignRoles(clusters, main)
  const kept = clusters.filter(
    (cluster) =>
      cluster === main || isTold(cluster) || cluster.mentions.some((one) => roles.get(one) === 'CAUSE'),
  )
  const events = kept.map((cluster) =>
    readEvent(segmented, cluster, roles, cluster === main ? publishedOn : null),
  )
  return nameEvents(withReferences(segmented, events, kept.indexOf(main ?? NONE), lexicon))
}

const NONE: MentionCluster = { mentions: [] }
/** A word alone tells of no event: there is a date, somebody who took part, or a number. */
function isTold({ mentions }: MentionCluster): boolean {
  return mentions.some(
    ({ date, agents, targets, count }) =>
      date !== null || agents.length + targets.length > 0 || count !== null,
  )
}

function readEvent(
  segmented: SegmentedText,
  cluster: MentionCluster,
  roles: ReadonlyMap<Mention, MentionRole>,
  newsDay: Day | null,
): ExtractedEvent {
  const { mentions } = cluster
  const [first] = mentions
  const action = first?.trigger.action
  return {
    key: '',
    title: titleEvent(segmented, mentions),
    kind: action?.kind ?? 'OTHER',
    date: dateOf(mentions, newsDay),
    place: null,
    codes: action?.codes ?? [],
    participants: participantsOf(mentions),
    mentions: mentions.map((mention) => ({ role: roles.get(mention) ?? 'BACKGROUND', span: mention.span })),
  }
}

/** The most exact date of the mentions; news without one is of about the day on which it is printed. */
function dateOf(mentions: readonly Mention[], newsDay: Day | null): string | null {
  const dates = mentions.flatMap(({ date }) => date ?? [])
  const exact = dates.toSorted(
    (a, b) => Number(a.approximate) - Number(b.approximate) || b.date.length - a.date.length,
  )
  return exact[0]?.date ?? (newsDay === null ? null : `${newsDay}~`)
}

function participantsOf(mentions: readonly Mention[]): ExtractedEvent['participants'] {
  const roles = new Map<string, ParticipantRole>()
  for (const { agents } of mentions) for (const figure of agents) roles.set(figure, 'AGENT')
  for (const { targets } of mentions) {
    for (const figure of targets) if (!roles.has(figure)) roles.set(figure, 'TARGET')
  }
  return [...roles].map(([figure, role]) => ({ role, figure }))
}

/** The main event with the places that point back to it. */
function withReferences(
  segmented: SegmentedText,
  events: readonly ExtractedEvent[],
  main: number,
  lexicon: EventTriggers,
): readonly ExtractedEvent[] {
  const event = events[main]
  if (event === undefined) return events
  const role: MentionRole = 'MAIN'
  const references = findReferences(segmented, event.kind, event.mentions[0]?.span[1] ?? 0, lexicon).map(
    (span) => ({ role, span }),
  )
  const mentions = [...event.mentions, ...references].sort((a, b) => a.span[0] - b.span[0])
  return events.with(main, { ...event, mentions })
}

/** Keys: the slug of the title and the year. */
function nameEvents(events: readonly ExtractedEvent[]): readonly ExtractedEvent[] {
  const taken = new Set<string>()
  const numbers = new Map<string, number>()
  return events.map((event) => {
    const year = event.date?.slice(0, 4) ?? ''
    const base = slugOf(
      event.title.includes(year) || !/^\d{4}$/.test(year) ? event.title : `${event.title} ${year}`,
    )
    let number = numbers.get(base) ?? 1
    let key = number === 1 ? base : `${base}-${number}`
    while (taken.has(key)) key = `${base}-${++number}`
    numbers.set(base, number + 1)
    taken.add(key)
    return { ...event, key }
  })
}
