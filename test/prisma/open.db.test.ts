import { BULK_TRANSACTION_LIMITS, type Database, openDatabase } from '@rashomon/database'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let place: TestDatabase
let database: Database

beforeAll(async () => {
  place = await createTestDatabase()
  database = place.database
})
afterAll(() => place.dispose())

function outlet(number: number) {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    slug: `outlet-${number}`,
    name: `Outlet ${number}`,
    ownership: 'UNKNOWN',
    identification: 'STATED',
  } as const
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('an open database answers and says which engine runs', async () => {
  await database.ping()
  expect(database.engine).toBe(inject('engine'))
})

test('its location is for people to read and holds no password', () => {
  expect(database.location).toMatch(
    inject('engine') === 'embedded' ? /rashomon-test-/ : /^postgresql:\/\/.*@.*\//,
  )
  expect(database.location).not.toContain('never-to-be-printed')
})

test('a new database says once what is loaded: nothing yet', async () => {
  expect(await database.prisma.dataset.findMany()).toEqual([
    { id: 1, revision: 0, updatedAt: expect.any(Date) },
  ])
})

test('every statement is told to who listens', async () => {
  place.statements.length = 0
  await database.prisma.outlet.count({ where: { slug: 'none' } })
  expect(place.statements).toHaveLength(1)
  expect(place.statements[0]).toMatch(/"outlets"/)
})

describe('a transaction', () => {
  test('writes some thousand rows, all or none', async () => {
    const rows = Array.from({ length: 4_000 }, (_, number) => outlet(number))
    const write = (fail: boolean) =>
      database.prisma.$transaction(async (transaction) => {
        for (let start = 0; start < rows.length; start += 500) {
          await transaction.outlet.createMany({ data: rows.slice(start, start + 500) })
        }
        if (fail) throw new Error('changed my mind')
      }, BULK_TRANSACTION_LIMITS)
    await expect(write(true)).rejects.toThrow('changed my mind')
    expect(await database.prisma.outlet.count()).toBe(0)
    await write(false)
    expect(await database.prisma.outlet.count()).toBe(rows.length)
    await database.prisma.outlet.deleteMany()
  })

  test('outlasts the limit of a single statement', async () => {
    await database.prisma.$transaction(async (transaction) => {
      await transaction.outlet.create({ data: outlet(1) })
      // Longer than a statement may take, in steps that each are short.
      for (let step = 0; step < 12; step++) {
        await pause(450)
        await transaction.outlet.count()
      }
    }, BULK_TRANSACTION_LIMITS)
    expect(await database.prisma.outlet.count()).toBe(1)
    await database.prisma.outlet.deleteMany()
  })

  test('does not show what another has not committed', async () => {
    let seen: number | undefined
    await Promise.all([
      database.prisma.$transaction(async (transaction) => {
        await transaction.outlet.create({ data: outlet(1) })
        await pause(200)
        await transaction.outlet.deleteMany()
      }),
      pause(100).then(async () => {
        seen = await database.prisma.outlet.count()
      }),
    ])
    expect(seen).toBe(0)
  })

  test('that fails leaves the connection fit for the next', async () => {
    const twice = database.prisma.$transaction(async (transaction) => {
      await transaction.outlet.create({ data: outlet(1) })
      await transaction.outlet.create({ data: outlet(1) })
    })
    await expect(twice).rejects.toMatchObject({ code: 'P2002' })
    expect(await database.prisma.outlet.count()).toBe(0)
  })
})

test('code points beyond the first plane, and what looks like SQL, are kept as they are', async () => {
  const name = `😀 é e\u0301 '; DROP TABLE outlets; -- \\ $1 "`
  await database.prisma.outlet.create({ data: { ...outlet(1), name } })
  expect(await database.prisma.outlet.findUnique({ where: { slug: 'outlet-1' } })).toMatchObject({ name })
  await database.prisma.outlet.deleteMany()
})

test('many queries at once are all answered', async () => {
  const counts = await Promise.all(Array.from({ length: 200 }, () => database.prisma.outlet.count()))
  expect(new Set(counts)).toEqual(new Set([0]))
})

test('work without deadlines has a connection of its own, whose session ends with it', async () => {
  const session = 'a session of its own'
  await database.runWithoutDeadlines(async (pool) => {
    await pool.query(`SET application_name = '${session}'`)
    const { rows } = await pool.query(
      `SELECT current_setting('application_name') AS name, current_setting('statement_timeout') AS deadline`,
    )
    expect(rows).toEqual([{ name: session, deadline: '0' }])
  })
  const after = await database.prisma.$queryRaw`SELECT current_setting('application_name') AS name`
  expect(after).not.toEqual([{ name: session }])
})

test('work without deadlines that fails leaves nothing behind', async () => {
  const failing = database.runWithoutDeadlines(async (pool) => {
    await pool.query('BEGIN')
    await pool.query('DELETE FROM dataset')
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  expect(await database.prisma.dataset.count()).toBe(1)
})

test('closing waits for a query at work and may be repeated', async () => {
  const other = await createTestDatabase()
  await other.database.ping()
  const working = other.database.prisma.$queryRaw`SELECT 'done' AS answer FROM pg_sleep(0.5)`.then(
    (rows) => rows,
  )
  await pause(200)
  await Promise.all([other.database.close(), other.database.close()])
  expect(await working).toEqual([{ answer: 'done' }])
  await other.dispose()
})

test('what was written is there when the database is opened again', async () => {
  const other = await createTestDatabase()
  await other.database.prisma.outlet.create({ data: outlet(1) })
  await other.database.close()
  const reopened = await openDatabase(other.options)
  expect(await reopened.prisma.outlet.count()).toBe(1)
  await reopened.close()
  await other.dispose()
})
