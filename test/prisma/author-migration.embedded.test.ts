import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { authorMigration } from '../../prisma/author-migration.ts'
import { MIGRATIONS, readMigrations } from '../../prisma/read-migrations.ts'

const SCHEMA = join(MIGRATIONS, '..', 'schema.prisma')
const NOW = new Date('9999-01-02T03:04:05.678Z')

let home: string
let directory: string
let schemaFile: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'rashomon-author-'))
  directory = join(home, 'migrations')
  schemaFile = join(home, 'schema.prisma')
  await cp(MIGRATIONS, directory, { recursive: true })
})
afterEach(() => rm(home, { recursive: true, force: true }))

async function setSchema(addition: string): Promise<void> {
  await writeFile(schemaFile, `${await readFile(SCHEMA, 'utf8')}\n${addition}`)
}

describe('a migration is authored', () => {
  test('with what the schema has more than the migrations, and with nothing else', async () => {
    await setSchema('model Topic {\n  id Int @id\n  name String\n\n  @@map("topics")\n}\n')
    const file = await authorMigration({ name: 'add_topics', now: NOW, schemaFile, directory })
    expect(file).toBe(join(directory, '99990102030405_add_topics', 'migration.sql'))
    const script = await readFile(file ?? '', 'utf8')
    expect(script.match(/^(CREATE|ALTER|DROP).*/gm)).toEqual(['CREATE TABLE "topics" ('])
    expect((await readMigrations(directory)).at(-1)).toMatchObject({
      name: '99990102030405_add_topics',
      sql: script,
    })
  })

  test('only under a name that is fit for a folder', async () => {
    for (const name of ['', 'Add_topics', 'add topics', '../elsewhere', 'add__topics', '_add', 'ä']) {
      await expect(authorMigration({ name, now: NOW, directory }), name).rejects.toMatchObject({
        code: 'MIGRATION_INVALID',
      })
    }
  })

  test('only after those that are there', async () => {
    const early = authorMigration({ name: 'late', now: new Date('2001-01-01T00:00:00Z'), directory })
    await expect(early).rejects.toMatchObject({ message: expect.stringContaining('would come before') })
  })

  test('only from a schema that Prisma understands', async () => {
    await setSchema('model Broken {')
    await expect(authorMigration({ name: 'broken', now: NOW, schemaFile, directory })).rejects.toMatchObject({
      code: 'MIGRATION_INVALID',
      message: expect.stringContaining(schemaFile),
    })
    expect((await readMigrations(directory)).map(({ name }) => name)).not.toContain('99990102030405_broken')
  })
})

describe('pnpm db:diff', () => {
  const run = async (...args: string[]) => {
    const script = join(MIGRATIONS, '..', 'diff.ts')
    const outcome = promisify(execFile)(process.execPath, ['--import', 'tsx', script, ...args])
    return outcome.then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
    )
  }

  test('finds that the migrations build what the schema says', async () => {
    expect(await run('nothing_to_do')).toEqual({ code: 0, stdout: 'Nothing changed.\n', stderr: '' })
  })

  test('explains itself when asked, and when it is not given one name', async () => {
    expect(await run('--help')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Usage: pnpm db:diff NAME'),
    })
    expect(await run()).toMatchObject({ code: 2, stderr: expect.stringContaining('Usage:') })
    expect(await run('two', 'names')).toMatchObject({ code: 2 })
  })

  test('says in one line what is wrong with a name', async () => {
    const { code, stderr } = await run('Not-A-Name')
    expect(code).toBe(1)
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining('"Not-A-Name" cannot name a migration'),
    ])
  })
})
