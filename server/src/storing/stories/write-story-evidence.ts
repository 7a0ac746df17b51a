import { identify } from '../../domain/identify.ts'
import type { Slug } from '../../domain/records.ts'
import type { ArticleEvidence } from '../../reading/evidence/article-evidence.ts'
import type { ArticleIdentities } from '../../settling/identities/identities.ts'
import { jsonBatchesOf } from '../rows/batches-of.ts'
import { upsertRows } from '../rows/upsert-rows.ts'
import type { Transaction } from '../transaction.ts'
import { packEvidence } from './pack-evidence.ts'

/**
 * Writes what was read in articles, and what the parts of articles were found to be.
 *
 * @param fresh articles that were read now.
 * @param identities of all articles of which they have changed.
 * @returns how many rows were changed.
 */
export async function writeStoryEvidence(
  transaction: Transaction,
  fresh: readonly ArticleEvidence[],
  identities: ReadonlyMap<Slug, ArticleIdentities>,
): Promise<number> {
  const written = await upsertRows(transaction, {
    table: 'article_evidence',
    key: ['article_id'],
    rows: fresh.map((evidence) => ({
      article_id: identify('Article', evidence.article.slug),
      evidence: packEvidence(evidence),
      identities: JSON.stringify(identities.get(evidence.article.slug)),
    })),
  })
  const known = new Set(fresh.map(({ article }) => article.slug))
  const others = [...identities].filter(([slug]) => !known.has(slug))
  let updated = 0
  for (const batch of jsonBatchesOf(
    others.map(([slug, own]) => ({
      article_id: identify('Article', slug),
      identities: JSON.stringify(own),
    })),
  )) {
    updated += await transaction.$executeRawUnsafe(UPDATE, batch)
  }
  return written + updated
}

const UPDATE = `
  UPDATE article_evidence SET identities = changed.identities
  FROM jsonb_to_recordset($1::jsonb) AS changed (article_id uuid, identities text)
  WHERE article_evidence.article_id = changed.article_id`
