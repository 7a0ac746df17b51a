/** The items less those that have the key of an earlier one. Keys are compared as JSON. */
export function uniqueBy<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): readonly Item[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = JSON.stringify(keyOf(item))
    return !seen.has(key) && seen.add(key)
  })
}
