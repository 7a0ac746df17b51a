import { type Outlet, Prisma, type PrismaClient } from '@rashomon/database/client'
import type { SurveyedOutlet } from '../../coverage/fill-matrix.ts'
import { groupBy } from '../../domain/group-by.ts'
import type { CueStance, Layer } from '../../domain/vocabulary.ts'
import { badUserInput } from '../../rows/bad-user-input.ts'
import { suggest } from '../names/refuse-names.ts'
import { toDay } from './to-day.ts'

/** Outlets of a story that an error names. */
const MOST_SUGGESTED = 5

/** An outlet of the comparison. */
export type ScopedOutlet = Pick<Outlet, 'id' | 'slug' | 'name'>

/** An article of the comparison, as far as every part of it needs one. */
export interface ScopedArticle {
  readonly id: string
  readonly outletId: string
  /** ISO 8601 day. */
  readonly publishedOn: string | null
  readonly wordCount: number
  readonly layers: readonly Layer[]
}

/** What is compared: the articles of some outlets about one story. */
export interface CoverageScope {
  readonly storyId: string
  /** By name. */
  readonly outlets: readonly ScopedOutlet[]
  /** Whether these are all outlets of the story. */
  readonly isWhole: boolean
  readonly articles: readonly ScopedArticle[]
}

/** What a comparison of a story needs of it. */
export const SCOPE_COLUMNS = {
  id: true,
  outlets: { select: { id: true, slug: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }] },
  articles: {
    select: {
      id: true,
      outletId: true,
      publishedOn: true,
      wordCount: true,
      layers: { select: { layer: true } },
    },
    orderBy: [{ publishedOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  },
} as const satisfies Prisma.StorySelect

/**
 * @param slugs outlets to compare; all of the story's if null.
 * @throws BAD_USER_INPUT where one of the slugs has no article in the story.
 */
export function toScope(
  { id: storyId, outlets: all, articles }: Prisma.StoryGetPayload<{ select: typeof SCOPE_COLUMNS }>,
  slugs: readonly string[] | null,
): CoverageScope {
  const unknown = slugs?.find((slug) => !all.some((outlet) => outlet.slug === slug))
  if (unknown !== undefined) {
    throw badUserInput(
      'outlets',
      `names ${JSON.stringify(unknown)}, which has no article in this story.${suggest(all.map(({ slug }) => slug).slice(0, MOST_SUGGESTED))}`,
    )
  }
  const outlets = slugs ? all.filter(({ slug }) => slugs.includes(slug)) : all
  const compared = new Set(outlets.map(({ id }) => id))
  return {
    storyId,
    outlets,
    isWhole: outlets.length === all.length,
    articles: articles.flatMap(({ publishedOn, layers, ...article }) =>
      compared.has(article.outletId)
        ? [{ ...article, publishedOn: toDay(publishedOn), layers: layers.map(({ layer }) => layer) }]
        : [],
    ),
  }
}

/** The outlets with their articles as one layer sees them. */
export function surveyLayer(scope: CoverageScope, layer: Layer): readonly SurveyedOutlet[] {
  const byOutlet = groupBy(scope.articles, ({ outletId }) => outletId)
  return scope.outlets.map(({ id }) => ({
    outlet: id,
    articles: (byOutlet.get(id) ?? []).map(({ publishedOn, layers }) => ({
      publishedOn,
      isAnnotated: layers.includes(layer),
    })),
  }))
}

/** A quotation as far as counts, voices and cues need it: no text. */
export interface QuotationFact {
  readonly articleId: string
  readonly outletId: string
  readonly speakerId: string
  readonly side: string | null
  readonly words: number
  readonly position: number
  readonly cueLemma: string | null
  readonly cueStance: CueStance | null
  readonly start: number
  readonly end: number
  /** Its selectors where there are several; one alone reaches from start to end. */
  readonly runs: readonly { readonly start: number; readonly end: number }[] | null
}

/** Every quotation of the scope, in one statement. */
export function loadQuotationFacts(prisma: PrismaClient, scope: CoverageScope): Promise<QuotationFact[]> {
  return prisma.$queryRaw<QuotationFact[]>`
    SELECT article_id AS "articleId", outlet_id AS "outletId", speaker_id AS "speakerId", side,
      word_count AS words, position, cue_lemma AS "cueLemma", cue_stance::text AS "cueStance", start, "end",
      CASE WHEN jsonb_array_length(selectors) > 1 THEN selectors END AS runs
    FROM quotations ${quotationsOf(scope)} ORDER BY article_id, start, "end"`
}

/** An item with the outlets that have it, by id. */
export interface Carried {
  readonly item: string
  readonly outlets: readonly string[]
  /** ISO 8601 day of the first article that has it; null where it is not known or does not matter. */
  readonly firstOn: string | null
}

/** Which statement is carried where, without counting how often. */
export function loadCarriedStatements(prisma: PrismaClient, scope: CoverageScope): Promise<Carried[]> {
  return loadCarried(
    prisma,
    Prisma.sql`SELECT statement_id AS item, outlet_id, NULL::date AS published_on FROM quotations ${quotationsOf(scope)}`,
  )
}

/** At which outlets sentences may print a statement. */
export function loadPossibleStatements(prisma: PrismaClient, scope: CoverageScope): Promise<Carried[]> {
  return loadCarried(
    prisma,
    Prisma.sql`SELECT statement_id AS item, outlet_id, NULL::date AS published_on
      FROM possible_places JOIN articles ON articles.id = article_id ${articlesOf(scope)}`,
  )
}

/** Which event is mentioned where. */
export function loadCarriedEvents(prisma: PrismaClient, scope: CoverageScope): Promise<Carried[]> {
  return loadCarried(
    prisma,
    Prisma.sql`SELECT event_id AS item, outlet_id, published_on
      FROM event_mentions JOIN articles ON articles.id = article_id ${articlesOf(scope)}`,
  )
}

/** Which figure is named or quoted where. */
export function loadCarriedFigures(prisma: PrismaClient, scope: CoverageScope): Promise<Carried[]> {
  return loadCarried(
    prisma,
    Prisma.sql`SELECT figure_id AS item, outlet_id, published_on
      FROM figure_mentions JOIN articles ON articles.id = article_id ${articlesOf(scope)}
      UNION SELECT speaker_id, outlet_id, NULL FROM quotations ${quotationsOf(scope)}`,
  )
}

/** Which measure is reported where. */
export function loadCarriedMeasures(prisma: PrismaClient, scope: CoverageScope): Promise<Carried[]> {
  return loadCarried(
    prisma,
    Prisma.sql`SELECT measure_id AS item, outlet_id, published_on
      FROM reported_values JOIN articles ON articles.id = article_id ${articlesOf(scope)}`,
  )
}

/** @param pairs statement that gives the columns `item`, `outlet_id` and `published_on`. */
function loadCarried(prisma: PrismaClient, pairs: Prisma.Sql): Promise<Carried[]> {
  return prisma.$queryRaw<Carried[]>`
    SELECT item, array_agg(DISTINCT outlet_id) AS outlets, to_char(min(published_on), 'YYYY-MM-DD') AS "firstOn"
    FROM (${pairs}) AS pair GROUP BY item`
}

function articlesOf(scope: CoverageScope): Prisma.Sql {
  return Prisma.sql`
    WHERE articles.story_id = ${scope.storyId}::uuid AND articles.outlet_id = ANY(${outletIds(scope)}::uuid[])`
}

function quotationsOf(scope: CoverageScope): Prisma.Sql {
  return Prisma.sql`WHERE story_id = ${scope.storyId}::uuid AND outlet_id = ANY(${outletIds(scope)}::uuid[])`
}

function outletIds({ outlets }: CoverageScope): string[] {
  return outlets.map(({ id }) => id)
}
