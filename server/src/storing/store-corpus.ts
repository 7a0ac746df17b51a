import type { PrismaClient } from '@rashomon/database/client'
import type { Corpus } from '../domain/records.ts'
import { advanceRevision } from './advance-revision.ts'
import { writeCorpus } from './rows/write-corpus.ts'
import { runStoreTransaction, type StoreOptions } from './store-transaction.ts'

/** What storing a corpus did. */
export interface StoreSummary {
  /** Of the dataset, afterwards. */
  readonly revision: number
  /** Rows added, changed or removed, derived ones included; 0 where everything was there already. */
  readonly changedRows: number
}

/**
 * Stores a corpus: all of it or nothing, in one transaction. Records have the same ids whenever they are stored.
 * What articles, statements and events of the corpus had before and no longer have is removed; articles and stories
 * that the corpus does not name stay as they are, and so does what a person has reviewed. What is derived is brought up
 * to date, and the dataset's revision advances by one, unless nothing has changed.
 *
 * @throws StoreBusy where another process stores for longer than a minute, or the time given.
 */
export async function storeCorpus(
  prisma: PrismaClient,
  corpus: Corpus,
  options?: StoreOptions,
): Promise<StoreSummary> {
  return runStoreTransaction(
    prisma,
    async (transaction) => {
      const changedRows = await writeCorpus(transaction, corpus)
      return { revision: await advanceRevision(transaction, changedRows > 0), changedRows }
    },
    options,
  )
}
