import { formatPrismaCursor } from '@pothos/plugin-prisma'

/** Rows on a page where the query does not say, and the most that it can ask for. */
export const DEFAULT_PAGE_SIZE = 20
export const MAX_PAGE_SIZE = 100

export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

/** How many rows to load for a page. @param tellsOfMore whether somebody asks if there is another page */
export function countToLoad({ first, last }: PageArguments, tellsOfMore: boolean): number {
  return Math.min(first ?? last ?? DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE) + (tellsOfMore ? 1 : 0)
}

interface Row {
  readonly id: string
}

/** An edge whose cursor is written when somebody asks for it. */
class RowEdge<Node extends Row> {
  readonly node: Node

  constructor(node: Node) {
    this.node = node
  }

  get cursor(): string {
    return formatPrismaCursor({ id: this.node.id }, 'id')
  }
}

/** A page of rows that were loaded by these arguments, with one more than the page holds if there is one. */
export class RowConnection<Node extends Row, Count = number | undefined> {
  readonly edges: RowEdge<Node>[]
  readonly totalCount: Count
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }

  constructor(rows: readonly Node[], { first, after, last, before }: PageArguments, totalCount: Count) {
    const isInverted = before != null || last != null
    const size = Math.min(first ?? last ?? DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE)
    const isFull = rows.length > size
    const page = isFull ? (isInverted ? rows.slice(1) : rows.slice(0, -1)) : rows
    const edges = page.map((row) => new RowEdge(row))
    this.edges = edges
    this.totalCount = totalCount
    this.pageInfo = {
      hasNextPage: before != null || (!isInverted && isFull),
      hasPreviousPage: after != null || (isInverted && isFull),
      get startCursor() {
        return edges[0]?.cursor ?? null
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null
      },
    }
  }
}
