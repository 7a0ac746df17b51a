/**
 * 1 less the weighted Jaccard index of two collections: 1 - sum of min(a, b) / sum of max(a, b) over all items.
 * 0 for the same collection, also the empty one, and 1 for collections with nothing in common; a metric.
 *
 * Source: Ružička 1958; as a distance Soergel's. With weights of 0 and 1, Jaccard 1912.
 *
 * @param pairs the weights of each item in the one and the other collection, from 0.
 */
export function weightedJaccardDistance(pairs: Iterable<readonly [a: number, b: number]>): number {
  let shared = 0
  let total = 0
  for (const [a, b] of pairs) {
    shared += Math.min(a, b)
    total += Math.max(a, b)
  }
  return total === 0 ? 0 : 1 - shared / total
}
