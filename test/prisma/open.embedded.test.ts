import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDatabaseUnavailable, openDatabase } from '@rashomon/database'
import { expect, inject, test } from 'vitest'
import { STATEMENT_DEADLINE_MS } from '../../prisma/embedded/open-embedded.ts'
import { createPlace, createTestDatabase } from '../support/database.ts'

test('a slow query ends by its deadline and 3 s, the event loop goes on, and the next query answers', async () => {
  const place = await createTestDatabase()
  const { prisma } = place.database
  await prisma.dataset.update({ where: { id: 1 }, data: { revision: 7 } })
  let longestPauseMs = 0
  let last = performance.now()
  const pulse = setInterval(() => {
    longestPauseMs = Math.max(longestPauseMs, performance.now() - last)
    last = performance.now()
  }, 10)
  const start = performance.now()
  const failure = await prisma.$queryRaw`SELECT count(*) FROM generate_series(1, 10000000000)`.catch(
    (error) => error,
  )
  expect(performance.now() - start).toBeLessThan(STATEMENT_DEADLINE_MS + 3_000)
  expect(await prisma.dataset.findMany()).toMatchObject([{ revision: 7 }])
  clearInterval(pulse)
  expect(isDatabaseUnavailable(failure)).toBe(true)
  expect(longestPauseMs).toBeLessThan(STATEMENT_DEADLINE_MS / 5)
  await place.dispose()
})

test('a second opening of the same directory is refused, and let in after the first closed', async () => {
  const place = await createTestDatabase()
  await expect(openDatabase(place.options)).rejects.toMatchObject({
    code: 'DATABASE_LOCKED',
    holder: { pid: process.pid },
  })
  await place.database.close()
  await (await openDatabase(place.options)).close()
  await place.dispose()
})

test('a first start that was broken off is begun anew', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'rashomon-test-'))
  await mkdir(join(dataDir, 'postgres'))
  await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '18\n')
  await writeFile(join(dataDir, 'postgres.unfinished'), '')
  const database = await openDatabase({ dataDir })
  await database.ping()
  await database.close()
  expect(existsSync(join(dataDir, 'postgres.unfinished'))).toBe(false)
  await rm(dataDir, { recursive: true })
})

test('data that cannot be opened are left alone, named, and let go of', async () => {
  const place = await createPlace('migrated')
  const { dataDir } = place.options
  const cluster = join(dataDir, 'postgres')
  await writeFile(join(cluster, 'PG_VERSION'), '17\n')
  const opening = () => openDatabase({ dataDir })
  await expect(opening()).rejects.toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
    message: expect.stringContaining(cluster),
  })
  // The second attempt is refused for the same reason, not for a lock that the first left.
  await expect(opening()).rejects.toMatchObject({ code: 'DATABASE_UNAVAILABLE' })
  await cp(join(inject('embeddedTemplates').migrated, 'postgres', 'PG_VERSION'), join(cluster, 'PG_VERSION'))
  await (await opening()).close()
  await place.remove()
})

test('a data directory that is a file is refused with its name', async () => {
  const home = await mkdtemp(join(tmpdir(), 'rashomon-test-'))
  const dataDir = join(home, 'data')
  await writeFile(dataDir, '')
  await expect(openDatabase({ dataDir })).rejects.toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
    message: expect.stringContaining(dataDir),
  })
  await rm(home, { recursive: true })
})

test('variables of the environment that are meant for a server do not disturb it', async () => {
  const before = { ...process.env }
  Object.assign(process.env, {
    PGHOST: 'nowhere.invalid',
    PGUSER: 'somebody',
    PGSSLMODE: 'require',
    PGDATABASE: 'else',
  })
  const place = await createTestDatabase()
  await place.database.ping()
  await place.dispose()
  process.env = before
})
