import type { FigureRecord, Slug } from '../domain/records.ts'
import { uniqueBy } from '../domain/unique-by.ts'
import type { PreparedArticle } from '../reading/evidence/prepared-article.ts'
import type { KnownStory } from './known-story.ts'

/** Articles that name each figure by the slug that it is stored under, and the figures that are new. */
export interface SettledFigures {
  readonly articles: readonly PreparedArticle[]
  readonly figures: readonly FigureRecord[]
}

/** Gives figures that are stored under another slug that slug, and leaves out those that are stored. */
export function settleFigures(
  articles: readonly PreparedArticle[],
  { figures: stored, sameFigures }: Pick<KnownStory, 'figures' | 'sameFigures'>,
): SettledFigures {
  const settle = (slug: Slug): Slug => (stored.has(slug) ? slug : (sameFigures.get(slug) ?? slug))
  const settleOptional = (slug: Slug | null) => (slug === null ? null : settle(slug))
  const settled = articles.map(
    (prepared): PreparedArticle => ({
      ...prepared,
      article: {
        ...prepared.article,
        figureMentions: uniqueBy(
          prepared.article.figureMentions.map((mention) => ({ ...mention, figure: settle(mention.figure) })),
          ({ figure, selector: { start, end } }) => [figure, start, end],
        ),
      },
      figures: prepared.figures.map((figure) => ({
        ...figure,
        slug: settle(figure.slug),
        affiliation: settleOptional(figure.affiliation),
      })),
      quotations: prepared.quotations.map((quotation) => ({
        ...quotation,
        speaker: settle(quotation.speaker),
        via: settleOptional(quotation.via),
      })),
      events: prepared.events.map((event) => ({
        ...event,
        participants: uniqueBy(
          event.participants.map(({ role, figure }) => ({ role, figure: settle(figure) })),
          ({ role, figure }) => [role, figure],
        ),
      })),
    }),
  )
  const figures = settled.flatMap((prepared) => prepared.figures).filter(({ slug }) => !stored.has(slug))
  return { articles: settled, figures: uniqueBy(figures, ({ slug }) => slug) }
}
