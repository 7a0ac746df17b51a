import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '@rashomon/database'
import { migrate } from '@rashomon/database/migrate'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { MIGRATIONS, readMigrations } from '../../prisma/read-migrations.ts'
import { createPlace, type DatabasePlace } from '../support/database.ts'

let place: DatabasePlace
let database: Database
/** The migrations that a test makes up. */
let directory: string

beforeAll(async () => {
  place = await createPlace('nothing')
  database = await openDatabase(place.options)
})
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rashomon-migrations-'))
  // Opening another database takes longer than emptying this one.
  await database.runWithoutDeadlines((pool) => pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))
afterAll(async () => {
  await database.close()
  await place.remove()
})

async function addMigration(name: string, sql: string): Promise<void> {
  await mkdir(join(directory, name), { recursive: true })
  await writeFile(join(directory, name, 'migration.sql'), sql)
}

async function listApplied(): Promise<unknown> {
  return database.prisma
    .$queryRaw`SELECT migration_name, checksum, finished_at IS NOT NULL AS finished, rolled_back_at, logs,
    applied_steps_count FROM _prisma_migrations ORDER BY started_at`
}

async function tableExists(table: string): Promise<boolean> {
  const rows = await database.prisma.$queryRaw<
    { found: boolean }[]
  >`SELECT to_regclass(${table}) IS NOT NULL AS found`
  return rows[0]?.found === true
}

test('an empty database gets every migration once, noted as the Prisma command line does', async () => {
  const all = await readMigrations()
  expect(await migrate(database)).toEqual({ applied: all.map(({ name }) => name) })
  expect(await listApplied()).toEqual(
    all.map(({ name, checksum }) => ({
      migration_name: name,
      checksum,
      finished: true,
      rolled_back_at: null,
      logs: null,
      applied_steps_count: 1,
    })),
  )
  expect(await database.prisma.dataset.count()).toBe(1)
  expect(await migrate(database)).toEqual({ applied: [] })
})

test('an up-to-date database costs a start well under a second', async () => {
  await migrate(database)
  await database.ping()
  const start = performance.now()
  expect(await migrate(database)).toEqual({ applied: [] })
  expect(performance.now() - start).toBeLessThan(1_000)
})

test('what came with a newer version is applied to the data of an older one', async () => {
  await migrate(database)
  await cp(MIGRATIONS, directory, { recursive: true })
  await addMigration('99990101000000_topics', 'CREATE TABLE topics (name text)')
  await addMigration(
    '99990102000000_more',
    `INSERT INTO topics VALUES ('a;b'); UPDATE dataset SET revision = 5;`,
  )
  expect(await migrate(database, directory)).toEqual({
    applied: ['99990101000000_topics', '99990102000000_more'],
  })
  expect(await database.prisma.$queryRaw`SELECT name FROM topics`).toEqual([{ name: 'a;b' }])
  expect(await database.prisma.dataset.findMany()).toMatchObject([{ revision: 5 }])
})

test('a function whose body holds semicolons is applied whole', async () => {
  const body = `CREATE FUNCTION three() RETURNS int LANGUAGE plpgsql AS $$ DECLARE a int; BEGIN a := 3; RETURN a; END $$;`
  await addMigration('20200101000000_three', body)
  await migrate(database, directory)
  expect(await database.prisma.$queryRaw`SELECT three() AS answer`).toEqual([{ answer: 3 }])
})

describe('when several servers start at once', () => {
  test('one applies and the others wait for it', async () => {
    // The embedded engine belongs to one process, whose requests these are; a server takes any number.
    const alone = inject('engine') === 'embedded'
    const others = await Promise.all([1, 2, 3].map(() => (alone ? database : openDatabase(place.options))))
    const outcomes = await Promise.all([database, ...others].map((each) => migrate(each)))
    const all = await readMigrations()
    expect(outcomes.flatMap(({ applied }) => applied)).toEqual(all.map(({ name }) => name))
    expect(await database.prisma.dataset.count()).toBe(1)
    if (!alone) await Promise.all(others.map((other) => other.close()))
  })
})

describe('a migration that fails', () => {
  const breaking = `CREATE TABLE half_done (n int); INSERT INTO nowhere VALUES (1); CREATE TABLE other_half (n int);`

  test('is undone, and named with the reason', async () => {
    await addMigration('20200101000000_good', 'CREATE TABLE good (n int)')
    await addMigration('20200102000000_bad', breaking)
    await expect(migrate(database, directory)).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      migration: '20200102000000_bad',
      message: expect.stringMatching(
        /20200102000000_bad failed on .*undone.*relation "nowhere" does not exist/s,
      ),
    })
    expect(await tableExists('half_done')).toBe(false)
    expect(await tableExists('good')).toBe(true)
    expect(await listApplied()).toMatchObject([{ migration_name: '20200101000000_good', finished: true }])
  })

  test('is applied after it was mended', async () => {
    await addMigration('20200102000000_bad', breaking)
    await expect(migrate(database, directory)).rejects.toMatchObject({ code: 'MIGRATION_FAILED' })
    await addMigration('20200102000000_bad', breaking.replace('INSERT INTO nowhere VALUES (1);', ''))
    expect(await migrate(database, directory)).toEqual({ applied: ['20200102000000_bad'] })
    expect(await tableExists('other_half')).toBe(true)
  })

  test('is not tried on what another tool left half done', async () => {
    await addMigration('20200101000000_good', 'CREATE TABLE good (n int)')
    await migrate(database, directory)
    await database.prisma.$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL`
    await expect(migrate(database, directory)).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      message: expect.stringContaining('never finished'),
    })
  })

  test('counts for nothing when it is marked as rolled back', async () => {
    await addMigration('20200101000000_good', 'CREATE TABLE IF NOT EXISTS good (n int)')
    await migrate(database, directory)
    await database.prisma
      .$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL, rolled_back_at = now()`
    expect(await migrate(database, directory)).toEqual({ applied: ['20200101000000_good'] })
  })
})

test('a database newer than the code is refused, and what it has more is named', async () => {
  await addMigration('20200101000000_known', 'CREATE TABLE known (n int)')
  await addMigration('20200102000000_newer', 'CREATE TABLE newer (n int)')
  await migrate(database, directory)
  await rm(join(directory, '20200102000000_newer'), { recursive: true })
  await expect(migrate(database, directory)).rejects.toMatchObject({
    code: 'DATABASE_TOO_NEW',
    migrations: ['20200102000000_newer'],
  })
})

test('a migration that was edited after it was applied is refused and named', async () => {
  await addMigration('20200101000000_edited', 'CREATE TABLE edited (n int)')
  await migrate(database, directory)
  await addMigration('20200101000000_edited', 'CREATE TABLE edited (n bigint)')
  await expect(migrate(database, directory)).rejects.toMatchObject({
    code: 'MIGRATION_EDITED',
    migration: '20200101000000_edited',
  })
})

test('line ends that a checkout changed are no edit', async () => {
  await addMigration('20200101000000_lines', 'CREATE TABLE one (n int);\nCREATE TABLE two (n int);\n')
  await migrate(database, directory)
  const file = join(directory, '20200101000000_lines', 'migration.sql')
  await writeFile(file, (await readFile(file, 'utf8')).replaceAll('\n', '\r\n'))
  expect(await migrate(database, directory)).toEqual({ applied: [] })
})

test('a folder without a script is refused and named', async () => {
  await mkdir(join(directory, '20200101000000_hollow'))
  await expect(migrate(database, directory)).rejects.toMatchObject({
    code: 'MIGRATION_INVALID',
    message: expect.stringContaining('20200101000000_hollow'),
  })
})
