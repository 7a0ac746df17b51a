import type { Slug } from '../domain/records.ts'
import type { ArticleEvidence } from '../reading/evidence/article-evidence.ts'
import { settleEvents } from './events/settle-events.ts'
import { settleFigures } from './figures/settle-figures.ts'
import type { SamenessJudge } from './sameness/create-sameness-judge.ts'
import type { SettledFigure, SettledStory } from './settled-story.ts'
import { settleStatements } from './statements/settle-statements.ts'

/**
 * Decides what is the same in all articles of one story: people and bodies, statements, events and measures. Pure, and
 * the same whatever the order of the articles.
 *
 * @param articles all of the story, with what people have decided applied to their evidence.
 * @throws InvalidEdtf where a date is none.
 */
export function settleStory(articles: readonly ArticleEvidence[], judge: SamenessJudge): SettledStory {
  const ordered = articles.toSorted((a, b) => compare(a.article.slug, b.article.slug))
  const figures = settleFigures(ordered)
  const figureOf = indexFigures(figures)
  const { events, main } = settleEvents(ordered, figureOf)
  return { figures, statements: settleStatements(ordered, figures, figureOf, judge), events, mainEvent: main }
}

/** Id of the figure that a key of an article means. */
export type FigureOf = (article: Slug, key: string) => string | undefined

function indexFigures(figures: readonly SettledFigure[]): FigureOf {
  const ids = new Map<Slug, Map<string, string>>()
  for (const { id, members } of figures) {
    for (const { article, key } of members) {
      const own = ids.get(article) ?? new Map<string, string>()
      ids.set(article, own.set(key, id))
    }
  }
  return (article, key) => ids.get(article)?.get(key)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
