import { type Client, type Coverage, createClient, eachCell, type Page, select } from '@rashomon/sdk'
import {
  buildClientSchema,
  concatAST,
  getIntrospectionQuery,
  type IntrospectionQuery,
  parse,
  Source,
  validate,
} from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readOperations } from '../../sdk/codegen/read-operations.ts'
import { type ServedSeeds, serveSeeds } from './serve-seeds.ts'

const STORY = 'nato-expels-russian-diplomats'

let server: ServedSeeds
let client: Client
let coverage: Coverage

beforeAll(async () => {
  server = await serveSeeds()
  client = createClient({ url: server.url })
  coverage = await client.stories.coverage(STORY)
})

afterAll(() => server?.stop())

test('every operation is valid against the schema of the running server', async () => {
  const introspection = await client.request<IntrospectionQuery>(getIntrospectionQuery())
  const files = await readOperations()
  const document = concatAST(files.map(({ path, text }) => parse(new Source(text, path))))
  expect(validate(buildClientSchema(introspection), document).map(String)).toEqual([])
})

type Arguments = { readonly first?: number }

/** The largest page that any list may be asked for. */
const LARGEST = 100

/** Every list of the client. */
const LISTS: readonly [string, (args: Arguments) => Promise<Page<unknown>>][] = [
  ['stories', (args) => client.stories.list(args)],
  ['outlets', (args) => client.outlets.list(args)],
  ['articles', (args) => client.articles.list(args)],
  ['figures', (args) => client.figures.list(args)],
  ['events', (args) => client.events.list(args)],
  ['statements', (args) => client.statements.list(args)],
  ['quotations', (args) => client.quotations.list(args)],
  ['disagreements', (args) => client.stories.disagreements(STORY, args)],
  ['timeline', (args) => client.stories.timeline(STORY, args)],
  ['search', (args) => client.search('NATO', args)],
  ['coverage.statements', (args) => coverage.statements(args)],
  ['coverage.events', (args) => coverage.events(args)],
  ['coverage.figures', (args) => coverage.figures(args)],
  ['coverage.measures', (args) => coverage.measures(args)],
  ['coverage.sharedPassages', (args) => coverage.sharedPassages(args)],
  ['coverage.omissions', (args) => coverage.omissions('bbc', args)],
  ['coverage.omittedEvents', (args) => coverage.omittedEvents('bbc', args)],
  ['coverage.exclusives', (args) => coverage.exclusives('bbc', args)],
  ['coverage.unanswered', (args) => coverage.unanswered('bbc', args)],
]

test.each(LISTS)('%s answers in pages of its own size, and in the largest', async (_name, list) => {
  const page = await list({})
  expect((await list({ first: LARGEST })).totalCount).toBe(page.totalCount)
})

test.each(LISTS)('%s is the same in pages of three as at once', async (_name, list) => {
  const whole = await (await list({ first: LARGEST })).toArray({ limit: 40 })
  expect(await (await list({ first: 3 })).toArray({ limit: 40 })).toEqual(whole)
})

test('objects are found by name, and what does not exist is null', async () => {
  expect(await client.stories.get(STORY)).toMatchObject({ slug: STORY })
  expect(await client.outlets.get('bbc')).toMatchObject({ slug: 'bbc' })
  for (const { get } of [client.stories, client.outlets, client.articles, client.figures, client.events]) {
    expect(await get('nothing-of-this-name')).toBeNull()
  }
  const { nodes } = await client.statements.list({ first: 1 })
  expect(await client.statements.get(nodes[0]?.id ?? '')).toEqual(nodes[0])
})

test('every selector selects its words from the text of its article', async () => {
  const quotations = await client.quotations.list({ first: 100 }).toArray({ limit: 1000 })
  const slugs = new Set(quotations.map(({ article }) => article.slug))
  const articles = await Promise.all([...slugs].map((slug) => client.articles.get(slug)))
  const texts = new Map(articles.map((article) => [article?.slug, article?.text ?? '']))
  expect(quotations.length).toBeGreaterThan(60)
  for (const { article, selectors } of quotations) {
    for (const selector of selectors) {
      expect(select(texts.get(article.slug) ?? '', selector)).toBe(selector.exact)
    }
  }
})

test('counts by outlet add up to the quotations', async () => {
  const [stats, { quotations }] = await Promise.all([
    client.quotationStats({ groupBy: ['OUTLET', 'STANCE'] }),
    client.dataset(),
  ])
  expect(stats.reduce((sum, row) => sum + row.quotations, 0)).toBe(quotations)
})

test('the coverage of two outlets compares these two', async () => {
  const pair = await client.stories.coverage(STORY, { outlets: ['bbc', 'press-tv'] })
  expect(pair.outlets.map(({ outlet }) => outlet.slug).toSorted()).toEqual(['bbc', 'press-tv'])
  for await (const { outlet } of eachCell(pair.statements()))
    expect(['bbc', 'press-tv']).toContain(outlet.slug)
})

test('a page that is too large and pages inside pages are refused, each in its own way', async () => {
  await expect(client.figures.list({ first: 1000 })).rejects.toMatchObject({
    type: 'invalid_request',
    code: 'BAD_USER_INPUT',
  })
  const nested = `{
    figures(first: 100) { nodes { articles { nodes { figures(first: 100) { nodes { articles { nodes { slug } } } } } } } }
  }`
  await expect(client.request(nested)).rejects.toMatchObject({
    type: 'query_too_complex',
    cost: expect.any(Number),
    maximum: expect.any(Number),
  })
})
