import { BULK_TRANSACTION_LIMITS } from '@rashomon/database'
import type { PrismaClient } from '@rashomon/database/client'
import type { Corpus } from '../domain/records.ts'
import { articleRows } from './store/article-rows.ts'
import { findReferences, mergeScopes, scopeOf } from './store/find-scope.ts'
import { refreshDerived } from './store/refresh-derived.ts'
import { registryRows } from './store/registry-rows.ts'
import { releaseWikidataIds } from './store/release-wikidata-ids.ts'
import { removeVanished } from './store/remove-vanished.ts'
import { takeStoreLock } from './store/take-store-lock.ts'
import { takeTurns } from './store/take-turns.ts'
import type { Transaction } from './store/transaction.ts'
import { upsertRows } from './store/upsert-rows.ts'

/** What storing a corpus did. */
export interface StoreSummary {
  /** Of the dataset, afterwards. */
  readonly revision: number
  /** Rows added, changed or removed, derived ones included; 0 where everything was there already. */
  readonly changedRows: number
}

export interface StoreOptions {
  /** How long to wait for another process that stores. */
  readonly lockTimeoutMs?: number
}

const LOCK_TIMEOUT_MS = 60_000

/** Changed rows from which on the statistics of the planner are out of date. */
const MANY_ROWS = 5000

/**
 * Stores a corpus: all of it or nothing, in one transaction. Records have the same ids whenever they are stored.
 * What articles, statements and events of the corpus had before and no longer have is removed; articles and stories
 * that the corpus does not name stay as they are. What is derived is brought up to date, and the dataset's revision
 * advances by one, unless nothing has changed.
 *
 * @throws StoreBusy where another process stores for longer than a minute, or the time given.
 */
export async function storeCorpus(
  prisma: PrismaClient,
  corpus: Corpus,
  { lockTimeoutMs = LOCK_TIMEOUT_MS }: StoreOptions = {},
): Promise<StoreSummary> {
  const tables = [...registryRows(corpus), ...articleRows(corpus.articles)]
  const own = scopeOf(corpus)
  const store = async (transaction: Transaction) => {
    // The planner takes recursive queries for huge ones, and compiling them takes longer than running them.
    await transaction.$executeRawUnsafe('SET LOCAL jit = off')
    await takeStoreLock(transaction, lockTimeoutMs)
    const before = await findReferences(transaction, own)
    let changedRows = await releaseWikidataIds(transaction, tables)
    for (const rows of tables) changedRows += await upsertRows(transaction, rows)
    // Or the planner would take the tables for as small as they were before.
    if (changedRows > MANY_ROWS) await transaction.$executeRawUnsafe('ANALYZE')
    const after = await findReferences(transaction, own)
    changedRows += await removeVanished(transaction, tables, own, before)
    changedRows += await refreshDerived(transaction, mergeScopes(own, before, after))
    return { revision: await advanceRevision(transaction, changedRows > 0), changedRows }
  }
  // In one process they queue here, or each would hold a connection while it waits for the lock.
  return takeTurns(prisma, () => prisma.$transaction(store, BULK_TRANSACTION_LIMITS))
}

async function advanceRevision(transaction: Transaction, hasChanged: boolean): Promise<number> {
  const [dataset] = await transaction.$queryRawUnsafe<{ revision: number }[]>(
    hasChanged
      ? `INSERT INTO dataset (id, revision) VALUES (1, 1)
          ON CONFLICT (id) DO UPDATE SET revision = dataset.revision + 1, updated_at = now() RETURNING revision`
      : 'SELECT revision FROM dataset WHERE id = 1',
  )
  return dataset?.revision ?? 0
}
