import { openDatabase } from '@rashomon/database'
import { STORE_LOCK_KEY, StoreBusy } from '@rashomon/server/storing/lock/take-store-lock'
import { storeCorpus } from '@rashomon/server/storing/store-corpus'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { sketchCorpus } from './build-corpus.ts'

const CORPUS = sketchCorpus({
  articles: [{ slug: 'one', outlet: 'bbc', story: 'expulsion' }],
  statements: [],
  figures: [],
  events: [{ slug: 'expulsion' }],
})

let place: TestDatabase
beforeAll(async () => {
  place = await createTestDatabase()
})
afterAll(() => place.dispose())

/** Holds the lock as another process that stores would. */
async function withLockHeld<Result>(work: () => Promise<Result>, heldMs?: number): Promise<Result> {
  const other = new pg.Client({ connectionString: place.options.url })
  await other.connect()
  try {
    await other.query('SELECT pg_advisory_lock($1)', [STORE_LOCK_KEY])
    if (heldMs !== undefined)
      setTimeout(() => other.query('SELECT pg_advisory_unlock($1)', [STORE_LOCK_KEY]), heldMs)
    return await work()
  } finally {
    await other.end()
  }
}

test('waits for another process, longer than a statement may take', async () => {
  const summary = await withLockHeld(() => storeCorpus(place.database.prisma, CORPUS), 4_000)
  expect(summary.revision).toBe(1)
})

test('gives up, with a code, when the other one does not come to an end', async () => {
  const storing = withLockHeld(() => storeCorpus(place.database.prisma, CORPUS, { lockTimeoutMs: 200 }))
  await expect(storing).rejects.toThrow(StoreBusy)
  await expect(storing).rejects.toThrow(expect.objectContaining({ code: 'STORE_BUSY' }))
})

test('servers that start at once store one set of rows', async () => {
  const databases = await Promise.all(Array.from({ length: 4 }, () => openDatabase(place.options)))
  try {
    const corpus = { ...CORPUS, outlets: CORPUS.outlets.map((outlet) => ({ ...outlet, name: 'BBC' })) }
    const summaries = await Promise.all(databases.map(({ prisma }) => storeCorpus(prisma, corpus)))
    expect(summaries.map(({ revision }) => revision)).toEqual([2, 2, 2, 2])
    expect(await place.database.prisma.outlet.count()).toBe(1)
  } finally {
    await Promise.all(databases.map((database) => database.close()))
  }
})
