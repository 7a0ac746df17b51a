import { groupBy } from '../domain/group-by.ts'
import { identify } from '../domain/identify.ts'
import type { Day, Slug } from '../domain/records.ts'
import { uniqueBy } from '../domain/unique-by.ts'
import type { ArticleEvidence } from '../reading/evidence/article-evidence.ts'
import type { SamenessJudge } from '../settling/sameness/create-sameness-judge.ts'
import { upsertRows } from './rows/upsert-rows.ts'
import { storeStory } from './stories/store-story.ts'
import type { Transaction } from './transaction.ts'

/** An article with the document that it was made from. */
export interface ArticleToStore {
  readonly evidence: ArticleEvidence
  /** The document, byte for byte. */
  readonly content: Uint8Array
}

/** What storing an article came to. */
export type ArticleOutcome =
  /** Stored: new, or read anew. */
  | 'STORED'
  /** The same document with the same claims was stored before. */
  | 'KNOWN'
  /** A person has annotated this document: what they found stays. */
  | 'CURATED'

export interface WrittenArticles {
  /** By the article's slug. */
  readonly outcomes: ReadonlyMap<Slug, ArticleOutcome>
  /** Ids of the articles that have the documents, by the slug of the article given: another one where it is curated. */
  readonly stored: ReadonlyMap<Slug, string>
  /** Rows that were changed, derived ones included. */
  readonly changedRows: number
}

/**
 * Stores articles, what they name, and their documents, in a transaction of `runStoreTransaction`. Articles whose
 * documents are stored already are left alone; so are those that a person has annotated.
 *
 * @param today for stories of which nothing tells when they were.
 */
export async function writeArticles(
  transaction: Transaction,
  articles: readonly ArticleToStore[],
  judge: SamenessJudge,
  today: Day,
): Promise<WrittenArticles> {
  const known = await findKnownArticles(transaction, articles)
  const outcomes = new Map([...known].map(([slug, { outcome }]) => [slug, outcome]))
  const stored = new Map([...known].map(([slug, { id }]) => [slug, id]))
  const unknown = uniqueBy(
    articles.filter(({ evidence }) => !known.has(evidence.article.slug)),
    ({ evidence }) => evidence.article.slug,
  )
  let changedRows = 0
  for (const [story, items] of groupBy(unknown, ({ evidence }) => evidence.article.story)) {
    const fresh = items.map(({ evidence }) => evidence)
    changedRows += await storeStory(transaction, story, fresh, judge, today)
    changedRows += await upsertRows(transaction, {
      table: 'source_documents',
      key: ['article_id'],
      rows: items.map(toRow),
    })
    for (const { article } of fresh) {
      outcomes.set(article.slug, 'STORED')
      stored.set(article.slug, identify('Article', article.slug))
    }
  }
  return { outcomes, stored, changedRows }
}

interface KnownArticle {
  readonly outcome: ArticleOutcome
  readonly id: string
}

/** Articles whose documents are stored, by the slug of the article given. */
async function findKnownArticles(
  transaction: Transaction,
  articles: readonly ArticleToStore[],
): Promise<ReadonlyMap<Slug, KnownArticle>> {
  const rows = await transaction.$queryRawUnsafe<{ ingestKey: string; id: string }[]>(
    'SELECT ingest_key AS "ingestKey", article_id::text AS id FROM source_documents WHERE ingest_key = ANY ($1)',
    articles.map(({ evidence }) => evidence.source.ingestKey),
  )
  const curated = await transaction.$queryRawUnsafe<CuratedArticle[]>(
    CURATED,
    articles.map(({ evidence }) => evidence.article.sourceSha256),
  )
  const ids = new Map(rows.map(({ ingestKey, id }) => [ingestKey, id]))
  return new Map(
    articles.flatMap(({ evidence: { article, outlet, source } }): [Slug, KnownArticle][] => {
      const annotated = curated.find(
        (row) =>
          row.sha256 === article.sourceSha256 &&
          row.story === article.story &&
          (row.outlet === article.outlet || !outlet.isNamed),
      )
      if (annotated !== undefined) return [[article.slug, { outcome: 'CURATED', id: annotated.id }]]
      const id = ids.get(source.ingestKey)
      return id === undefined ? [] : [[article.slug, { outcome: 'KNOWN', id }]]
    }),
  )
}

interface CuratedArticle {
  readonly id: string
  readonly sha256: string
  readonly story: Slug
  readonly outlet: Slug
}

const CURATED = `
  SELECT articles.id::text AS id, source_sha256 AS sha256, stories.slug AS story, outlets.slug AS outlet
  FROM articles JOIN stories ON stories.id = story_id JOIN outlets ON outlets.id = outlet_id
  WHERE source_sha256 = ANY ($1)
    AND EXISTS (
      SELECT FROM annotated_layers AS layers WHERE layers.article_id = articles.id AND layers.origin = 'CURATED'
    )`

function toRow({ evidence: { article, source }, content }: ArticleToStore) {
  return {
    article_id: identify('Article', article.slug),
    sha256: article.sourceSha256,
    media_type: source.mediaType,
    // As PostgreSQL writes bytes in text.
    content: `\\x${Buffer.from(content).toString('hex')}`,
    ingest_key: source.ingestKey,
    removed: source.removed,
  }
}
