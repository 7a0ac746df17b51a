import { LIMITS } from '@rashomon/server/http/limits/limits'
import type { LimitName } from '@rashomon/server/http/limits/refuse'
import { getIntrospectionQuery } from 'graphql'
import { describe, expect, test } from 'vitest'
import { startExample } from './start-example.ts'

const { ask } = await startExample()

/** Stories inside stories, as many levels as given, each with the page size in `arguments`. */
function nestStories(levels: number, page: string): string {
  return `${`{ stories(${page}) { nodes `.repeat(levels)}{ slug }${' } }'.repeat(levels)}`
}

/** A query whose fields are nested this deep. */
function nestFields(depth: number): string {
  return `${'{ story { outlets '.repeat(depth / 2)}`.replace('story', 'story(slug: "a")') + '}'.repeat(depth)
}

describe('documents that are too large', () => {
  test.each<[string, string, LimitName]>([
    ['101 aliases', `{ ${range(101, (i) => `a${i}: __typename`)} }`, 'aliases'],
    ['10,000 aliases', `{ ${range(10_000, (i) => `a${i}:echo`)} }`, 'characters'],
    ['1,000 aliases', `{ ${range(1000, (i) => `a${i}:echo`)} }`, 'tokens'],
    ['20,000 fields that are the same', `{ ${'echo '.repeat(20_000)} }`, 'characters'],
    ['5,000 fields that are the same', `{ ${'echo '.repeat(5000)} }`, 'tokens'],
    ['10,000 directives', `{ echo ${'@include '.repeat(10_000)} }`, 'characters'],
    ['2,000 directives', `{ echo ${'@include '.repeat(2000)} }`, 'tokens'],
    ['20 levels', nestFields(20), 'depth'],
    ['600 levels', nestFields(600), 'depth'],
    ['1,000 levels', nestFields(1000), 'tokens'],
    ['8,000 levels', nestFields(8000), 'characters'],
    ['14,000 lists inside each other', `{ echo(numbers: ${'['.repeat(14_000)}) }`, 'tokens'],
    ['a bomb of 60 fragments', bomb(60), 'selections'],
    ['a bomb of 150 fragments', bomb(150), 'selections'],
  ])('%s are refused in less than 100 ms', async (_what, query, limit) => {
    const start = performance.now()
    const answer = await ask(query)
    expect(performance.now() - start).toBeLessThan(100)
    expect(answer.status).toBe(400)
    expect(answer.error?.extensions).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      limit,
      maximum: LIMITS[limit],
    })
    expect(answer.error?.extensions[limit]).toBeGreaterThan(LIMITS[limit])
  })

  test('fragments that spread each other are refused', async () => {
    const answer = await ask('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }')
    expect(answer.status).toBe(400)
    expect(answer.error?.message).toContain('within itself')
  })

  test('100 aliases and 16 levels pass', async () => {
    expect((await ask(`{ ${range(100, (i) => `a${i}: __typename`)} }`)).status).toBe(200)
    expect((await ask(nestStories(7, 'first: 1'))).status).toBe(200)
  })

  test('the introspection query of GraphiQL passes', async () => {
    const answer = await ask(
      getIntrospectionQuery({
        inputValueDeprecation: true,
        oneOf: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        specifiedByUrl: true,
      }),
    )
    expect(answer.error).toBeUndefined()
    expect(answer.data).toHaveProperty('__schema')
  })
})

describe('operations that cost too much', () => {
  const nested = nestStories(3, 'first: $n').replace('{', 'query ($n: Int) {')

  test('pages of 50 inside each other are refused with cost and maximum', async () => {
    const answer = await ask(nestStories(3, 'first: 50'))
    expect(answer.status).toBe(400)
    // 125,000 slugs, and 1 + 50 + 2500 pages at ten each with their lists of nodes.
    expect(answer.error?.extensions).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      cost: 153_061,
      maximum: LIMITS.cost,
    })
  })

  test('the same document is costed each time, whatever its variables were before', async () => {
    expect((await ask(nested, { n: 2 })).status).toBe(200)
    expect((await ask(nested, { n: 50 })).error?.extensions).toHaveProperty('cost', 153_061)
    expect((await ask(nested, { n: 2 })).status).toBe(200)
  })

  test('the default of a variable counts', async () => {
    const answer = await ask(nestStories(3, 'first: $n').replace('{', 'query ($n: Int = 50) {'))
    expect(answer.error?.extensions).toHaveProperty('cost', 153_061)
  })

  test('a page without a size counts as one of the default size', async () => {
    const answer = await ask(nestStories(4, 'first: null'))
    expect(answer.error?.extensions).toHaveProperty('cost', 20 ** 4 + 11 * (1 + 20 + 400 + 8000))
  })

  test('last counts as first does', async () => {
    expect((await ask(nestStories(3, 'last: 50'))).error?.extensions).toHaveProperty('cost', 153_061)
  })

  test('pages hidden in fragments, aliases and edges count', async () => {
    const answer = await ask(`
      { ...Stories again: stories(first: 100) { nodes { ...Names } } }
      fragment Stories on Query { stories(first: 100) { edges { node { ...Names } } } }
      fragment Names on Story { stories(first: 100) { nodes { outlets { name } } } }
    `)
    // Twice a page with 100 pages of 100 stories with five outlets each; the one by its edges has a node for each.
    expect(answer.error?.extensions).toHaveProperty('cost', 2 * (11 + 100 * (11 + 100 * (1 + 5))) + 100)
  })

  test('what a directive leaves out does not count', async () => {
    const query =
      'query ($with: Boolean!) { a: __typename stories(first: 100) @include(if: $with) { nodes { slug stories(first: 100) { nodes { slug stories { nodes { slug } } } } } } }'
    expect((await ask(query, { with: false })).status).toBe(200)
    expect((await ask(query, { with: true })).status).toBe(400)
  })

  test('ids asked for count by their number', async () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { stories(first: 100) { nodes { slug } } } }'
    expect((await ask(query, { ids: ['a', 'b'] })).status).toBe(200)
    const answer = await ask(query, { ids: Array.from({ length: 500 }, () => 'a') })
    expect(answer.error?.extensions).toHaveProperty('cost', 1 + 500 * (11 + 100))
  })

  test('the schema may be asked for, but not many times at once', async () => {
    expect((await ask('{ __schema { types { name } } }')).status).toBe(200)
    const answer = await ask(`{ ${range(6, (i) => `a${i}: __schema { types { name } }`)} }`)
    expect(answer.error?.extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 'cost' })
  })
})

function bomb(size: number): string {
  const fragments = range(size, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)
  return `{ ...F0 } ${fragments} fragment F${size} on Query { __typename }`
}

function range(length: number, write: (index: number) => string): string {
  return Array.from({ length }, (_item, index) => write(index)).join(' ')
}
