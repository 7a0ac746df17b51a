import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createClient } from '../../prisma/create-client.ts'
import { createPool } from '../../prisma/embedded/create-pool.ts'
import { type RunningEngine, runEngine } from '../../prisma/embedded/run-engine.ts'
import { DatabaseUnavailable } from '../../prisma/errors.ts'
import { isDatabaseUnavailable } from '../../prisma/is-database-unavailable.ts'
import { createPlace, type DatabasePlace } from '../support/database.ts'

const DEADLINE_MS = 500
const NEVER_ENDING = 'SELECT count(*) FROM generate_series(1, 10000000000)'

let place: DatabasePlace
let engine: RunningEngine
let pool: pg.Pool
const notices: string[] = []

beforeAll(async () => {
  place = await createPlace('migrated')
  engine = await runEngine({
    directory: join(place.options.dataDir, 'postgres'),
    statementDeadlineMs: DEADLINE_MS,
    onNotice: (message) => notices.push(message),
  })
  pool = createPool(engine.connect, 10_000)
  pool.on('error', () => {})
})
beforeEach(async () => {
  await pool.query('UPDATE dataset SET revision = 0')
  notices.length = 0
})
afterAll(async () => {
  await pool.end()
  await engine.close()
  await place.remove()
})

describe('a statement past its deadline', () => {
  test('is ended with a coded error, and the engine is started again', async () => {
    await expect(pool.query(NEVER_ENDING)).rejects.toBeInstanceOf(DatabaseUnavailable)
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    expect(notices).toEqual(['the embedded database is started again'])
  })

  test('undoes its transaction and nothing that was acknowledged', async () => {
    await pool.query('UPDATE dataset SET revision = 1')
    const client = await pool.connect()
    client.on('error', () => {})
    await client.query('BEGIN')
    await client.query('UPDATE dataset SET revision = 2')
    await expect(client.query(NEVER_ENDING)).rejects.toBeInstanceOf(DatabaseUnavailable)
    client.release(true)
    expect((await pool.query('SELECT revision FROM dataset')).rows).toEqual([{ revision: 1 }])
  })

  test('is told apart by those who use the Prisma client, in a transaction too', async () => {
    const prisma = createClient(pool, () => {})
    const alone = prisma.$queryRawUnsafe(NEVER_ENDING)
    expect(isDatabaseUnavailable(await alone.catch((error: unknown) => error))).toBe(true)
    const together = prisma.$transaction(async (transaction) => {
      await transaction.dataset.update({ where: { id: 1 }, data: { revision: 7 } })
      await transaction.$queryRawUnsafe(NEVER_ENDING)
    })
    expect(isDatabaseUnavailable(await together.catch((error: unknown) => error))).toBe(true)
    expect(await prisma.dataset.findMany()).toMatchObject([{ revision: 0 }])
    await prisma.$disconnect()
  })

  test('does not keep those behind it from an answer', async () => {
    const ended = pool.query(NEVER_ENDING).catch((error: unknown) => error)
    const behind = Promise.all([1, 2, 3].map((number) => pool.query(`SELECT ${number} AS number`)))
    expect(await ended).toBeInstanceOf(DatabaseUnavailable)
    expect((await behind).map(({ rows }) => rows[0])).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }])
  })

  test('is let go on while work has no deadline', async () => {
    const took = await engine.withoutDeadline(async () => {
      const start = performance.now()
      await pool.query(`SELECT pg_sleep(${(3 * DEADLINE_MS) / 1000})`)
      return performance.now() - start
    })
    expect(took).toBeGreaterThan(2.9 * DEADLINE_MS)
    await expect(pool.query(NEVER_ENDING)).rejects.toBeInstanceOf(DatabaseUnavailable)
  })
})

describe('an engine that cannot go on', () => {
  test('is started again, fails until it can be opened, and then has all that it acknowledged', async () => {
    const log = join(place.options.dataDir, 'postgres', 'pg_wal')
    await pool.query('UPDATE dataset SET revision = 3')
    await rename(log, `${log}.away`)
    // A new segment of the log is needed, and cannot be written.
    const failure = await pool
      .query('SELECT pg_switch_wal(); UPDATE dataset SET revision = 4')
      .catch((e) => e)
    expect(failure).toBeInstanceOf(DatabaseUnavailable)
    expect(failure.message).toMatch(/PANIC: .*pg_wal/)
    await expect(pool.query('SELECT 1')).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
    await rename(`${log}.away`, log)
    expect((await pool.query('SELECT revision FROM dataset')).rows).toEqual([{ revision: 3 }])
    expect(notices[0]).toBe('the embedded database is started again')
  })

  test('is not what a statement says that only mentions such a thing', async () => {
    const words = '2021-10-06 00:00:00.000 UTC [1] PANIC: '
    await expect(pool.query(`SELECT 1/0 /*\n${words}\n*/`)).rejects.toMatchObject({ code: '22012' })
    await expect(pool.query('SELECT $1::int', [words])).rejects.toMatchObject({ code: '22P02' })
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    expect(notices).toEqual([])
  })
})

test('many short statements take longer than the deadline together without harm', async () => {
  const start = performance.now()
  while (performance.now() - start < 2 * DEADLINE_MS) await pool.query('SELECT 1')
  expect(notices).toEqual([])
})

test('a busy main thread is not taken for a long statement', async () => {
  const answer = pool.query('SELECT 1 AS one')
  await delay(5)
  const start = performance.now()
  while (performance.now() - start < 3 * DEADLINE_MS) {}
  expect((await answer).rows).toEqual([{ one: 1 }])
  expect(notices).toEqual([])
})

describe('a new connection', () => {
  test('is a new session: without the settings, the prepared statements and the transaction of the last', async () => {
    const first = await pool.connect()
    await first.query({ name: 'once', text: 'SELECT 1' })
    await first.query(`SET application_name = 'first'`)
    await first.query('BEGIN')
    await first.query('UPDATE dataset SET revision = 9')
    first.release(true)
    await pool.query({ name: 'once', text: 'SELECT 2' })
    const { rows } = await pool.query(
      `SELECT revision, current_setting('application_name') AS name FROM dataset`,
    )
    expect(rows).toEqual([{ revision: 0, name: '' }])
  })

  test('is ready after an error in the middle of a script', async () => {
    await expect(pool.query('SELECT 1; SELECT broken; SELECT 2')).rejects.toMatchObject({ code: '42703' })
    expect((await pool.query('SELECT 3 AS three')).rows).toEqual([{ three: 3 }])
  })
})

test('a result of some megabytes arrives whole', async () => {
  const { rows } = await pool.query(
    `SELECT number, repeat('x', 1000) AS text FROM generate_series(1, 5000) AS number`,
  )
  expect(rows).toHaveLength(5_000)
  expect(rows.every(({ text }) => text.length === 1_000)).toBe(true)
})

test('a text of a megabyte comes back as it went', async () => {
  const text = '😀é'.repeat(250_000)
  const { rows } = await pool.query('SELECT $1::text AS text', [text])
  expect(rows[0].text === text).toBe(true)
})
