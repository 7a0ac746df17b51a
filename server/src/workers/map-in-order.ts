/**
 * Works on several items at once and gives the results in the order of the items. No more than `limit` are under way
 * or waiting to be taken, so that a slow taker stops the reading.
 */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item> | Iterable<Item>,
  work: (item: Item) => Promise<Result>,
  limit: number,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = []
  for await (const item of items) {
    const result = work(item)
    // It is awaited below; until then a failure must not count as unnoticed.
    result.catch(() => {})
    underWay.push(result)
    if (underWay.length >= limit) yield (await underWay.shift()) as Result
  }
  for (const result of underWay) yield await result
}
