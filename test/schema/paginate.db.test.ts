import { schema } from '@rashomon/server/schema/index'
import { isEnumType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SeededApi, startSeededApi } from '../support/seeded-api.ts'

let api: SeededApi
beforeAll(async () => {
  api = await startSeededApi()
})
afterAll(() => api.dispose())

/** Root lists, with the enum of what each can be ordered by. */
const LISTS = {
  stories: 'StoryOrder',
  outlets: 'OutletOrder',
  articles: 'ArticleOrder',
  figures: 'FigureOrder',
  events: 'EventOrder',
  statements: 'StatementOrder',
  quotations: 'QuotationOrder',
} as const

function orderFields(order: string): string[] {
  const fields = schema.getType(`${order}Field`)
  return isEnumType(fields) ? fields.getValues().map(({ name }) => name) : []
}

const ORDERS = Object.entries(LISTS).flatMap(([list, order]) =>
  orderFields(order).flatMap((field) =>
    (['ASC', 'DESC'] as const).map((direction) => ({ list, order, field, direction })),
  ),
)

interface Page {
  totalCount: number
  edges: { cursor: string; node: { id: string } }[]
  nodes: { id: string }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string }
}

describe.each(ORDERS)('$list by $field $direction', ({ list, order, field, direction }) => {
  const orderBy = { field, direction }
  async function page(args: {
    first?: number
    after?: string
    last?: number
    before?: string
  }): Promise<Page> {
    const data = await api.query(
      `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: ${order}) {
        page: ${list}(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
          totalCount
          edges { cursor node { id } }
          nodes { id }
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
      }`,
      { ...args, orderBy },
    )
    return data.page
  }

  test('pages forwards and backwards hold every item once, in one order', async () => {
    const whole = await page({ first: 100 })
    const all = whole.nodes.map(({ id }) => id)
    expect(all).toHaveLength(whole.totalCount)
    const size = Math.ceil(all.length / 3)

    const forwards: string[] = []
    let next = await page({ first: size })
    forwards.push(...next.nodes.map(({ id }) => id))
    while (next.pageInfo.hasNextPage) {
      next = await page({ first: size, after: next.pageInfo.endCursor })
      forwards.push(...next.nodes.map(({ id }) => id))
    }
    expect(forwards).toEqual(all)

    const backwards: string[] = []
    let previous = await page({ last: size })
    backwards.unshift(...previous.nodes.map(({ id }) => id))
    while (previous.pageInfo.hasPreviousPage) {
      previous = await page({ last: size, before: previous.pageInfo.startCursor })
      backwards.unshift(...previous.nodes.map(({ id }) => id))
    }
    expect(backwards).toEqual(all)
    expect(whole.edges.map(({ node }) => node.id)).toEqual(all)
  })
})
