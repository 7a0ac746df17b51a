import { type Database, isDatabaseUnavailable, openDatabase } from '@rashomon/database'
import { migrate } from '@rashomon/database/migrate'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { findPrograms } from '../support/find-postgresql.ts'
import { type PostgresqlServer, startPostgresql } from '../support/start-postgresql.ts'

const programs = findPrograms()

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

// A server that may be frozen and stopped has to be our own.
describe.skipIf(programs === undefined)('when the server', () => {
  let server: PostgresqlServer
  let database: Database
  const notices: string[] = []

  beforeAll(async () => {
    server = await startPostgresql(programs ?? '')
    database = await openDatabase({
      url: server.url,
      dataDir: '',
      onNotice: (message) => notices.push(message),
    })
    await migrate(database)
  })
  afterEach(() => database.ping())
  afterAll(async () => {
    await database.close()
    await server.destroy()
  })

  /** How long a query took to fail, which has to be in a way that says that the database was not available. */
  async function timeFailure(query: () => Promise<unknown>): Promise<number> {
    const start = performance.now()
    const outcome = await query().then(
      () => 'an answer',
      (error: unknown) => error,
    )
    expect(outcome).toSatisfy(isDatabaseUnavailable)
    return performance.now() - start
  }

  const count = () => database.prisma.story.count()
  const countInTransaction = () => database.prisma.$transaction((transaction) => transaction.story.count())
  const sleep = (seconds: number) => database.prisma.$queryRaw`SELECT 1 AS one FROM pg_sleep(${seconds})`

  async function terminateSessions(): Promise<void> {
    const client = new pg.Client({ connectionString: server.url })
    await client.connect()
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'rashomon'`,
    )
    await client.end()
  }

  describe('ends our sessions', () => {
    test('the process goes on and the next query answers', async () => {
      await Promise.all([count(), count(), count()])
      await terminateSessions()
      // The servers' goodbyes are on their way: a query that is sent before one arrives fails as one at work does.
      await vi.waitFor(() => expect(notices).toContain('a database connection was lost'), 5000)
      await pause(100)
      expect(await count()).toBe(0)
    })

    test('a query at work fails as unavailable, in a transaction too', async () => {
      const failures = Promise.all([
        timeFailure(() => sleep(2)),
        timeFailure(() =>
          database.prisma.$transaction(async (transaction) => {
            await transaction.story.count()
            await pause(600)
            await transaction.story.count()
          }),
        ),
      ])
      await pause(300)
      await terminateSessions()
      await failures
      expect(await count()).toBe(0)
    })
  })

  test('is busy for too long with a statement, it is ended within 4 s', async () => {
    expect(await timeFailure(() => sleep(30))).toBeLessThan(4_000)
  })

  test('has no connection free, the wait ends in 2 s', async () => {
    const taken = Promise.all(Array.from({ length: 10 }, () => sleep(2.8)))
    await pause(300)
    const waits = await Promise.all([timeFailure(count), timeFailure(countInTransaction)])
    for (const wait of waits) expect(wait).toBeLessThan(2_500)
    await taken
  })

  test('is frozen, queries and pings fail in time, and it answers when it goes on', async () => {
    await Promise.all([count(), count()])
    server.freeze()
    try {
      const [ping, query, transaction] = await Promise.all([
        timeFailure(() => database.ping()),
        timeFailure(count),
        timeFailure(countInTransaction),
      ])
      expect(ping).toBeLessThan(2_500)
      expect(query).toBeLessThan(5_000)
      expect(transaction).toBeLessThan(5_000)
    } finally {
      server.thaw()
    }
    expect(await count()).toBe(0)
  })

  test('is stopped, queries and pings fail at once, and it answers when it is started again', async () => {
    await server.stop()
    try {
      for (const query of [count, countInTransaction, () => database.ping()]) {
        expect(await timeFailure(query)).toBeLessThan(3_000)
      }
    } finally {
      await server.start()
    }
    const start = performance.now()
    expect(await count()).toBe(0)
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  test('refuses what is wrong with a request, that is no unavailability', async () => {
    const mistakes = [
      database.prisma.$queryRaw`SELECT broken`,
      database.prisma.$executeRaw`UPDATE dataset SET revision = -1`,
      database.prisma.dataset.create({ data: { id: 1 } }),
      database.prisma.dataset.update({ where: { id: 5 }, data: {} }),
    ]
    for (const mistake of mistakes) {
      expect(isDatabaseUnavailable(await mistake.catch((error: unknown) => error))).toBe(false)
    }
  })
})
