import { type Database, openDatabase } from '@rashomon/database'
import { migrate } from '@rashomon/database/migrate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPrograms } from '../support/find-postgresql.ts'
import { type PostgresqlServer, startPostgresql } from '../support/start-postgresql.ts'
import { serveDatabase } from './serve-database.ts'
import type { Answer, Example } from './start-example.ts'

const programs = findPrograms()

// A server that may be frozen and stopped has to be our own.
describe.skipIf(programs === undefined)('when the database server', () => {
  let server: PostgresqlServer
  let database: Database
  let served: Example

  beforeAll(async () => {
    server = await startPostgresql(programs ?? '')
    database = await openDatabase({ url: server.url, dataDir: '' })
    await migrate(database)
    served = await serveDatabase(database)
  })
  afterAll(async () => {
    await database.close()
    await server.destroy()
  })

  const query = () => served.ask('{ stories { totalCount } }')
  const status = async (path: string) => (await fetch(`${served.origin}${path}`)).status

  /** Asks, and expects to be told to come back, within this time. */
  async function expectUnavailable(withinMs: number): Promise<Answer> {
    const start = performance.now()
    const answer = await query()
    expect(performance.now() - start).toBeLessThan(withinMs)
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('1')
    expect(answer.error?.extensions.code).toBe('SERVICE_UNAVAILABLE')
    expect(answer.text).not.toMatch(/prisma|SELECT|127\.0\.0\.1|postgres/i)
    return answer
  }

  /** Expects answers again, at the latest after two seconds. */
  async function expectRecovery(): Promise<void> {
    await expect.poll(async () => (await query()).status, { timeout: 2000 }).toBe(200)
    await expect.poll(() => status('/ready'), { timeout: 2000 }).toBe(200)
  }

  test('is stopped, queries get 503 within three seconds, and answers soon after it is back', async () => {
    expect((await query()).status).toBe(200)
    await server.stop()
    await expectUnavailable(3000)
    expect(await status('/ready')).toBe(503)
    expect(await status('/health')).toBe(200)
    await server.start()
    await expectRecovery()
  })

  test('is frozen, queries get 503 within five seconds, however many there are', async () => {
    server.freeze()
    await Promise.all(Array.from({ length: 30 }, () => expectUnavailable(6000)))
    expect(await status('/ready')).toBe(503)
    expect(await status('/health')).toBe(200)
    server.thaw()
    await expectRecovery()
  })
})
