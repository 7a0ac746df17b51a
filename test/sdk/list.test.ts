import { createClient, type FigureRef, type Page, PaginationError } from '@rashomon/sdk'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openList } from '../../sdk/src/list.ts'
import { json, startFakeApi } from './fake-api.ts'

/** A list of the numbers below `length` that keeps count of the pages it gave. */
function listNumbers(length: number, pageSize: number, after?: string) {
  const requested: (string | null | undefined)[] = []
  const list = openList(
    async (cursor) => {
      requested.push(cursor)
      const start = cursor ? Number(cursor) : 0
      const end = Math.min(length, start + pageSize)
      const nodes = Array.from({ length: end - start }, (_, index) => start + index)
      return { nodes, totalCount: length, pageInfo: { hasNextPage: end < length, endCursor: `${end}` } }
    },
    after,
    {},
  )
  return { list, requested }
}

async function collect<Item>(items: AsyncIterable<Item> | Iterable<Item>): Promise<Item[]> {
  const collected: Item[] = []
  for await (const item of items) collected.push(item)
  return collected
}

const numbersBelow = (length: number) => Array.from({ length }, (_, index) => index)

test('awaiting gives the first page', async () => {
  const { list } = listNumbers(5, 2)
  expect(await list).toMatchObject({ nodes: [0, 1], totalCount: 5, hasNextPage: true, endCursor: '2' })
})

test('iterating gives every item once, whatever the size of the pages', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 50 }), fc.integer({ min: 1, max: 12 }), async (length, pageSize) => {
      const { list, requested } = listNumbers(length, pageSize)
      expect(await collect(list)).toEqual(numbersBelow(length))
      expect(requested).toHaveLength(Math.max(1, Math.ceil(length / pageSize)))
    }),
  )
})

test('the first page is requested once, however often the list is read', async () => {
  const { list, requested } = listNumbers(2, 2)
  await list
  await list
  expect(await collect(list)).toEqual([0, 1])
  expect(requested).toEqual([undefined])
})

test('iterating stops asking when the caller stops', async () => {
  const { list, requested } = listNumbers(100, 10)
  for await (const item of list) if (item === 15) break
  expect(requested).toHaveLength(2)
})

test('nextPage leads to the end', async () => {
  const { list } = listNumbers(5, 2)
  const seen: number[][] = []
  for (let page: Page<number> | null = await list; page; page = await page.nextPage())
    seen.push([...page.nodes])
  expect(seen).toEqual([[0, 1], [2, 3], [4]])
})

test('iterating a page begins with that page', async () => {
  const second = await (await listNumbers(5, 2).list).nextPage()
  expect(await collect(second ?? [])).toEqual([2, 3, 4])
})

test('a list is resumed behind a cursor', async () => {
  const first = await listNumbers(5, 2).list
  const { list } = listNumbers(5, 2, first.endCursor ?? undefined)
  expect(await collect(list)).toEqual([2, 3, 4])
})

test('toArray reads as much as it was told, and no page more', async () => {
  const { list, requested } = listNumbers(100, 10)
  expect(await list.toArray({ limit: 20 })).toEqual(numbersBelow(20))
  expect(requested).toHaveLength(2)
  expect(await list.toArray({ limit: 0 })).toEqual([])
  expect(await list.toArray({ limit: Infinity })).toHaveLength(100)
})

test('toArray without a limit is refused', async () => {
  const { list } = listNumbers(3, 2)
  // @ts-expect-error the limit is missing
  await expect(list.toArray({})).rejects.toThrow(RangeError)
})

test.each([
  ['repeats the cursor', 'same'],
  ['has no cursor', null],
])('a page that says it goes on but %s stalls the list', async (_name, endCursor) => {
  const list = openList(
    async () => ({ nodes: [1], totalCount: 9, pageInfo: { hasNextPage: true, endCursor } }),
    undefined,
    {},
  )
  await expect(collect(list)).rejects.toThrow(PaginationError)
})

test('a cursor at which the list stalls is noticed on the first page, too', async () => {
  const list = openList(
    async () => ({ nodes: [1], totalCount: 9, pageInfo: { hasNextPage: true, endCursor: 'same' } }),
    'same',
    {},
  )
  await expect(list).rejects.toMatchObject({ type: 'pagination' })
})

test('filter, order, page size and cursor travel with every page, and so do the options', async () => {
  const page = (node: FigureRef, hasNextPage: boolean) =>
    json({
      data: { figures: { nodes: [node], totalCount: 2, pageInfo: { hasNextPage, endCursor: node.id } } },
    })
  await using api = await startFakeApi(
    page({ id: '1', slug: 'a', name: 'A' }, true),
    page({ id: '2', slug: 'b', name: 'B' }, false),
  )
  const client = createClient({
    url: api.url,
    token: 't',
    headers: { 'X-App': 'client', 'x-other': 'client' },
  })
  const args = { filter: { side: ['NATO'] }, orderBy: { field: 'NAME' }, first: 1 } as const
  const figures = await client.figures.list(args, { headers: { 'x-app': 'call' } }).toArray({ limit: 10 })

  expect(figures.map(({ slug }) => slug)).toEqual(['a', 'b'])
  expect(api.received.map(({ body }) => body.variables)).toEqual([args, { ...args, after: '1' }])
  for (const { headers } of api.received) {
    expect(headers).toMatchObject({ authorization: 'Bearer t', 'x-app': 'call', 'x-other': 'client' })
  }
})

test('a signal ends the pages that are still to come', async () => {
  const endless = json({
    data: {
      outlets: { nodes: [{ id: '1' }], totalCount: 9, pageInfo: { hasNextPage: true, endCursor: 'c' } },
    },
  })
  await using api = await startFakeApi(endless)
  const controller = new AbortController()
  const list = createClient({ url: api.url }).outlets.list({}, { signal: controller.signal })
  const page = await list
  controller.abort()
  await expect(page.nextPage()).rejects.toMatchObject({ type: 'aborted' })
})
