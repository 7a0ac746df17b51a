import { setTimeout as sleep } from 'node:timers/promises'
import type { Transaction } from '../transaction.ts'

/** Names the lock among the advisory locks of the database. */
export const STORE_LOCK_KEY = 726_173_686

const RETRY_MS = 50

/** Another process held the lock all the while. */
export class StoreBusy extends Error {
  readonly code = 'STORE_BUSY'

  constructor(waitedMs: number) {
    super(`Another process stores data and was not done within ${waitedMs / 1000} seconds; try again later.`)
    this.name = 'StoreBusy'
  }
}

/**
 * Takes the lock that one transaction at a time has, until the transaction ends. Asks again and again, because a
 * statement that waits would be ended by its deadline.
 *
 * @throws StoreBusy where another process holds it for longer than the time given.
 */
export async function takeStoreLock(transaction: Transaction, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const [answer] = await transaction.$queryRawUnsafe<{ locked: boolean }[]>(
      'SELECT pg_try_advisory_xact_lock($1::int) AS locked',
      STORE_LOCK_KEY,
    )
    if (answer?.locked) return
    if (Date.now() > deadline) throw new StoreBusy(timeoutMs)
    await sleep(RETRY_MS)
  }
}
