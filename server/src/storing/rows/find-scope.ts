import { identify } from '../../domain/identify.ts'
import type { Corpus } from '../../domain/records.ts'
import type { Transaction } from '../transaction.ts'

/** Ids of the rows that storing a corpus may touch, by table. */
export interface Scope {
  readonly stories: readonly string[]
  readonly outlets: readonly string[]
  readonly articles: readonly string[]
  readonly statements: readonly string[]
  readonly figures: readonly string[]
  readonly events: readonly string[]
}

/** The rows of a corpus itself. */
export function scopeOf(corpus: Corpus): Scope {
  return {
    stories: corpus.stories.map(({ slug }) => identify('Story', slug)),
    outlets: corpus.outlets.map(({ slug }) => identify('Outlet', slug)),
    articles: corpus.articles.map(({ slug }) => identify('Article', slug)),
    statements: corpus.statements.map(({ story, key }) => identify('Statement', story, key)),
    figures: corpus.figures.map(({ slug }) => identify('Figure', slug)),
    events: corpus.events.map(({ slug }) => identify('Event', slug)),
  }
}

/**
 * The rows that the stored rows of a corpus refer to. Those from before a change lose references by it, those from
 * after it gain some.
 */
export async function findReferences(transaction: Transaction, own: Scope): Promise<Scope> {
  const rows = await transaction.$queryRawUnsafe<{ kind: keyof Scope; ids: string[] }[]>(
    REFERENCES,
    own.articles,
    own.statements,
    own.events,
    own.stories,
    own.figures,
  )
  const found = new Map(rows.map(({ kind, ids }) => [kind, ids]))
  return {
    stories: found.get('stories') ?? [],
    outlets: found.get('outlets') ?? [],
    articles: [],
    statements: found.get('statements') ?? [],
    figures: found.get('figures') ?? [],
    events: found.get('events') ?? [],
  }
}

export function mergeScopes(...scopes: readonly Scope[]): Scope {
  const merge = (kind: keyof Scope) => [...new Set(scopes.flatMap((scope) => scope[kind]))]
  return {
    stories: merge('stories'),
    outlets: merge('outlets'),
    articles: merge('articles'),
    statements: merge('statements'),
    figures: merge('figures'),
    events: merge('events'),
  }
}

const REFERENCES = `
  WITH RECURSIVE
  own_articles AS (SELECT * FROM articles WHERE id = ANY ($1::uuid[])),
  own_quotations AS (SELECT * FROM quotations WHERE article_id = ANY ($1::uuid[])),
  named_figures (id) AS (
    SELECT speaker_id FROM own_quotations
    UNION SELECT via_id FROM own_quotations WHERE via_id IS NOT NULL
    UNION SELECT figure_id FROM figure_mentions WHERE article_id = ANY ($1::uuid[])
    UNION SELECT speaker_id FROM statements WHERE id = ANY ($2::uuid[])
    UNION SELECT speaker_id FROM statements WHERE id IN (SELECT statement_id FROM own_quotations)
    UNION SELECT figure_id FROM participants WHERE event_id = ANY ($3::uuid[])
    UNION SELECT unnest($5::uuid[])
  ),
  affiliated_figures (id) AS (
    SELECT id FROM named_figures
    UNION
    SELECT figures.affiliation_id FROM figures JOIN affiliated_figures USING (id)
    WHERE figures.affiliation_id IS NOT NULL
  ),
  found (kind, id) AS (
    SELECT 'stories', story_id FROM own_articles
    UNION SELECT 'outlets', outlet_id FROM own_articles
    UNION SELECT 'statements', statement_id FROM own_quotations
    UNION SELECT 'figures', id FROM affiliated_figures
    UNION SELECT 'events', event_id FROM event_mentions WHERE article_id = ANY ($1::uuid[])
    UNION SELECT 'events', measures.event_id FROM reported_values
      JOIN measures ON measures.id = measure_id WHERE article_id = ANY ($1::uuid[])
    UNION SELECT 'events', occasion_id FROM statements
      WHERE occasion_id IS NOT NULL AND (id = ANY ($2::uuid[]) OR id IN (SELECT statement_id FROM own_quotations))
    UNION SELECT 'events', main_event_id FROM stories WHERE id = ANY ($4::uuid[])
  )
  SELECT kind, array_agg(id::text) AS ids FROM found GROUP BY kind`
