/** Offsets in ascending order. */
export type SortedOffsets = ArrayLike<number>

/** How many of the offsets lie before `limit`: a binary search. */
export function countBefore(offsets: SortedOffsets, limit: number): number {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((offsets[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}
