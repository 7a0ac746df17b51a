import type { EventRecord, Slug, StoryRecord } from '../domain/records.ts'
import type { FigureKind, Origin, QuotationForm } from '../domain/vocabulary.ts'
import { nameEvent } from '../reading/evidence/name-event.ts'
import { isUnattributed } from '../reading/evidence/name-figures.ts'
import type { PreparedArticle } from '../reading/evidence/prepared-article.ts'
import type { KnownStatement } from '../settling/grouping/groupable-quotation.ts'
import type { KnownStory } from '../settling/known-story.ts'
import type { Transaction } from './transaction.ts'

/** Wordings of a statement that new quotations are held against: the fullest of its first ones. */
const MAX_WORDINGS = 6
const MAX_QUOTATIONS = 40

/** What is stored of a story, as far as articles to be stored in it have to know. */
export async function readKnownStory(
  transaction: Transaction,
  slug: Slug,
  articles: readonly PreparedArticle[],
): Promise<KnownStory> {
  const figures = articles.flatMap((article) => article.figures)
  const slugs = figures.map((figure) => figure.slug)
  const names = figures.filter(({ kind }) => kind !== 'ANONYMOUS').map(({ name }) => name)
  const [story] = await transaction.$queryRawUnsafe<(StoryRecord & { origin: Origin })[]>(STORY, slug)
  const outlets = await transaction.$queryRawUnsafe<{ slug: Slug }[]>(
    'SELECT slug FROM outlets WHERE slug = ANY ($1)',
    articles.map(({ outlet }) => outlet.slug),
  )
  const stored = await transaction.$queryRawUnsafe<StoredFigure[]>(FIGURES, slugs, names, slug)
  const events = await transaction.$queryRawUnsafe<EventRecord[]>(EVENTS, slug, candidates(articles))
  const votes = await transaction.$queryRawUnsafe<{ slug: Slug; votes: number }[]>(
    MAIN_VOTES,
    slug,
    articles.map(({ article }) => article.slug),
  )
  const affiliations = new Map(stored.map((figure) => [figure.slug, figure.affiliations]))
  const statements = story
    ? await transaction.$queryRawUnsafe<StoredWording[]>(
        STATEMENTS,
        slug,
        articles.map(({ article }) => article.slug),
      )
    : []
  return {
    story: story ?? null,
    outlets: new Set(outlets.map((outlet) => outlet.slug)),
    figures: new Map(stored.map((figure) => [figure.slug, figure.kind])),
    sameFigures: findSameNames(figures, stored),
    affiliations,
    events,
    statements: groupWordings(statements, affiliations),
    mainVotes: new Map(votes.map((vote) => [vote.slug, vote.votes])),
  }
}

interface StoredFigure {
  readonly slug: Slug
  readonly name: string
  readonly kind: FigureKind
  readonly affiliations: readonly Slug[]
}

interface StoredWording {
  readonly key: Slug
  readonly id: string
  readonly article: Slug
  readonly publishedOn: string | null
  readonly position: number
  readonly figure: Slug
  readonly kind: FigureKind
  readonly form: QuotationForm
  readonly text: string
  readonly saidOn: string | null
}

function candidates(articles: readonly PreparedArticle[]): readonly Slug[] {
  return articles.flatMap(({ events }) => events.flatMap((event) => [event.key, nameEvent(event)]))
}

/** Stored figures with the names of new ones; where two have a name, nobody knows which of them is meant. */
function findSameNames(
  figures: readonly { readonly slug: Slug; readonly name: string }[],
  stored: readonly StoredFigure[],
): ReadonlyMap<Slug, Slug> {
  const byName = new Map<string, Slug | null>()
  for (const { slug, name, kind } of stored) {
    if (kind !== 'ANONYMOUS') byName.set(name, byName.has(name) ? null : slug)
  }
  const known = new Set(stored.map(({ slug }) => slug))
  return new Map(
    figures.flatMap(({ slug, name }) => {
      const same = known.has(slug) ? null : (byName.get(name) ?? null)
      return same === null ? [] : [[slug, same] as const]
    }),
  )
}

function groupWordings(
  wordings: readonly StoredWording[],
  affiliations: ReadonlyMap<Slug, readonly Slug[]>,
): readonly KnownStatement[] {
  const statements = new Map<Slug, KnownStatement['quotations'][number][]>()
  for (const { key, figure, kind, ...quotation } of wordings) {
    const speaker = isUnattributed(figure)
      ? null
      : { figure, kind, affiliations: affiliations.get(figure) ?? [] }
    const rendered = statements.get(key)
    if (rendered === undefined) statements.set(key, [{ ...quotation, speaker }])
    else rendered.push({ ...quotation, speaker })
  }
  return [...statements].map(([key, quotations]) => ({ key, quotations }))
}

const STORY = `
  SELECT stories.slug, stories.title, stories.summary, stories.date, events.slug AS "mainEvent", stories.origin::text AS origin
  FROM stories JOIN events ON events.id = main_event_id WHERE stories.slug = $1`

/** Figures by slug or by name, and the speakers of a story. Joins no row twice, however affiliations go round. */
const FIGURES = `
  WITH RECURSIVE named AS (
    SELECT id FROM figures WHERE slug = ANY ($1)
    UNION SELECT id FROM figures WHERE name = ANY ($2) AND kind <> 'ANONYMOUS'
    UNION SELECT "A" FROM "_StoryFigures" JOIN stories ON stories.id = "B" WHERE stories.slug = $3
  ),
  upward (id, above, level) AS (
    SELECT named.id, affiliation_id, 1 FROM named JOIN figures USING (id) WHERE affiliation_id IS NOT NULL
    UNION
    SELECT upward.id, figures.affiliation_id, level + 1 FROM upward JOIN figures ON figures.id = above
    WHERE figures.affiliation_id IS NOT NULL AND level < 8
  )
  SELECT slug, name, kind::text AS kind, coalesce((
      SELECT array_agg(bodies.slug ORDER BY level) FROM upward JOIN figures AS bodies ON bodies.id = above
      WHERE upward.id = figures.id
    ), '{}') AS affiliations
  FROM named JOIN figures USING (id) ORDER BY slug`

/** Events with all that belongs to them, as records have it. */
const EVENTS = `
  WITH told AS (
    SELECT "A" AS id FROM "_StoryEvents" JOIN stories ON stories.id = "B" WHERE stories.slug = $1
    UNION SELECT main_event_id FROM stories WHERE slug = $1
    UNION SELECT id FROM events WHERE slug = ANY ($2)
  )
  SELECT slug, title, kind::text AS kind, date, place,
    coalesce((SELECT jsonb_agg(jsonb_build_object('scheme', scheme, 'code', code) ORDER BY scheme, code)
      FROM event_codes WHERE event_id = events.id), '[]') AS codes,
    coalesce((SELECT jsonb_agg(jsonb_build_object('role', participants.role, 'figure', figures.slug)
        ORDER BY participants.role, figures.slug)
      FROM participants JOIN figures ON figures.id = figure_id WHERE event_id = events.id), '[]') AS participants,
    coalesce((SELECT jsonb_agg(jsonb_build_object('slug', measures.slug, 'name', name, 'unit', unit) ORDER BY measures.slug)
      FROM measures WHERE event_id = events.id), '[]') AS measures
  FROM told JOIN events USING (id) ORDER BY slug`

/** How many articles of a story, but for some, are about each event in the main. */
const MAIN_VOTES = `
  SELECT events.slug, count(DISTINCT article_id)::int AS votes
  FROM stories JOIN articles ON story_id = stories.id JOIN event_mentions ON article_id = articles.id
  JOIN events ON events.id = event_id
  WHERE stories.slug = $1 AND role = 'MAIN' AND articles.slug <> ALL ($2)
  GROUP BY events.slug`

/** A bounded number of wordings of each statement of a story, those of some articles aside. */
const STATEMENTS = `
  SELECT statements.key, rendered.id, rendered.article, rendered."publishedOn", rendered.start AS position,
    figures.slug AS figure, figures.kind::text AS kind, rendered.form, rendered.text, said_on AS "saidOn"
  FROM stories JOIN statements ON statements.story_id = stories.id
  CROSS JOIN LATERAL (
    SELECT * FROM (
      SELECT DISTINCT ON (first.text) first.id::text AS id, articles.slug AS article,
        to_char(published_on, 'YYYY-MM-DD') AS "publishedOn", start, first.speaker_id, form::text AS form, first.text,
        first.word_count
      FROM (
        SELECT * FROM quotations WHERE statement_id = statements.id ORDER BY article_id LIMIT ${MAX_QUOTATIONS}
      ) AS first
      JOIN articles ON articles.id = article_id
      WHERE articles.slug <> ALL ($2)
      ORDER BY first.text, articles.slug, start
    ) AS wordings
    ORDER BY word_count DESC, text LIMIT ${MAX_WORDINGS}
  ) AS rendered
  JOIN figures ON figures.id = rendered.speaker_id
  WHERE stories.slug = $1
  ORDER BY statements.key, rendered.word_count DESC, rendered.text`
