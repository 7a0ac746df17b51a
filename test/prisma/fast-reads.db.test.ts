import { createHash } from 'node:crypto'
import { countGroups, withFastReads } from '@rashomon/database'
import type { PrismaClient } from '@rashomon/database/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SeededApi, startSeededApi } from '../support/seeded-api.ts'

let api: SeededApi
let plain: PrismaClient
let fast: PrismaClient

beforeAll(async () => {
  api = await startSeededApi()
  plain = api.database.prisma
  fast = withFastReads(plain)
})
afterAll(() => api.dispose())

/** Both ways give the same, and ours by one statement, or two where a cursor has to be found. */
async function expectSame(
  read: (client: PrismaClient) => PromiseLike<unknown>,
  statements = 1,
): Promise<void> {
  const expected = await read(plain)
  api.statements.length = 0
  expect(await read(fast)).toEqual(expected)
  expect(api.statements).toHaveLength(statements)
  for (const statement of api.statements) expect(statement).toMatch(/^SELECT .*json_build_array/s)
}

const MODELS = [
  'article',
  'event',
  'eventMention',
  'figure',
  'figureMention',
  'framingMark',
  'measure',
  'outlet',
  'quotation',
  'reportedValue',
  'statement',
  'story',
] as const

interface Delegate {
  findMany(query: object): Promise<{ id: string }[]>
}

describe('rows are those that the client gives', () => {
  test.each(MODELS)('of the model %s, with every column', async (model) => {
    await expectSame((client) => (client[model] as Delegate).findMany({ orderBy: { id: 'asc' } }))
  })

  test('with the rows that belong to them, by all kinds of relations', async () => {
    await expectSame((client) =>
      client.article.findMany({
        orderBy: [{ publishedOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
        include: {
          outlet: true,
          story: { include: { outlets: { orderBy: { name: 'asc' } } } },
          layers: { orderBy: { layer: 'asc' } },
          quotations: {
            where: { form: { in: ['DIRECT', 'MIXED'] } },
            orderBy: [{ article: { slug: 'asc' } }, { start: 'asc' }, { id: 'asc' }],
            skip: 1,
            take: 4,
            include: {
              via: true,
              statement: { select: { text: true, speaker: { select: { name: true } } } },
            },
          },
          _count: { select: { quotations: { where: { form: 'DIRECT' } }, figures: true } },
        },
      }),
    )
  })

  test('with bytes, times and JSON', async () => {
    const { id: articleId } = await plain.article.findFirstOrThrow()
    const content = Uint8Array.of(0, 92, 120, 255)
    const digest = createHash('sha256').update(content).digest('hex')
    await plain.sourceDocument.create({
      data: {
        articleId,
        sha256: digest,
        mediaType: 'text/html',
        content,
        receivedAt: new Date('2021-10-07T08:09:10.123Z'),
        ingestKey: digest,
        removed: [{ rule: 'menu', text: 'Home "News"' }],
      },
    })
    await expectSame((client) =>
      client.article.findUnique({
        where: { id: articleId },
        include: { source: true, quotations: { orderBy: { id: 'asc' } } },
      }),
    )
    await plain.sourceDocument.delete({ where: { articleId } })
  })

  test('or null, where there is none', async () => {
    await expectSame((client) =>
      client.article.findUnique({ where: { slug: 'nothing' }, include: { outlet: true } }),
    )
  })

  test('with the columns that are selected alone', async () => {
    await expectSame((client) =>
      client.article.findMany({ select: { slug: true, text: true }, orderBy: { slug: 'asc' } }),
    )
  })

  test.each([
    ['a related row', { outlet: { slug: { in: ['bbc', 'press-tv'] } } }],
    ['some of many', { figures: { some: { slug: { in: ['jens-stoltenberg'] } } } }],
    ['days', { publishedOn: { gte: new Date('2021-10-06'), lt: new Date('2021-10-08') } }],
    ['words', { text: { contains: 'nato', mode: 'insensitive' as const } }],
    ['alternatives', { OR: [{ slug: 'nothing' }, { wordCount: { gt: 400 } }] }],
    ['all of several', { AND: [{ language: { in: ['en-GB', 'en'] } }, { byline: null }] }],
    ['an empty list', { language: { in: [] } }],
  ])('filtered by %s', async (_what, where) => {
    await expectSame((client) => client.article.findMany({ where, orderBy: { slug: 'asc' } }))
  })
})

describe('pages begin at their cursor', () => {
  const ORDERS = [
    ['article', [{ publishedOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }]],
    ['article', [{ publishedOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }]],
    ['statement', [{ saidFrom: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }]],
    ['statement', [{ saidFrom: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }]],
    ['statement', [{ carriers: 'desc' }, { saidFrom: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }]],
    ['quotation', [{ article: { slug: 'desc' } }, { start: 'desc' }, { id: 'asc' }]],
    ['outlet', [{ country: 'asc' }, { id: 'asc' }]],
    ['outlet', [{ country: 'desc' }, { id: 'asc' }]],
  ] as const

  test.each(ORDERS)('of the model %s by %j, forwards and backwards', async (model, order) => {
    const orderBy = [...order]
    const delegate = fast[model] as Delegate
    const all = await (plain[model] as Delegate).findMany({ orderBy, select: { id: true } })
    const ids = all.map(({ id }) => id)
    const step = Math.max(1, Math.floor(ids.length / 12))
    for (let place = 0; place < ids.length; place += step) {
      const cursor = { id: ids[place] as string }
      const page = { orderBy, cursor, skip: 1, select: { id: true } }
      const forwards = await delegate.findMany({ ...page, take: 5 })
      expect(forwards.map(({ id }) => id)).toEqual(ids.slice(place + 1, place + 6))
      const backwards = await delegate.findMany({ ...page, take: -5 })
      expect(backwards.map(({ id }) => id)).toEqual(ids.slice(Math.max(0, place - 5), place))
    }
  })

  test('and are empty where its row has gone', async () => {
    const page = {
      orderBy: { id: 'asc' },
      cursor: { id: '00000000-0000-4000-8000-000000000000' },
      take: 3,
    } as const
    expect(await fast.article.findMany(page)).toEqual([])
  })
})

test.each([
  undefined,
  {},
  { outlet: { slug: { in: ['bbc', 'press-tv'] } } },
  { figures: { some: { slug: { in: ['jens-stoltenberg'] } } } },
  { OR: [{ slug: 'nothing' }, { wordCount: { gt: 400 } }] },
])('as many rows meet %j as the client counts', async (where) => {
  const query = where && { where }
  const expected = await plain.article.count(query)
  api.statements.length = 0
  expect(await fast.article.count(query)).toBe(expected)
  expect(api.statements).toHaveLength(1)
})

test('counts by columns are those that the client gives, with slugs for what they refer to', async () => {
  const where = { form: { in: ['DIRECT' as const] } }
  const [outlets, groups] = await Promise.all([
    plain.outlet.findMany(),
    plain.quotation.groupBy({
      by: ['outletId', 'cueStance'],
      where,
      _count: { id: true },
      _sum: { wordCount: true },
    }),
  ])
  const slugs = new Map(outlets.map(({ id, slug }) => [id, slug]))
  const expected = groups.map(({ outletId, cueStance, _count, _sum }) => ({
    keys: [slugs.get(outletId), cueStance],
    rows: _count.id,
    sum: _sum.wordCount,
  }))
  const query = { by: ['outletId', 'cueStance'], where, sum: 'wordCount', limit: 100 }
  for (const [client, statements] of [
    [plain, 2],
    [fast, 1],
  ] as const) {
    api.statements.length = 0
    const counted = await countGroups(client, 'Quotation', query)
    expect(counted.toSorted(byKeys)).toEqual(expected.toSorted(byKeys))
    expect(api.statements).toHaveLength(statements)
  }
})

const byKeys = (a: { keys: readonly unknown[] }, b: { keys: readonly unknown[] }) =>
  `${a.keys}`.localeCompare(`${b.keys}`)

test('what is not known here goes the way of the client', async () => {
  const unknown = (client: PrismaClient) =>
    client.article.findMany({ where: { slug: { startsWith: 'bbc' } }, orderBy: { slug: 'asc' } })
  expect(await unknown(fast)).toEqual(await unknown(plain))
  expect((await unknown(fast)).length).toBeGreaterThan(0)
})

test('writes and transactions are the client’s own', async () => {
  const count = await fast.$transaction((transaction) => transaction.article.count())
  expect(count).toBe(await plain.article.count())
})
