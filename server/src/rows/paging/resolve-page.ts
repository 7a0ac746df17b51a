import { parseCursorConnectionArgs } from '@pothos/core'
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, type PageArguments } from './row-connection.ts'

/** What to load: at most `limit` rows between the cursors, from the end backwards if `inverted`. */
export interface PageRequest {
  readonly after: string | undefined
  readonly before: string | undefined
  readonly limit: number
  readonly inverted: boolean
}

interface PageSource<Row, Node> {
  readonly load: (request: PageRequest) => Promise<readonly Row[]>
  readonly cursorOf: (row: Row) => string
  /** The rows of the page as the API gives them, in the same order. */
  readonly toNodes: (rows: readonly Row[]) => Promise<readonly Node[]>
  /** Whether anybody asks if there is more behind the page; taken for granted if left out. */
  readonly tellsOfMore?: boolean
  /** Length of the whole list; runs only when it is asked for. */
  readonly count: () => number | Promise<number>
}

/**
 * A page of a list that is not a Prisma relation. Loads one row more than the page holds where somebody asks whether
 * there is a next one.
 */
export async function resolvePage<Row, Node>(
  args: PageArguments,
  { load, cursorOf, toNodes, count, tellsOfMore = true }: PageSource<Row, Node>,
) {
  const parsed = parseCursorConnectionArgs({ args, defaultSize: DEFAULT_PAGE_SIZE, maxSize: MAX_PAGE_SIZE })
  const rows = await load(tellsOfMore ? parsed : { ...parsed, limit: parsed.expectedSize })
  const kept = rows.slice(0, parsed.expectedSize)
  const page = parsed.inverted ? kept.toReversed() : kept
  const nodes = await toNodes(page)
  const edges = nodes.map((node, index) => ({ cursor: cursorOf(page[index] as Row), node }))
  return {
    edges,
    pageInfo: {
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasPreviousPage: parsed.hasPreviousPage(rows.length),
      hasNextPage: parsed.hasNextPage(rows.length),
    },
    totalCount: count,
  }
}
