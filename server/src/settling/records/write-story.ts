import type { Day, EventRecord, Slug, StoryRecord } from '../../domain/records.ts'
import type { ArticleEvidence } from '../../reading/evidence/article-evidence.ts'

/** A story as it is to be stored, with the event that it had to be given where no article tells of one. */
export interface WrittenStory {
  readonly story: StoryRecord
  /** Null where an article tells of the event. */
  readonly event: EventRecord | null
}

/**
 * The record of a story that came about by ingestion: it is about the event that its articles tell.
 *
 * @param main the main event; undefined where no article tells of one.
 * @param title that it has already; null where it is new.
 * @param today for a story of which nothing tells when it was.
 */
export function writeStory(
  slug: Slug,
  articles: readonly ArticleEvidence[],
  main: EventRecord | undefined,
  title: string | null,
  today: Day,
): WrittenStory {
  const name = title ?? claimedTitle(articles) ?? titleOf(slug)
  const first = firstDay(articles)
  const event = main ?? nameless(slug, name, first)
  return {
    story: {
      slug,
      title: name,
      summary: null,
      date: event.date ?? first ?? today,
      mainEvent: event.slug,
      origin: 'EXTRACTED',
    },
    event: main === undefined ? event : null,
  }
}

/** The title that those who sent the articles gave the story, by the earliest article that has one. */
function claimedTitle(articles: readonly ArticleEvidence[]): string | null {
  const [first] = articles
    .filter(({ storyTitle }) => storyTitle !== null)
    .toSorted((a, b) => compare(orderOf(a), orderOf(b)))
  return first?.storyTitle ?? null
}

function orderOf({ article: { publishedOn, slug } }: ArticleEvidence): string {
  return `${publishedOn ?? '9999'} ${slug}`
}

/** An event for a story of which no article tells what happened: every story is about one. */
function nameless(slug: Slug, title: string, date: Day | null): EventRecord {
  return { slug, title, kind: 'OTHER', date, place: null, codes: [], participants: [], measures: [] }
}

function firstDay(articles: readonly ArticleEvidence[]): Day | null {
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
