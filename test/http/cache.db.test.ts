import { createHash } from 'node:crypto'
import { type Database, openDatabase, REVISION_CHANNEL, readRevision } from '@rashomon/database'
import { watchRevision } from '@rashomon/server/http/cache/watch-revision'
import { GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { type Example, startExample } from './start-example.ts'

/** Within this time a write shows in the answers of other processes. */
const SEEN_WITHIN_MS = 1000

let place: TestDatabase
let example: Served

beforeAll(async () => {
  place = await createTestDatabase()
  await place.database.prisma.outlet.create({
    data: {
      id: '00000000-0000-4000-8000-000000000001',
      slug: 'counter',
      name: 'counter',
      ownership: 'UNKNOWN',
      identification: 'STATED',
    },
  })
  example = await serve(place.database)
})
afterAll(() => place.dispose())

interface Served extends Example {
  /** How often the resolver of `count` has run. */
  readonly reads: () => number
  stop(): Promise<void>
}

/** An API whose answers follow from one row: `count` reads it, `add` writes it and advances the revision. */
async function serve(database: Database): Promise<Served> {
  const { prisma } = database
  let reads = 0
  const read = async () => {
    reads += 1
    const { articleCount } = await prisma.outlet.findUniqueOrThrow({ where: { slug: 'counter' } })
    return articleCount
  }
  const add = () =>
    prisma.$transaction(async (transaction) => {
      const { articleCount } = await transaction.outlet.update({
        where: { slug: 'counter' },
        data: { articleCount: { increment: 1 } },
      })
      await transaction.dataset.update({ where: { id: 1 }, data: { revision: { increment: 1 } } })
      return articleCount
    })
  const int = new GraphQLNonNull(GraphQLInt)
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: {
        count: { type: int, args: { of: { type: GraphQLString } }, resolve: read },
        other: { type: int, resolve: () => 1 },
        broken: {
          type: GraphQLInt,
          resolve: () => {
            reads += 1
            throw new Error('broken')
          },
        },
      },
    }),
    mutation: new GraphQLObjectType({ name: 'Mutation', fields: { add: { type: int, resolve: add } } }),
  })
  const revision = watchRevision({
    read: () => readRevision(prisma),
    listen: (listener) => database.listen(REVISION_CHANNEL, listener),
  })
  const served = await startExample({ schema, caching: { revision, maxBytes: 2 ** 20 } })
  await vi.waitUntil(() => revision.current() !== undefined, 15_000)
  const stop = async () => {
    revision.close()
    await served.app.close()
  }
  return { ...served, reads: () => reads, stop }
}

async function countOf({ ask }: Example): Promise<number> {
  const { count } = (await ask('{ count }')).data ?? {}
  return count as number
}
async function addTo({ ask }: Example): Promise<number> {
  const { add } = (await ask('mutation { add }')).data ?? {}
  return add as number
}
const get = (query: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${example.origin}/graphql?${new URLSearchParams(query)}`, {
    headers: { accept: 'application/json', ...headers },
  })

describe('an answer', () => {
  test('is given again without asking the database', async () => {
    await countOf(example)
    const before = example.reads()
    await Promise.all(Array.from({ length: 20 }, () => countOf(example)))
    expect(example.reads()).toBe(before)
  })

  test('is another for other variables, other documents and other encodings', async () => {
    const before = example.reads()
    const document = 'query ($of: String) { count(of: $of) }'
    for (const of of ['a', 'b']) await example.ask(document, { of })
    await example.ask(`${document} # in other words`, { of: 'a' })
    await example.ask(document, { of: 'a' }, { 'accept-encoding': 'identity' })
    expect(example.reads()).toBe(before + 4)
  })

  test('that is not whole is never given again', async () => {
    const before = example.reads()
    for (let round = 0; round < 3; round += 1) {
      expect((await example.ask('{ broken other }')).error).toBeDefined()
    }
    expect(example.reads()).toBe(before + 3)
  })

  test('to a request with a token is never given again, and never one that was kept', async () => {
    await countOf(example)
    const before = example.reads()
    for (let round = 0; round < 3; round += 1) {
      await example.ask('{ count }', undefined, { authorization: 'Bearer anything' })
    }
    expect(example.reads()).toBe(before + 3)
  })
})

describe('a GET request', () => {
  test('whose answer the client has is told so, until the content changes', async () => {
    const first = await get({ query: '{ count }' })
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/)
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect(first.headers.get('vary')).toContain('accept')

    const again = await get({ query: '{ count }' }, { 'if-none-match': `"other", ${etag}` })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    await addTo(example)
    const changed = await get({ query: '{ count }' }, { 'if-none-match': etag })
    expect(changed.status).toBe(200)
    expect(changed.headers.get('etag')).not.toBe(etag)
  })

  test('is told so also after a write that its answer does not follow from', async () => {
    const etag = (await get({ query: '{ other }' })).headers.get('etag') ?? ''
    await addTo(example)
    expect((await get({ query: '{ other }' }, { 'if-none-match': etag })).status).toBe(304)
  })

  test('that fails is kept by nobody', async () => {
    const response = await get({ query: '{ nothing }' })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('etag')).toBeNull()
  })
})

describe('a document', () => {
  const query = '{ count } # remembered'
  const hash = createHash('sha256').update(query).digest('hex')
  const extensions = (sha256Hash: string) => JSON.stringify({ persistedQuery: { version: 1, sha256Hash } })

  test('is known by its hash once it was sent with it', async () => {
    const unknown = await get({ extensions: extensions(hash) })
    expect(unknown.status).toBe(404)
    expect(await unknown.json()).toMatchObject({
      errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    })
    expect((await get({ query, extensions: extensions(hash) })).status).toBe(200)
    const known = await get({ extensions: extensions(hash) })
    expect(known.status).toBe(200)
    expect(await known.json()).toEqual({ data: { count: await countOf(example) } })
    const tagged = await get(
      { extensions: extensions(hash) },
      { 'if-none-match': known.headers.get('etag') ?? '' },
    )
    expect(tagged.status).toBe(304)
  })

  test.each([
    ['of another document', createHash('sha256').update('{ other }').digest('hex')],
    ['that is none', 'abc'],
  ])('with a hash %s is refused', async (_what, sha256Hash) => {
    const response = await get({ query: '{ count }', extensions: extensions(sha256Hash) })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
  })
})

describe('while others write and read', () => {
  test('no answer is older than the last write that was acknowledged before its question', async () => {
    let acknowledged = await addTo(example)
    let isDone = false
    let answers = 0
    const read = async () => {
      while (!isDone) {
        const atLeast = acknowledged
        const count = await countOf(example)
        expect(count).toBeGreaterThanOrEqual(atLeast)
        answers += 1
      }
    }
    const write = async () => {
      for (let round = 0; round < 40; round += 1) acknowledged = Math.max(acknowledged, await addTo(example))
    }
    const readers = Promise.all(Array.from({ length: 8 }, read))
    await Promise.all([write(), write()]).finally(() => {
      isDone = true
    })
    await readers
    expect(await countOf(example)).toBe(acknowledged)
    expect(answers).toBeGreaterThan(80)
  })

  test.runIf(inject('engine') === 'postgresql')(
    'other processes know of a write within a second',
    async () => {
      const database = await openDatabase(place.options)
      const other = await serve(database)
      try {
        for (let round = 0; round < 5; round += 1) {
          await countOf(other)
          const written = await addTo(example)
          const start = performance.now()
          await expect.poll(() => countOf(other), { interval: 5, timeout: 5000 }).toBe(written)
          expect(performance.now() - start).toBeLessThan(SEEN_WITHIN_MS)
        }
        const before = other.reads()
        await countOf(other)
        expect(other.reads()).toBe(before)
      } finally {
        await other.stop()
        await database.close()
      }
    },
  )
})
