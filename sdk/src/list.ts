import type { RequestOptions } from './client-options.ts'
import { PaginationError } from './errors.ts'

/** A page as the API gives it. */
export interface Connection<Item> {
  readonly nodes: readonly Item[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly totalCount: number
}

/** Loads the page after a cursor, or the first one. */
export type LoadPage<Item> = (after: Cursor, options: RequestOptions) => Promise<Connection<Item>>

type Cursor = string | null | undefined

/** How much of a list to read. */
export interface ArrayOptions {
  /** Items at most. Lists can be long: say how much you want. */
  readonly limit: number
}

/** What goes through items page by page. */
export interface Items<Item> extends AsyncIterable<Item> {
  /** The items as an array. */
  toArray(options: ArrayOptions): Promise<Item[]>
}

/** A list: `await` gives its first page, `for await` goes through all items, loading page after page. */
export interface List<Item> extends Promise<Page<Item>>, Items<Item> {}

/** A page of a list. `for await` goes through its items, then on through the pages after it. */
export class Page<Item> implements Items<Item> {
  readonly nodes: readonly Item[]
  /** Items of the whole list. */
  readonly totalCount: number
  readonly hasNextPage: boolean
  /** Given as `after`, it resumes the list behind this page. */
  readonly endCursor: string | null
  readonly #load: LoadPage<Item>
  readonly #options: RequestOptions

  private constructor(connection: Connection<Item>, load: LoadPage<Item>, options: RequestOptions) {
    this.nodes = connection.nodes
    this.totalCount = connection.totalCount
    this.hasNextPage = connection.pageInfo.hasNextPage
    this.endCursor = connection.pageInfo.endCursor
    this.#load = load
    this.#options = options
  }

  /** @internal */
  static async open<Item>(load: LoadPage<Item>, after: Cursor, options: RequestOptions): Promise<Page<Item>> {
    const page = new Page(await load(after, options), load, options)
    if (page.hasNextPage && (page.endCursor === null || page.endCursor === after)) {
      throw new PaginationError('the list stalls: the server says that it goes on, but not where')
    }
    return page
  }

  /**
   * The page after this one, or null where this is the last.
   *
   * @param options in place of those with which the list was made
   * @throws PaginationError where the list does not move on
   */
  async nextPage(options: RequestOptions = this.#options): Promise<Page<Item> | null> {
    return this.hasNextPage ? Page.open(this.#load, this.endCursor, options) : null
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for (let page: Page<Item> | null = this; page; page = await page.nextPage()) yield* page.nodes
  }

  /** The items from here on as an array. */
  async toArray({ limit }: ArrayOptions): Promise<Item[]> {
    // Callers without types forget the limit, and would read a list without end.
    if (!(limit >= 0)) throw new RangeError('say how many items at most, as in toArray({ limit: 100 })')
    const items: Item[] = []
    if (limit === 0) return items
    for await (const item of this) {
      items.push(item)
      if (items.length >= limit) break
    }
    return items
  }
}

/** Begins to read a list, behind the cursor `after` if there is one. */
export function openList<Item>(
  load: LoadPage<Item>,
  after: Cursor,
  options: RequestOptions = {},
): List<Item> {
  const first = Page.open(load, after, options)
  const items: Items<Item> = {
    async *[Symbol.asyncIterator]() {
      yield* await first
    },
    async toArray(arrayOptions) {
      return (await first).toArray(arrayOptions)
    },
  }
  return Object.assign(first, items)
}
