import { BULK_TRANSACTION_LIMITS } from '@rashomon/database'
import type { Prisma, PrismaClient } from '@rashomon/database/client'
import { takeStoreLock } from './lock/take-store-lock.ts'
import { takeTurns } from './lock/take-turns.ts'

/** How a transaction that stores is run. */
export interface StoreOptions {
  /** How long to wait for another process that stores. */
  readonly lockTimeoutMs?: number | undefined
}

const LOCK_TIMEOUT_MS = 60_000

/**
 * Runs work that writes in a transaction, all of it or nothing, and alone: one such transaction at a time, of whichever
 * process.
 *
 * @throws StoreBusy where another process stores for longer than a minute, or the time given.
 */
export async function runStoreTransaction<Result>(
  prisma: PrismaClient,
  work: (transaction: Prisma.TransactionClient) => Promise<Result>,
  { lockTimeoutMs = LOCK_TIMEOUT_MS }: StoreOptions = {},
): Promise<Result> {
  const store = async (transaction: Prisma.TransactionClient) => {
    // The planner takes recursive queries for huge ones, and compiling them takes longer than running them.
    await transaction.$executeRawUnsafe('SET LOCAL jit = off')
    await takeStoreLock(transaction, lockTimeoutMs)
    return work(transaction)
  }
  // In one process they queue here, or each would hold a connection while it waits for the lock.
  return takeTurns(prisma, () => prisma.$transaction(store, BULK_TRANSACTION_LIMITS))
}
