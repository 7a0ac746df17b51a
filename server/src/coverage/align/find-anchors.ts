import type { Match } from './find-common-subsequence.ts'
import type { Lexeme } from './read-lexemes.ts'

/**
 * Pairs of units that occur once in each of two sequences, as many as keep their order. Two long renderings of
 * the same words agree on such units, so the stretches between them can be aligned one by one.
 *
 * Source: Bram Cohen's patience diff; the order by a longest increasing subsequence (Schensted 1961). Takes time
 * n log n.
 */
export function findAnchors(from: readonly Lexeme[], to: readonly Lexeme[]): readonly Match[] {
  const places = placesOfUnique(to)
  const pairs: Match[] = []
  for (const [key, i] of placesOfUnique(from)) {
    const j = places.get(key)
    if (j !== undefined) pairs.push([i, j])
  }
  return longestIncreasing(pairs)
}

/** Where each key that occurs once stands, in order. */
function placesOfUnique(lexemes: readonly Lexeme[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const repeated = new Set<string>()
  for (const [place, { key }] of lexemes.entries()) {
    if (places.has(key)) repeated.add(key)
    else places.set(key, place)
  }
  for (const key of repeated) places.delete(key)
  return places
}

/** The longest part of the pairs, ascending in `from`, that ascends in `to`. */
function longestIncreasing(pairs: readonly Match[]): readonly Match[] {
  // For each length, the index of the pair that ends such a sequence lowest.
  const tails: number[] = []
  const previous: number[] = []
  for (const [index, [, to]] of pairs.entries()) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < to) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = index
  }
  const longest: Match[] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index]
    if (pair !== undefined) longest.push(pair)
  }
  return longest.reverse()
}
