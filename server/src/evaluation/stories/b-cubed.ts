import type { Share } from '../rates.ts'
import { type GroupedItem, scoreGrouping } from '../score-grouping.ts'

/** B-cubed as sums over the items, so that stories can be added up. */
export interface GroupingShares {
  readonly precision: Share
  readonly recall: Share
}

export function shareGrouping(items: readonly GroupedItem[]): GroupingShares {
  const { precision, recall } = scoreGrouping(items)
  const of = items.length
  return { precision: { right: (precision ?? 0) * of, of }, recall: { right: (recall ?? 0) * of, of } }
}
