import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SeededApi, startSeededApi } from '../support/seeded-api.ts'

let api: SeededApi
beforeAll(async () => {
  api = await startSeededApi()
})
afterAll(() => api.dispose())

interface Hit {
  kind: string
  score: number
  snippet: string
  node: { id: string; name?: string; slug?: string }
}

async function search(query: string, args = ''): Promise<{ totalCount: number; nodes: Hit[] }> {
  const data = await api.query(
    `query ($query: String!) { search(query: $query, first: 100${args}) { totalCount nodes { kind score snippet
      node { id ... on Figure { name slug } ... on Article { slug } } } } }`,
    { query },
  )
  return data.search
}

test('a misspelt name finds the figure, and the article that misspells it', async () => {
  const { nodes } = await search('Stoltenber')
  expect(nodes[0]).toMatchObject({ kind: 'FIGURE', node: { slug: 'jens-stoltenberg' } })
  expect(nodes[0]?.snippet).toContain('«Stoltenberg»')
  expect(nodes.some(({ node }) => node.slug === 'el-american-nato-expels-eight-russian-diplomats')).toBe(true)
})

test('a headline counts for more than a statement, a statement for more than the body', async () => {
  const { nodes } = await search('bogeyman')
  expect(nodes.map(({ kind }) => kind)).toEqual(['STATEMENT', 'ARTICLE', 'ARTICLE'])
  const expels = await search('expels')
  expect(expels.nodes[0]?.score).toBeGreaterThan(0.3)
})

test('a phrase finds its words only in their order', async () => {
  const phrase = await search('"arms race"', ', kinds: [ARTICLE]')
  expect(phrase.nodes.map(({ node }) => node.slug)).toEqual(['sputnik-nato-to-expel-eight-russian-diplomats'])
  expect((await search('"race arms"')).totalCount).toBe(0)
})

test('a prefix finds words that begin so', async () => {
  expect((await search('novich*', ', kinds: [ARTICLE]')).totalCount).toBe(1)
  expect((await search('"novich*"', ', kinds: [ARTICLE]')).totalCount).toBe(0)
})

test.each([
  ['retaliat*', 'retaliate'],
  ['accreditati*', 'accreditation'],
  ['activit*', 'activities'],
])('the prefix %s finds what has %s', async (prefix, word) => {
  const found = new Set((await search(prefix)).nodes.map(({ node }) => node.id))
  const { nodes } = await search(word, ', kinds: [ARTICLE, STATEMENT]')
  const literal = nodes.filter(({ snippet }) => snippet.toLowerCase().includes(`«${word}»`))
  expect(literal.length).toBeGreaterThan(0)
  for (const { node } of literal) expect(found).toContain(node.id)
})

test('OR finds either, also of prefixes, and a minus leaves out names as well', async () => {
  const [grushko, peskov] = [await search('grushk*'), await search('peskov')]
  const either = new Set((await search('grushk* OR peskov')).nodes.map(({ node }) => node.id))
  expect(either).toEqual(new Set([...grushko.nodes, ...peskov.nodes].map(({ node }) => node.id)))
  const without = await search('NATO -Stoltenberg')
  expect(without.nodes.some(({ node }) => node.slug === 'jens-stoltenberg')).toBe(false)
  expect(without.totalCount).toBeGreaterThan(0)
  expect((await search('-russ*')).nodes.every(({ snippet }) => !/«russ/i.test(snippet))).toBe(true)
})

test('a word with a minus is left out, and does not spoil the scores', async () => {
  const all = await search('diplomat', ', kinds: [ARTICLE]')
  const some = await search('diplomat -Norway', ', kinds: [ARTICLE]')
  expect(some.totalCount).toBe(all.totalCount - 1)
  expect(some.nodes[0]?.score).toBeGreaterThan(0.01)
})

test('kinds and story limit what is found', async () => {
  const { nodes } = await search('russia', ', kinds: [FIGURE, EVENT]')
  expect(new Set(nodes.map(({ kind }) => kind))).toEqual(new Set(['FIGURE', 'EVENT']))
  expect((await search('russia', ', story: "nato-expels-russian-diplomats"')).totalCount).toBeGreaterThan(10)
})

test('hits are listed best first, and pages of them hold each once', async () => {
  const whole = await search('russian')
  expect(whole.nodes).toHaveLength(whole.totalCount)
  const scores = whole.nodes.map(({ score }) => score)
  expect(scores).toEqual(scores.toSorted((a, b) => b - a))
  const paged: string[] = []
  for (let after: string | null = null; ; ) {
    const data: { search: { nodes: Hit[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      await api.query(
        'query ($after: String) { search(query: "russian", first: 7, after: $after) { nodes { node { id } } pageInfo { hasNextPage endCursor } } }',
        { after },
      )
    paged.push(...data.search.nodes.map(({ node }) => node.id))
    if (!data.search.pageInfo.hasNextPage) break
    after = data.search.pageInfo.endCursor
  }
  expect(paged).toEqual(whole.nodes.map(({ node }) => node.id))
})

test('pages from the end hold the same hits in the same order', async () => {
  const whole = await search('russian')
  const paged: string[] = []
  for (let before: string | null = null; ; ) {
    const data: {
      search: { nodes: Hit[]; pageInfo: { hasPreviousPage: boolean; startCursor: string } }
    } = await api.query(
      'query ($before: String) { search(query: "russian", last: 7, before: $before) { nodes { node { id } } pageInfo { hasPreviousPage startCursor } } }',
      { before },
    )
    paged.unshift(...data.search.nodes.map(({ node }) => node.id))
    if (!data.search.pageInfo.hasPreviousPage) break
    before = data.search.pageInfo.startCursor
  }
  expect(paged).toEqual(whole.nodes.map(({ node }) => node.id))
})

test('whatever is sought, the statement is the same for as many words of the same kinds', async () => {
  const text = async (query: string) => {
    api.statements.length = 0
    await api.query('query ($query: String!) { search(query: $query) { nodes { score } } }', { query })
    return api.statements.join()
  }
  expect(await text('Corkor harbour')).toBe(await text('the Stoltenberg'))
  expect(await text('"arms race" -nato activ*')).toBe(await text('"cold war" -russia diplom*'))
})

test('nothing that a user types is an error', async () => {
  const typed = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc
      .array(
        fc.constantFrom('"', '*', '-', '|', '&', '!', '(', ')', ':', "'", '\\', '<->', 'OR', 'nato', ' '),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  )
  await fc.assert(
    fc.asyncProperty(typed, async (query) => {
      fc.pre(query.trim() !== '' && query.isWellFormed() && !query.includes('\0'))
      const { errors } = await api.execute(
        'query ($query: String!) { search(query: $query) { totalCount nodes { snippet } } }',
        { query },
      )
      expect(errors).toBeUndefined()
    }),
    { numRuns: 150 },
  )
})

describe('refuses', () => {
  test.each(['', '   ', 'x'.repeat(201)])('the query %j, and says why', async (query) => {
    const { errors } = await api.execute('query ($query: String!) { search(query: $query) { totalCount } }', {
      query,
    })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'query' })
  })

  test('a cursor of another list', async () => {
    const { outlets } = await api.query('{ outlets { pageInfo { endCursor } } }')
    const { errors } = await api.execute(
      'query ($after: String) { search(query: "nato", after: $after) { totalCount nodes { score } } }',
      {
        after: outlets.pageInfo.endCursor,
      },
    )
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' })
  })
})
