import type { Day } from '../../domain/records.ts'
import type { Span } from '../../domain/span.ts'
import type { MentionRole, ParticipantRole } from '../../domain/vocabulary.ts'
import type { EventTriggers } from '../../lexicons/read-event-triggers.ts'
import type {
  AttributedSpeech,
  ExtractedEvent,
  ExtractedFigure,
  Prominence,
  SegmentedText,
} from '../extraction.ts'
import { assignRoles, findMainEvent } from './events/assign-roles.ts'
import { clusterMentions, type MentionCluster } from './events/cluster-mentions.ts'
import type { DateMention } from './events/date-mention.ts'
import { describeMentions, type Mention } from './events/describe-mentions.ts'
import { findNewsTriggers } from './events/find-news-triggers.ts'
import { findReferences } from './events/find-references.ts'
import { findSpeechTriggers } from './events/find-speech-triggers.ts'
import { lastBefore } from './events/last-before.ts'
import { type CaseCounts, countCases } from './events/lower-title-case.ts'
import { type Happenings, type HappeningsOptions, readHappenings } from './events/read-happenings.ts'
import { slugOf, titleEvent } from './events/title-event.ts'
import type { TitleContext, Titled } from './events/titled.ts'

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
  const news = findNewsTriggers(segmented, told, speech)
  const triggers = [...told, ...news.added, ...findSpeechTriggers(segmented, speech)].sort(
    (a, b) => a.first - b.first || b.end - a.end,
  )
  const mentions = describeMentions(segmented, triggers, {
    figures,
    dates,
    numbers,
    speech,
    publishedOn,
  }).filter(({ trigger, date }) => trigger.part !== 'SPEECH' || date !== null)
  const clusters = clusterMentions(mentions, publishedOn)
  const main = findMainEvent(clusters, new Set([...news.known, ...news.added]))
  const roles = assignRoles(clusters, main)
  const kept = clusters.filter(
    (cluster) =>
      cluster === main || isTold(cluster) || cluster.mentions.some((one) => roles.get(one) === 'CAUSE'),
  )
  const context = readTitleContext(segmented, figures, dates, speech)
  let counted: CaseCounts | undefined
  const cases = () => (counted ??= countCases(segmented))
  const events = kept.flatMap((cluster) => {
    const isMain = cluster === main
    const titled = titleEvent(context, cluster.mentions, cases)
    // A bare verb or noun is no event that anybody could read of; what the article is about is one in any case.
    const isKnown = cluster.mentions.some(({ trigger }) => !news.added.includes(trigger))
    if (titled.readability === 0 && !(isMain && isKnown)) return []
    return [readEvent(cluster, titled, roles, isMain ? publishedOn : null)]
  })
  const mainAt = events.findIndex(({ mentions }) => mentions.some(({ role }) => role === 'MAIN'))
  return nameEvents(withReferences(segmented, events, mainAt, lexicon))
}

/** A word alone tells of no event: there is a date, somebody who took part, or a number. */
function isTold({ mentions }: MentionCluster): boolean {
  return mentions.some(
    ({ date, agents, targets, count }) =>
      date !== null || agents.length + targets.length > 0 || count !== null,
  )
}

function readEvent(
  cluster: MentionCluster,
  { title, readability }: Titled,
  roles: ReadonlyMap<Mention, MentionRole>,
  newsDay: Day | null,
): ExtractedEvent {
  const { mentions } = cluster
  const [first] = mentions
  const action = first?.trigger.action
  return {
    key: '',
    title,
    kind: action?.kind ?? 'OTHER',
    date: dateOf(mentions, mentions.every(({ trigger }) => trigger.isFuture) ? null : newsDay),
    place: null,
    codes: action?.codes ?? [],
    participants: participantsOf(mentions),
    mentions: mentions.map((mention) => ({ role: roles.get(mention) ?? 'BACKGROUND', span: mention.span })),
    clues: {
      action: action?.action ?? '',
      words: [...new Set(mentions.flatMap(({ words }) => [...words]))],
      count: mentions.find(({ count }) => count !== null)?.count ?? null,
      prominence: prominenceOf(mentions),
      isDated: mentions.some(({ date }) => date !== null),
      readability: Math.min(1, readability),
    },
  }
}

/** Below a headline come a second one or a caption, and then the lead. */
const LAST_LEAD_PARAGRAPH = 3

function prominenceOf(mentions: readonly Mention[]): Prominence {
  const first = Math.min(...mentions.map(({ paragraph }) => paragraph))
  return first === 0 ? 'HEADLINE' : first <= LAST_LEAD_PARAGRAPH ? 'LEAD' : 'BODY'
}

function readTitleContext(
  segmented: SegmentedText,
  figures: readonly ExtractedFigure[],
  dates: readonly DateMention[],
  speech: readonly AttributedSpeech[],
): TitleContext {
  const names = new Map(
    figures.flatMap(({ name, mentions }) => mentions.map(([start]) => [start, name] as const)),
  )
  const inOrder = (spans: readonly Span[]) =>
    spans.map((span) => ({ span })).toSorted((a, b) => a.span[0] - b.span[0])
  const isIn = (places: readonly { readonly span: Span }[]) => (offset: number) =>
    offset < (places[lastBefore(places, offset)]?.span[1] ?? 0)
  return {
    segmented,
    dates,
    nameAt: (offset) => names.get(offset) ?? null,
    isSpoken: isIn(inOrder(speech.flatMap(({ content }) => content))),
    isCue: isIn(inOrder(speech.flatMap(({ cue }) => cue))),
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
