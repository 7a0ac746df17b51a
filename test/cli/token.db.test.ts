import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createPlace, type DatabasePlace } from '../support/database.ts'

// Each command is a process that opens the database.
vi.setConfig({ testTimeout: 120_000 })

const ROOT = join(import.meta.dirname, '../..')
let place: DatabasePlace
beforeAll(async () => {
  place = await createPlace('migrated')
})
afterAll(() => place.remove())

/** Runs `rashomon token` with these arguments. */
function token(...args: readonly string[]) {
  const { PATH = '' } = process.env
  const { url, dataDir } = place.options
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['server/src/cli/rashomon.js', 'token', ...args],
    { cwd: ROOT, encoding: 'utf8', env: { PATH, DATA_DIR: dataDir, ...(url && { DATABASE_URL: url }) } },
  )
  return { status, stdout, stderr }
}

test('a token is printed alone and once, listed without its text, and revoked by name', () => {
  const made = token(
    'create',
    'news-desk',
    '--scope',
    'ingest',
    '--scope',
    'review',
    '--expires',
    '2999-01-31',
  )
  expect(made.stdout).toMatch(/^rash_[\w-]{75}\n$/)
  expect(made.stderr).toContain('shown once')
  const today = new Date().toISOString().slice(0, 10)
  const listed = `news-desk  ingest, review  made ${today}`
  expect(token('list').stdout).toBe(`${listed}  expires 2999-01-31  has not written\n`)
  expect(token('revoke', 'news-desk').status).toBe(0)
  expect(token('list').stdout).toBe(`${listed}  revoked ${today}  has not written\n`)
})

describe('a mistake is explained, and exits with 1', () => {
  test.each([
    ['a scope that there is not', ['create', 'desk', '--scope', 'admin'], 'there are ingest and review'],
    ['no scope', ['create', 'desk'], "required option '--scope <scope...>'"],
    ['a day that is none', ['create', 'desk', '--scope', 'review', '--expires', '2027-13-41'], 'is no day'],
    ['a name that there is not', ['revoke', 'nobody'], '"npx --yes pnpm rashomon token list" shows them'],
  ])('for %s', (_what, args, words) => {
    const { status, stderr, stdout } = token(...args)
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain(words)
  })
})
