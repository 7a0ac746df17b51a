import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { parse } from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createProject, type Project, packSdk, SDK } from './create-project.ts'
import { json, startFakeApi } from './fake-api.ts'
import { runProgram } from './run-program.ts'

let folder: string
let tarball: string
let tools: Project

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rashomon-pack-'))
  tarball = await packSdk(folder)
  tools = await createProject(tarball, 'module', {
    '@arethetypeswrong/cli': '0.18.5',
    'gql.tada': '1.11.3',
    typedoc: '0.28.20',
    typescript: '6.0.3',
  })
})

afterAll(async () => {
  await tools?.remove()
  await rm(folder, { recursive: true, force: true })
})

test('the package holds what it is built to, the readme and the licences', async () => {
  const listing = await runProgram(folder, 'tar', '--list', '--file', tarball)
  const files = listing
    .trim()
    .split('\n')
    .map((path) => path.replace(/^package\//, ''))
  expect(files.filter((path) => !path.startsWith('dist/')).toSorted()).toEqual([
    'LICENSE',
    'README.md',
    'package.json',
  ])
  expect(files).toContain('dist/graphql-request.LICENSE.txt')
  expect(files).toContain('dist/graphql.web.LICENSE.md')
})

test('it needs nothing at run time', async () => {
  const manifest = JSON.parse(
    await runProgram(folder, 'tar', '--extract', '--to-stdout', '--file', tarball, 'package/package.json'),
  )
  expect(manifest.dependencies).toBeUndefined()
  expect(manifest.peerDependenciesMeta).toEqual({ 'gql.tada': { optional: true } })
  const bundle = await readFile(join(SDK, 'dist/esm/index.js'), 'utf8')
  expect(bundle).not.toMatch(/^import |\brequire\(|\bimport\(|\bprocess\.|\bBuffer\b/m)
})

test('it runs where there is nothing but what browsers and edge runtimes have in common', async () => {
  const bundle = await readFile(join(SDK, 'dist/cjs/index.js'), 'utf8')
  const fetch = async () => Response.json({ data: { dataset: { revision: 7 } } })
  const web = { AbortController, Headers, Request, URL, clearTimeout, fetch, setTimeout }
  const program = `const module = {};${bundle};module.exports.createClient({ url: 'https://api.example/graphql' }).dataset()`
  expect(await runInNewContext(program, web)).toEqual({ revision: 7 })
})

test.each([
  ['text', 'query Cues($n: Int = 1) { quotations(first: $n) { totalCount } }'],
  ['a syntax tree', parse('query Cues($n: Int = 1) { quotations(first: $n) { totalCount } }')],
])('a document that is %s is sent with its name, by the bundle too', async (_form, document) => {
  await using api = await startFakeApi(json({ data: { quotations: { totalCount: 7 } } }))
  const bundle: typeof import('@rashomon/sdk') = await import(join(SDK, 'dist/esm/index.js'))
  const result = await bundle.createClient({ url: api.url, token: 't' }).request(document, { n: 2 })
  expect(result).toEqual({ quotations: { totalCount: 7 } })
  const [{ headers, body } = expect.fail('nothing was sent')] = api.received
  expect(headers).toMatchObject({ authorization: 'Bearer t', 'content-type': 'application/json' })
  expect(headers.accept).toContain('application/graphql-response+json')
  expect(body).toEqual({
    query: expect.stringContaining('query Cues('),
    variables: { n: 2 },
    operationName: 'Cues',
  })
})

test('its schema is that of the API', async () => {
  const server = await readFile(join(SDK, '../server/schema.graphql'), 'utf8')
  expect(await readFile(join(tools.folder, 'node_modules/@rashomon/sdk/dist/schema.graphql'), 'utf8')).toBe(
    server,
  )
})

test('publint finds nothing', async () => {
  expect(await runProgram(SDK, join(SDK, 'node_modules/.bin/publint'), '--strict', tarball)).toContain(
    'All good',
  )
})

test('its types are right for every way of importing it', async () => {
  // Not a module, so it has no types.
  const report = await tools.run('attw', tarball, '--exclude-entrypoints', 'schema.graphql', 'package.json')
  expect(report).toContain('No problems found')
})

test('the client is below 10 kB', async () => {
  const [measured] = JSON.parse(await runProgram(SDK, join(SDK, 'node_modules/.bin/size-limit'), '--json'))
  expect(measured).toMatchObject({ name: 'client', passed: true })
  expect(measured.size).toBeLessThan(10_000)
})

test('the reference of every type is written without a warning', async () => {
  await tools.run('typedoc', '--options', join(SDK, 'typedoc.json'), '--out', join(folder, 'docs'))
  expect(await readFile(join(folder, 'docs/interfaces/index.Client.html'), 'utf8')).toContain(
    'quotationStats',
  )
})
