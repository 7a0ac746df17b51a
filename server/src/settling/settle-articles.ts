import type { Corpus, Day, OutletRecord, Slug } from '../domain/records.ts'
import { uniqueBy } from '../domain/unique-by.ts'
import type { OutletClaim, PreparedArticle } from '../reading/evidence/prepared-article.ts'
import type { WordKnowledge } from './grouping/read-words.ts'
import type { KnownStory } from './known-story.ts'
import { settleEvents } from './settle-events.ts'
import { settleFigures } from './settle-figures.ts'
import { settleStatements } from './settle-statements.ts'
import { settleStory } from './settle-story.ts'

/**
 * The records that articles of one story add to what is stored: the articles, and whatever they name that is not
 * there yet. What is stored is never described anew, since a person may have.
 *
 * @param today for a story of which nothing tells when it was.
 */
export function settleArticles(
  story: Slug,
  prepared: readonly PreparedArticle[],
  known: KnownStory,
  words: WordKnowledge,
  today: Day,
): Corpus {
  const { articles, figures } = settleFigures(prepared, known)
  const { events, mentions, values } = settleEvents(articles, known.events, known.story?.mainEvent ?? null)
  const { statements, quotations } = settleStatements(articles, figures, known, words)
  const told = new Map([...known.events, ...events].map((event) => [event.slug, event]))
  const settled = settleStory(story, articles, mentions, told, known, today)
  return {
    stories: settled.story === null ? [] : [settled.story],
    outlets: newOutlets(articles, known.outlets),
    figures,
    events: settled.event === null ? events : [...events, settled.event],
    statements,
    articles: articles.map(({ article }) => ({
      ...article,
      quotations: quotations.get(article.slug) ?? [],
      eventMentions: mentions.get(article.slug) ?? [],
      reportedValues: values.get(article.slug) ?? [],
    })),
  }
}

/** Outlets that are not stored, with what is known of them: a name, and whether the document has it. */
function newOutlets(
  articles: readonly PreparedArticle[],
  stored: ReadonlySet<Slug>,
): readonly OutletRecord[] {
  const claims = articles.map(({ outlet }) => outlet).filter(({ slug }) => !stored.has(slug))
  // A claim with a name goes before one without.
  const named = claims.toSorted((a, b) => Number(a.name === null) - Number(b.name === null))
  return uniqueBy(named, ({ slug }) => slug).map(toOutlet)
}

function toOutlet({ slug, name, isNamed }: OutletClaim): OutletRecord {
  return {
    slug,
    name: name ?? (isNamed ? titleCase(slug) : `Unnamed outlet ${slug.split('-').at(-1)}`),
    country: null,
    ownership: 'UNKNOWN',
    stateAffiliation: null,
    homepage: null,
    wikidataId: null,
    identification: isNamed ? 'STATED' : 'INFERRED',
  }
}

/** `daily-beast` as a name: Daily Beast. */
function titleCase(slug: Slug): string {
  return slug
    .split('-')
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`)
    .join(' ')
}
