import { type Database, isDatabaseUnavailable } from '@rashomon/database'
import type { Settings } from '../config.ts'
import { type KnownOutlets, makeIngestKey } from '../reading/read-document.ts'
import { StoreBusy } from '../storing/lock/take-store-lock.ts'
import { readKnownOutlets } from '../storing/read-known-outlets.ts'
import type { ArticleToStore } from '../storing/write-articles.ts'
import { ingestArticles } from '../storing/writes/ingest-articles.ts'
import { checkDay } from '../workers/extract-lines.ts'
import { mapInOrder } from '../workers/map-in-order.ts'
import { type ReaderPool, startPool } from '../workers/start-pool.ts'
import { batchItems } from './batch-items.ts'
import { describeArticle } from './describe-article.ts'
import { describeFailure } from './describe-failure.ts'
import type { DocumentItem } from './document-item.ts'
import { countDocuments, listSources, readDocuments } from './list-documents.ts'
import { openMigrated } from './open-migrated.ts'
import { createStepReport } from './report-steps.ts'
import { createProgress } from './show-progress.ts'
import { createTally } from './tally-ingest.ts'

export interface IngestOptions {
  readonly story?: string
  readonly storyTitle?: string
  readonly outlet?: string
  readonly publishedOn?: string
  readonly url?: string
  readonly dryRun?: boolean
}

/** Batches that are read ahead of the one that is being stored. */
const BATCHES_AHEAD = 2

/** One document of a batch once it was read. */
type ReadItem =
  | { readonly name: string; readonly article: ArticleToStore }
  | { readonly name: string; readonly outcome: 'KNOWN' }
  | { readonly name: string; readonly problem: string }

/**
 * Ingests the documents that paths name: reads them in threads, and stores them batch by batch, each batch whole or
 * not at all. What is wrong with a document is said, and the rest goes on; the exit code is 1 then.
 */
export async function ingest(
  settings: Settings,
  paths: readonly string[],
  options: IngestOptions,
): Promise<void> {
  const sources = await listSources(paths)
  const claims = {
    story: options.story ?? null,
    storyTitle: options.storyTitle ?? null,
    outlet: options.outlet ?? null,
    url: options.url ?? null,
    publishedOn: checkDay(options.publishedOn),
  }
  const database = options.dryRun ? undefined : await openMigrated(settings, createStepReport())
  const pool = startPool()
  const progress = createProgress('articles', countDocuments(sources))
  const tally = createTally(progress)
  // Asked for once: what this run stores does not change how it reads.
  const outlets = database ? await readKnownOutlets(database.prisma) : new Map()
  try {
    const batches = batchItems(readDocuments(sources, claims))
    const read = (batch: readonly DocumentItem[]) => readBatch(batch, pool, database, outlets)
    for await (const batch of mapInOrder(batches, read, BATCHES_AHEAD)) {
      for (const item of batch) if ('problem' in item) tally.fail(item.name, item.problem)
      for (const item of batch) if ('outcome' in item) tally.count(item.outcome)
      const articles = batch.flatMap((item) => ('article' in item ? [item] : []))
      if (database === undefined)
        for (const { name, article } of articles) tally.show(describeArticle(name, article))
      else await storeBatch(database, articles, tally)
    }
  } finally {
    progress.end()
    await pool.close()
    await database?.close()
  }
  tally.sumUp(options.dryRun ?? false)
  if (tally.failed() > 0) process.exitCode = 1
}

async function readBatch(
  batch: readonly DocumentItem[],
  pool: ReaderPool,
  database: Database | undefined,
  outlets: KnownOutlets,
): Promise<readonly ReadItem[]> {
  const stored = await findStored(database, batch)
  return Promise.all(
    batch.map(async (item): Promise<ReadItem> => {
      if ('problem' in item) return item
      const { name, document, content } = item
      if (stored.has(makeIngestKey(document.sha256, document.claims))) return { name, outcome: 'KNOWN' }
      try {
        return { name, article: { evidence: await pool.readDocument({ document, outlets }), content } }
      } catch (error) {
        return { name, problem: describeFailure(error) }
      }
    }),
  )
}

/** Keys of documents that need not be read, since they are stored. */
async function findStored(
  database: Database | undefined,
  batch: readonly DocumentItem[],
): Promise<ReadonlySet<string>> {
  const keys = batch.flatMap((item) =>
    'document' in item ? [makeIngestKey(item.document.sha256, item.document.claims)] : [],
  )
  const rows = await database?.prisma.sourceDocument.findMany({
    where: { ingestKey: { in: keys } },
    select: { ingestKey: true },
  })
  return new Set(rows?.map(({ ingestKey }) => ingestKey))
}

async function storeBatch(
  database: Database,
  items: readonly { readonly name: string; readonly article: ArticleToStore }[],
  tally: ReturnType<typeof createTally>,
): Promise<void> {
  if (items.length === 0) return
  try {
    const outcomes = await ingestArticles(
      database.prisma,
      items.map(({ article }) => article),
    )
    for (const { article } of items) tally.count(outcomes.get(article.evidence.article.slug) ?? 'KNOWN')
  } catch (error) {
    // No document is to blame, and no other one would fare better.
    if (isDatabaseUnavailable(error) || error instanceof StoreBusy) throw error
    const [only, ...others] = items
    if (only !== undefined && others.length === 0) {
      tally.fail(only.name, describeFailure(error))
      return
    }
    // One of them cannot be stored, and took the others along: alone, each shows what it is worth.
    for (const item of items) await storeBatch(database, [item], tally)
  }
}
