import { badUserInput } from '../bad-user-input.ts'
import { decodeCursor, encodeCursor } from './cursors.ts'
import { resolvePage } from './resolve-page.ts'
import type { PageArguments } from './row-connection.ts'

/**
 * A page of a list that is in memory, in its order. A cursor holds the id of its item, so it stays good while other
 * items come and go.
 *
 * @param list name of the list, so that a cursor of one is not taken for one of another.
 */
export function pageOfList<Item, Node>(
  list: string,
  args: PageArguments,
  items: readonly Item[],
  idOf: (item: Item) => string,
  toNodes: (items: readonly Item[]) => Promise<readonly Node[]>,
) {
  const placeOf = (cursor: string, argument: 'after' | 'before') => {
    const [id] = decodeCursor(list, cursor, argument)
    const place = items.findIndex((item) => idOf(item) === id)
    if (place < 0) throw badUserInput(argument, 'is a cursor of something that is no longer in this list.')
    return place
  }
  return resolvePage(args, {
    load: async ({ after, before, limit, inverted }) => {
      const start = after ? placeOf(after, 'after') + 1 : 0
      const end = before ? placeOf(before, 'before') : items.length
      const window = items.slice(start, Math.max(start, end))
      return inverted ? window.toReversed().slice(0, limit) : window.slice(0, limit)
    },
    cursorOf: (item) => encodeCursor(list, [idOf(item)]),
    toNodes,
    count: () => items.length,
  })
}
