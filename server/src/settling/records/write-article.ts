import type { ArticleRecord, Slug } from '../../domain/records.ts'
import { uniqueBy } from '../../domain/unique-by.ts'
import type { ArticleEvidence } from '../../reading/evidence/article-evidence.ts'
import type { ArticleIdentities } from '../identities/identities.ts'
import { nameUnattributed } from '../identities/name-new-figure.ts'
import { placeOf } from '../identities/place-of.ts'

/**
 * The record of an article, with each thing that it says under the name that it was found to have. What settling takes
 * for no event is left out.
 *
 * @throws Error where the identities are not those of this evidence.
 */
export function writeArticle(
  { article, figures, quotations, events }: ArticleEvidence,
  identities: ArticleIdentities,
): ArticleRecord {
  const { slug } = article
  const figureOf = (key: string) => named(identities.figures[key], slug, key)
  return {
    ...article,
    quotations: quotations.map(({ known: _known, saidOn: _saidOn, ...quotation }) => ({
      ...quotation,
      statement: named(identities.statements[placeOf(quotation)], slug, placeOf(quotation)),
      speaker: quotation.speaker === null ? nameUnattributed(slug).slug : figureOf(quotation.speaker),
      via: quotation.via === null ? null : figureOf(quotation.via),
    })),
    figureMentions: uniqueBy(
      figures.flatMap(({ key, mentions }) =>
        mentions.map((selector) => ({ figure: figureOf(key), selector })),
      ),
      ({ figure, selector: { start, end } }) => [figure, start, end],
    ),
    eventMentions: uniqueBy(
      events.flatMap(({ key, mentions }) => {
        const event = identities.events[key]
        return event === undefined ? [] : mentions.map(({ role, selector }) => ({ event, role, selector }))
      }),
      ({ event, selector: { start, end } }) => [event, start, end],
    ).toSorted(byPlace),
    reportedValues: uniqueBy(
      events.flatMap(({ key, values }) =>
        values.flatMap(({ low, high, approximate, date, selector }, index) => {
          const measure = identities.measures[key]?.[index]
          return measure == null ? [] : [{ measure, low, high, approximate, date, selector }]
        }),
      ),
      ({ measure, selector: { start, end } }) => [measure, start, end],
    ).toSorted(byPlace),
  }
}

function named(name: Slug | undefined, article: Slug, key: string): Slug {
  if (name === undefined)
    throw new Error(`Nothing was settled of ${JSON.stringify(key)} in article ${article}.`)
  return name
}

function byPlace(
  a: { readonly selector: { readonly start: number; readonly end: number } },
  b: { readonly selector: { readonly start: number; readonly end: number } },
): number {
  return a.selector.start - b.selector.start || a.selector.end - b.selector.end
}
