import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { compareSchemas } from '../../sdk/release/compare-schemas.ts'
import { printChangeset } from '../../sdk/release/print-changeset.ts'
import { writeChangeset } from '../../sdk/release/write-changeset.ts'

const BEFORE =
  'type Query { outlet(slug: String!): Outlet } type Outlet { name: String! kind: Kind! } enum Kind { A }'

const CHANGES = [
  ['a field removed', BEFORE.replace('name: String!', ''), 'major', 'Outlet.name was removed.'],
  [
    'a field made nullable',
    BEFORE.replace('name: String!', 'name: String'),
    'major',
    'Outlet.name changed type',
  ],
  [
    'an argument made required',
    BEFORE.replace('(slug: String!)', '(slug: String!, at: Int!)'),
    'major',
    'at',
  ],
  ['an enum value added', BEFORE.replace('{ A }', '{ A B }'), 'minor', 'B was added to enum type Kind.'],
  [
    'an optional argument added',
    BEFORE.replace('(slug: String!)', '(slug: String!, at: Int)'),
    'minor',
    'at',
  ],
  [
    'a field added',
    BEFORE.replace('name: String!', 'name: String! url: String'),
    'minor',
    'Outlet.url was added.',
  ],
  ['a type added', `${BEFORE} type Story { id: ID! }`, 'minor', 'Story was added.'],
  ['a description', BEFORE.replace('type Outlet', '"Who publishes." type Outlet'), 'patch', "API's schema"],
] as const

test.each(CHANGES)('%s is noted and raises the version', (_name, after, bump, note) => {
  const changes = compareSchemas(BEFORE, after, '1.4.0')
  expect(changes.bump).toBe(bump)
  const changeset = printChangeset(changes)
  expect(changeset).toMatch(new RegExp(`^---\n'@rashomon/sdk': ${bump}\n---\n`))
  expect(changeset).toContain(note)
})

test.each(CHANGES)('before 1.0.0, %s raises it by one step less', (_name, after, bump) => {
  const early = { major: 'minor', minor: 'patch', patch: 'patch' }[bump]
  expect(compareSchemas(BEFORE, after, '0.4.0').bump).toBe(early)
})

test('the same schema, differently written, is no release', () => {
  const changes = compareSchemas(BEFORE, BEFORE.replaceAll(' ', '\n'), '1.4.0')
  expect(changes.bump).toBeUndefined()
  expect(printChangeset(changes)).toBeUndefined()
})

let root = ''
afterEach(() => rm(root, { recursive: true, force: true }))

test('the schema is compared with that of the last release, by its tag', async () => {
  root = await mkdtemp(join(tmpdir(), 'rashomon-release-'))
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args])
  await Promise.all(['sdk', 'server', '.changeset'].map((folder) => mkdir(join(root, folder))))
  await writeFile(join(root, 'sdk/package.json'), '{ "version": "1.4.0" }')
  await writeFile(join(root, 'server/schema.graphql'), BEFORE)
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '--message', 'released')
  const changeset = join(root, '.changeset/schema.md')

  expect(await writeChangeset(root)).toMatch(/not released yet/)
  git('tag', '@rashomon/sdk@1.4.0')
  expect(await writeChangeset(root)).toMatch(/that of version 1\.4\.0/)

  await writeFile(join(root, 'server/schema.graphql'), BEFORE.replace('name: String!', ''))
  expect(await writeChangeset(root)).toBe('.changeset/schema.md: major')
  expect(await readFile(changeset, 'utf8')).toContain(
    'What apps have to change:\n\n- Outlet.name was removed.',
  )

  await writeFile(join(root, 'server/schema.graphql'), BEFORE)
  await writeChangeset(root)
  expect(existsSync(changeset)).toBe(false)
})
