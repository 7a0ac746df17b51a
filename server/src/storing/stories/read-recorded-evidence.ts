import { groupBy } from '../../domain/group-by.ts'
import type { FigureRecord, Slug } from '../../domain/records.ts'
import type { TextSelector } from '../../domain/selector.ts'
import type {
  ArticleEvidence,
  EventEvidence,
  EvidenceArticle,
  FigureEvidence,
  QuotationEvidence,
  ValueEvidence,
} from '../../reading/evidence/article-evidence.ts'
import type { FormerIdentities } from '../../settling/identities/identities.ts'
import { isUnattributed } from '../../settling/identities/name-new-figure.ts'
import { placeOf } from '../../settling/identities/place-of.ts'
import type { Transaction } from '../transaction.ts'
import type { StoredEvidence } from './read-evidence.ts'

/** An article whose rows are its evidence. */
export interface RecordedEvidence extends StoredEvidence {
  /** Whether a person annotated it: then nothing of it is ever written anew. */
  readonly isCurated: boolean
}

/**
 * The articles of a story that have rows and no evidence: those that a person annotated, whose rows say for good who
 * and what is meant, and those that an older version read, whose rows are taken for what the article says.
 */
export async function readRecordedEvidence(
  transaction: Transaction,
  story: Slug,
): Promise<readonly RecordedEvidence[]> {
  const articles = await transaction.$queryRawUnsafe<RecordedArticle[]>(ARTICLES, story)
  if (articles.length === 0) return []
  const slugs = articles.map(({ slug }) => slug)
  const quotations = groupBy(
    await transaction.$queryRawUnsafe<RecordedQuotation[]>(QUOTATIONS, slugs),
    ({ article }) => article,
  )
  const mentions = groupBy(
    await transaction.$queryRawUnsafe<RecordedMention[]>(FIGURES, slugs),
    ({ article }) => article,
  )
  const events = groupBy(
    await transaction.$queryRawUnsafe<RecordedEvent[]>(EVENTS, slugs),
    ({ article }) => article,
  )
  return articles.map(({ isCurated, extractedBy, ...article }): RecordedEvidence => {
    const know = (name: Slug): Slug | null => (isCurated ? name : null)
    const own = {
      figures: (mentions.get(article.slug) ?? []).filter(({ slug }) => !isUnattributed(slug)),
      quotations: quotations.get(article.slug) ?? [],
      events: events.get(article.slug) ?? [],
    }
    const evidence: ArticleEvidence = {
      article: { ...article, ...(extractedBy !== null && { extractedBy }) },
      outlet: { slug: article.outlet, name: null, isNamed: true },
      storyTitle: null,
      source: { mediaType: 'text/plain', ingestKey: '', removed: [] },
      figures: own.figures.map((figure) => toFigure(figure, know)),
      quotations: own.quotations.map((quotation) => toQuotation(quotation, know)),
      events: own.events.map((event) => toEvent(event, know)),
    }
    return { isCurated, evidence, identities: identitiesOf(own) }
  })
}

/** Rows have their names already; they came before anything that is read now. */
function identitiesOf({
  figures,
  quotations,
  events,
}: {
  readonly figures: readonly RecordedMention[]
  readonly quotations: readonly RecordedQuotation[]
  readonly events: readonly RecordedEvent[]
}): FormerIdentities {
  return {
    age: 0,
    figures: Object.fromEntries(figures.map(({ slug }) => [slug, slug])),
    statements: Object.fromEntries(quotations.map((quotation) => [placeOf(quotation), quotation.statement])),
    events: Object.fromEntries(events.map(({ slug }) => [slug, slug])),
    measures: Object.fromEntries(
      events.map(({ slug, values }) => [slug, values.map(({ measure }) => measure)]),
    ),
  }
}

type RecordedArticle = Omit<EvidenceArticle, 'extractedBy'> & {
  readonly isCurated: boolean
  readonly extractedBy: string | null
}

interface RecordedQuotation extends Omit<QuotationEvidence, 'known'> {
  readonly article: Slug
  readonly speaker: Slug
  readonly statement: Slug
}

interface RecordedMention extends FigureRecord {
  readonly article: Slug
  readonly selectors: readonly TextSelector[]
}

interface RecordedEvent extends Omit<EventEvidence, 'key' | 'known' | 'clues' | 'values'> {
  readonly article: Slug
  readonly slug: Slug
  readonly values: readonly (Omit<ValueEvidence, 'known' | 'clues'> & { readonly measure: Slug })[]
}

type Know = (name: Slug) => Slug | null

function toFigure({ slug, selectors, ...figure }: RecordedMention, know: Know): FigureEvidence {
  const { name, kind, polity, role, affiliation, country, aliases } = figure
  return {
    key: slug,
    name,
    kind,
    entry: null,
    polity,
    isOpen: false,
    role,
    roles: [],
    affiliation,
    country,
    gender: null,
    aliases,
    mentions: selectors,
    known: know(slug),
  }
}

function toQuotation(
  { article: _article, statement, speaker, ...quotation }: RecordedQuotation,
  know: Know,
): QuotationEvidence {
  return { ...quotation, speaker: isUnattributed(speaker) ? null : speaker, known: know(statement) }
}

function toEvent({ article: _article, slug, values, ...event }: RecordedEvent, know: Know): EventEvidence {
  return {
    ...event,
    key: slug,
    values: values.map(({ measure, ...value }) => ({ ...value, clues: null, known: know(measure) })),
    clues: null,
    known: know(slug),
  }
}

/** An article is a person's where any of its layers is. */
const ARTICLES = `
  SELECT articles.slug, outlets.slug AS outlet, stories.slug AS story, headline, subheadline, byline, url, language,
    to_char(published_on, 'YYYY-MM-DD') AS "publishedOn", published_on_basis::text AS "publishedOnBasis", text,
    source_sha256 AS "sourceSha256", extracted_by AS "extractedBy",
    coalesce((SELECT jsonb_object_agg(layer, origin) FROM annotated_layers WHERE article_id = articles.id), '{}') AS layers,
    coalesce((SELECT jsonb_agg(jsonb_build_object('kind', kind, 'selector', selector) ORDER BY start)
      FROM framing_marks WHERE article_id = articles.id), '[]') AS "framingMarks",
    EXISTS (SELECT FROM annotated_layers WHERE article_id = articles.id AND origin = 'CURATED') AS "isCurated"
  FROM stories JOIN articles ON story_id = stories.id JOIN outlets ON outlets.id = outlet_id
  WHERE stories.slug = $1 AND NOT EXISTS (SELECT FROM article_evidence WHERE article_id = articles.id)
  ORDER BY articles.slug`

const QUOTATIONS = `
  SELECT articles.slug AS article, speakers.slug AS speaker, vias.slug AS via, statements.key AS statement, passage,
    form::text AS form, quotations.text, selectors, direct_selectors AS "directSelectors",
    speaker_text AS "speakerText", quotations.origin::text AS origin, confidence, said_on AS "saidOn",
    CASE WHEN cue_text IS NOT NULL THEN jsonb_build_object('text', cue_text, 'lemma', cue_lemma,
      'stance', cue_stance, 'selector', cue_selector) END AS cue
  FROM articles JOIN quotations ON article_id = articles.id
  JOIN figures AS speakers ON speakers.id = quotations.speaker_id LEFT JOIN figures AS vias ON vias.id = via_id
  JOIN statements ON statements.id = statement_id
  WHERE articles.slug = ANY ($1) ORDER BY articles.slug, start`

/** Everybody whom an article names, quotes, or says to have taken part, and the bodies above them. */
const FIGURES = `
  WITH RECURSIVE named (article_id, figure_id) AS (
    SELECT articles.id, "B" FROM articles JOIN "_ArticleFigures" ON "A" = articles.id
    WHERE articles.slug = ANY ($1)
    UNION
    SELECT articles.id, participants.figure_id FROM articles JOIN "_ArticleEvents" ON "A" = articles.id
    JOIN participants ON event_id = "B" WHERE articles.slug = ANY ($1)
    UNION
    SELECT named.article_id, affiliation_id FROM named JOIN figures ON figures.id = named.figure_id
    WHERE affiliation_id IS NOT NULL
  )
  SELECT articles.slug AS article, figures.slug, name, kind::text AS kind, role, bodies.slug AS affiliation, polity,
    country, aliases, wikidata_id AS "wikidataId",
    coalesce((
      SELECT jsonb_agg(selector ORDER BY start) FROM figure_mentions
      WHERE article_id = articles.id AND figure_id = figures.id
    ), '[]') AS selectors
  FROM (SELECT * FROM named) AS named JOIN articles ON articles.id = named.article_id
  JOIN (
    SELECT figures.id, slug, name, kind, role, affiliation_id, polity, country, aliases, wikidata_id FROM figures
  ) AS figures ON figures.id = named.figure_id
  LEFT JOIN (SELECT id, slug FROM figures) AS bodies ON bodies.id = figures.affiliation_id
  ORDER BY articles.slug, figures.slug`

const EVENTS = `
  SELECT articles.slug AS article, events.slug, title, kind::text AS kind, date, place,
    coalesce((SELECT jsonb_agg(jsonb_build_object('scheme', scheme, 'code', code) ORDER BY scheme, code)
      FROM event_codes WHERE event_id = events.id), '[]') AS codes,
    coalesce((SELECT jsonb_agg(jsonb_build_object('role', participants.role, 'figure', figures.slug)
        ORDER BY participants.role, figures.slug)
      FROM participants JOIN figures ON figures.id = figure_id WHERE event_id = events.id), '[]') AS participants,
    coalesce((SELECT jsonb_agg(jsonb_build_object('role', role, 'selector', selector) ORDER BY start)
      FROM event_mentions WHERE event_id = events.id AND article_id = articles.id), '[]') AS mentions,
    coalesce((SELECT jsonb_agg(jsonb_build_object('measure', measures.slug, 'name', name, 'unit', unit, 'low', low,
        'high', high, 'approximate', approximate, 'date', reported_values.date, 'selector', selector) ORDER BY start)
      FROM measures JOIN reported_values ON measure_id = measures.id
      WHERE measures.event_id = events.id AND article_id = articles.id), '[]') AS values
  FROM articles JOIN "_ArticleEvents" ON "A" = articles.id JOIN events ON events.id = "B"
  WHERE articles.slug = ANY ($1) ORDER BY articles.slug, events.slug`
