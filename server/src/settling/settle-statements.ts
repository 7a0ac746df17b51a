import { identify } from '../domain/identify.ts'
import type { FigureRecord, QuotationRecord, Slug, StatementRecord } from '../domain/records.ts'
import { isUnattributed } from '../reading/evidence/name-figures.ts'
import type { PreparedArticle, PreparedQuotation } from '../reading/evidence/prepared-article.ts'
import { groupStatements } from './group-statements.ts'
import type { GroupableQuotation, Speaker } from './grouping/groupable-quotation.ts'
import type { WordKnowledge } from './grouping/read-words.ts'
import type { KnownStory } from './known-story.ts'

/** The quotations of some articles with the statements that they render. */
export interface SettledStatements {
  /** Those that are new. */
  readonly statements: readonly StatementRecord[]
  /** By the article's slug. */
  readonly quotations: ReadonlyMap<Slug, readonly QuotationRecord[]>
}

/**
 * Finds out which statements of the story the articles render, and makes those that are new.
 *
 * @param figures that the articles bring along.
 */
export function settleStatements(
  articles: readonly PreparedArticle[],
  figures: readonly FigureRecord[],
  {
    statements: known,
    figures: stored,
    affiliations,
  }: Pick<KnownStory, 'statements' | 'figures' | 'affiliations'>,
  words: WordKnowledge,
): SettledStatements {
  const records = new Map(figures.map((figure) => [figure.slug, figure]))
  const toSpeaker = (slug: Slug): Speaker | null => {
    if (isUnattributed(slug)) return null
    const kind = records.get(slug)?.kind ?? stored.get(slug) ?? 'PERSON'
    return { figure: slug, kind, affiliations: findAffiliations(slug, records, affiliations) }
  }
  const incoming = articles.flatMap((prepared) =>
    prepared.quotations.map((quotation) => toGroupable(prepared, quotation, toSpeaker)),
  )
  const grouping = groupStatements(incoming, known, words)
  const created = new Set(grouping.created)
  const statements = new Map<Slug, StatementRecord>()
  const quotations = new Map<Slug, readonly QuotationRecord[]>()
  for (const { article, quotations: prepared } of articles) {
    quotations.set(
      article.slug,
      prepared.map(({ saidOn, ...quotation }) => {
        const key = grouping.statements.get(idOf(article.slug, quotation)) ?? ''
        if (created.has(key) && !statements.has(key)) {
          const { speaker } = quotation
          statements.set(key, { key, story: article.story, speaker, saidOn, occasion: null, links: [] })
        }
        return { ...quotation, statement: key }
      }),
    )
  }
  return { statements: [...statements.values()], quotations }
}

/** Up the affiliations of new figures, each once, however they go round, and then those of a stored one. */
function findAffiliations(
  slug: Slug,
  records: ReadonlyMap<Slug, FigureRecord>,
  stored: ReadonlyMap<Slug, readonly Slug[]>,
): readonly Slug[] {
  const found = new Set<Slug>()
  let at = slug
  for (;;) {
    const record = records.get(at)
    if (record === undefined) return [...found, ...(stored.get(at) ?? []).filter((one) => !found.has(one))]
    if (record.affiliation === null || found.has(record.affiliation)) return [...found]
    at = record.affiliation
    found.add(at)
  }
}

function toGroupable(
  { article }: PreparedArticle,
  quotation: PreparedQuotation,
  toSpeaker: (slug: Slug) => Speaker | null,
): GroupableQuotation {
  const { speaker, form, text, selectors, saidOn } = quotation
  return {
    id: idOf(article.slug, quotation),
    article: article.slug,
    publishedOn: article.publishedOn,
    position: selectors[0]?.start ?? 0,
    speaker: toSpeaker(speaker),
    form,
    text,
    saidOn,
  }
}

function idOf(article: Slug, { selectors }: Pick<PreparedQuotation, 'selectors'>): string {
  return identify('Quotation', article, selectors[0]?.start ?? 0, selectors.at(-1)?.end ?? 0)
}
