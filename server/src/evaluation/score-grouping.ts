/** An item with the group that a person put it in and the group that the program put it in. */
export interface GroupedItem {
  readonly gold: string
  readonly extracted: string
}

/** How far two groupings of the same items agree, each 0 to 1; null where there are no items. */
export interface GroupingScore {
  readonly items: number
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

/**
 * B-cubed: for every item, which share of its extracted group is of its gold group (precision) and which share of
 * its gold group is in its extracted group (recall), averaged over the items, so that large groups count by their
 * size. Source: Bagga & Baldwin, "Algorithms for scoring coreference chains", LREC 1998.
 */
export function scoreGrouping(items: readonly GroupedItem[]): GroupingScore {
  if (items.length === 0) return { items: 0, precision: null, recall: null, f1: null }
  const inGold = countBy(items, ({ gold }) => gold)
  const inExtracted = countBy(items, ({ extracted }) => extracted)
  const inBoth = countBy(items, bothOf)
  let precision = 0
  let recall = 0
  for (const item of items) {
    const shared = inBoth.get(bothOf(item)) ?? 0
    precision += shared / (inExtracted.get(item.extracted) ?? 1) / items.length
    recall += shared / (inGold.get(item.gold) ?? 1) / items.length
  }
  return { items: items.length, precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

function bothOf({ gold, extracted }: GroupedItem): string {
  return JSON.stringify([gold, extracted])
}

function countBy(
  items: readonly GroupedItem[],
  keyOf: (item: GroupedItem) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
