import type { EventEvidence } from '@rashomon/server/reading/evidence/article-evidence'
import { type SettledEvents, settleEvents } from '@rashomon/server/settling/events/settle-events'
import type { TellingArticle } from '@rashomon/server/settling/events/told-event'
import { type Names, readNews } from '../../reading/read-news.ts'

/** An article as settling sees it, read from its text; its headline is the first line. */
export function tell(slug: string, text: string, names: Names = {}, publishedOn?: string): TellingArticle {
  const { events, values } = readNews(text, names, publishedOn)
  const select = ([start, end]: readonly [number, number]) => ({
    start,
    end,
    exact: text.slice(start, end),
    prefix: '',
    suffix: '',
  })
  return {
    article: { slug, headline: text.split('\n')[0] ?? '' },
    figures: Object.keys(names).map((key) => ({ key, affiliation: null })),
    events: events.map((event) => ({
      ...event,
      known: null,
      mentions: event.mentions.map(({ role, span }) => ({ role, selector: select(span) })),
      values: values
        .filter((value) => value.event === event.key)
        .map(({ event: _event, measure, span, ...value }) => ({
          ...value,
          name: measure,
          known: null,
          selector: select(span),
        })),
    })),
  }
}

/** What a person has described in an article. */
export function annotate(
  slug: string,
  headline: string,
  events: readonly (Partial<EventEvidence> & Pick<EventEvidence, 'known' | 'title' | 'kind' | 'date'>)[],
): TellingArticle {
  return {
    article: { slug, headline },
    figures: [],
    events: events.map((event) => ({
      key: event.known ?? '',
      place: null,
      codes: [],
      participants: [],
      mentions: [],
      values: [],
      clues: null,
      ...event,
    })),
  }
}

/** Settles a story in which a key of a figure means one figure in all articles. */
export function settle(articles: readonly TellingArticle[]): SettledEvents {
  return settleEvents(articles, (_, key) => key)
}

/** Title of the event that a story is about. */
export function mainOf({ events, main }: SettledEvents): string | undefined {
  return events.find(({ id }) => id === main)?.title
}
