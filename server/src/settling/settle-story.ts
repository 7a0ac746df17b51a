import type { Day, EventMentionRecord, EventRecord, Slug, StoryRecord } from '../domain/records.ts'
import type { PreparedArticle } from '../reading/evidence/prepared-article.ts'
import type { KnownStory } from './known-story.ts'

/** A story as it is to be stored, with the event that it had to be given where no article tells of one. */
export interface SettledStory {
  /** Null where the story stays as it is. */
  readonly story: StoryRecord | null
  readonly event: EventRecord | null
}

/**
 * The story of some articles. One that a person described stays as it is. One that came about by ingestion is about
 * the event that most of its articles are about in the main; at a draw about the one that was first, and by name.
 *
 * @param events all that the articles tell of.
 * @param today for a story of which nothing tells when it was.
 */
export function settleStory(
  slug: Slug,
  articles: readonly PreparedArticle[],
  mentions: ReadonlyMap<Slug, readonly EventMentionRecord[]>,
  events: ReadonlyMap<Slug, EventRecord>,
  { story: stored, mainVotes }: Pick<KnownStory, 'story' | 'mainVotes'>,
  today: Day,
): SettledStory {
  if (stored !== null && stored.origin === 'CURATED') return { story: null, event: null }
  const votes = new Map(mainVotes)
  for (const { article } of articles) {
    const main = (mentions.get(article.slug) ?? []).filter(({ role }) => role === 'MAIN')
    for (const event of new Set(main.map((mention) => mention.event))) {
      votes.set(event, (votes.get(event) ?? 0) + 1)
    }
  }
  const title =
    stored?.title ?? articles.find(({ storyTitle }) => storyTitle !== null)?.storyTitle ?? titleOf(slug)
  const first = firstDay(articles)
  const [winner] = [...votes].toSorted(
    ([a, one], [b, other]) =>
      other - one || compare(events.get(a)?.date ?? '9999', events.get(b)?.date ?? '9999') || compare(a, b),
  )
  const mainEvent = events.get(winner?.[0] ?? stored?.mainEvent ?? '')
  const event = mainEvent ?? nameStory(slug, title, first)
  if (stored !== null && stored.mainEvent === event.slug) return { story: null, event: null }
  return {
    story: {
      slug,
      title,
      summary: stored?.summary ?? null,
      date: event.date ?? stored?.date ?? first ?? today,
      mainEvent: event.slug,
      origin: 'EXTRACTED',
    },
    event: mainEvent === undefined ? event : null,
  }
}

/** An event for a story of which no article tells what happened: every story is about one. */
function nameStory(slug: Slug, title: string, date: Day | null): EventRecord {
  return { slug, title, kind: 'OTHER', date, place: null, codes: [], participants: [], measures: [] }
}

function firstDay(articles: readonly PreparedArticle[]): Day | null {
  const days = articles.flatMap(({ article }) => article.publishedOn ?? [])
  return days.sort()[0] ?? null
}

/** `nato-expels-diplomats` as a title: Nato expels diplomats. */
function titleOf(slug: Slug): string {
  const words = slug.replaceAll('-', ' ')
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
