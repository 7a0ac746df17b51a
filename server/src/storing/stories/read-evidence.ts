import { LRUCache } from 'lru-cache'
import type { Slug } from '../../domain/records.ts'
import type { ArticleEvidence } from '../../reading/evidence/article-evidence.ts'
import type { ArticleIdentities, FormerIdentities } from '../../settling/identities/identities.ts'
import type { Transaction } from '../transaction.ts'
import { unpackEvidence } from './pack-evidence.ts'

/** What an article of a story was stored with. */
export interface StoredEvidence {
  readonly evidence: ArticleEvidence
  readonly identities: FormerIdentities
}

interface EvidenceKey {
  readonly id: string
  readonly slug: Slug
  readonly ingestKey: string
  readonly identities: string
  /** Seconds since 1970 at which the article was received. */
  readonly age: number
}

/**
 * Evidence never changes for one document, sender and reader, and a story is settled anew with each article: what was
 * unpacked is remembered, up to so many characters of text.
 */
const MAX_CHARACTERS = 24_000_000
const unpacked = new LRUCache<string, ArticleEvidence>({ maxSize: MAX_CHARACTERS })

/** Articles whose evidence is read with one statement. */
const BATCH = 200

/** What software has read in the articles of a story, by the article's slug. */
export async function readEvidence(
  transaction: Transaction,
  story: Slug,
): Promise<ReadonlyMap<Slug, StoredEvidence>> {
  const keys = await transaction.$queryRawUnsafe<EvidenceKey[]>(KEYS, story)
  const missing = keys.filter((key) => !unpacked.has(nameOf(key)))
  const read = new Map<string, ArticleEvidence>()
  for (let at = 0; at < missing.length; at += BATCH) {
    const ids = missing.slice(at, at + BATCH).map(({ id }) => id)
    const rows = await transaction.$queryRawUnsafe<{ id: string; evidence: string; text: string }[]>(
      EVIDENCE,
      ids,
    )
    for (const { id, evidence, text } of rows) read.set(id, unpackEvidence(evidence, text))
  }
  return new Map(
    keys.flatMap((key): [Slug, StoredEvidence][] => {
      const name = nameOf(key)
      const evidence = unpacked.get(name) ?? read.get(key.id)
      if (evidence === undefined) return []
      unpacked.set(name, evidence, { size: evidence.article.text.length + 1 })
      const identities = JSON.parse(key.identities) as ArticleIdentities
      return [[key.slug, { evidence, identities: { ...identities, age: key.age } }]]
    }),
  )
}

function nameOf({ id, ingestKey }: EvidenceKey): string {
  return `${id} ${ingestKey}`
}

const KEYS = `
  SELECT articles.id::text AS id, articles.slug, ingest_key AS "ingestKey", identities,
    extract(epoch FROM received_at)::float8 AS age
  FROM stories JOIN articles ON story_id = stories.id
  JOIN article_evidence ON article_evidence.article_id = articles.id
  JOIN source_documents ON source_documents.article_id = articles.id
  WHERE stories.slug = $1 ORDER BY articles.slug`

const EVIDENCE = `
  SELECT article_id::text AS id, evidence, text
  FROM article_evidence JOIN articles ON articles.id = article_id WHERE article_id = ANY ($1::uuid[])`
