/**
 * A number for the n units from each place of a sequence on, equal for two places if and only if the n units are.
 * The last n - 1 places, which have fewer, are left out.
 *
 * Names of runs of 2, 4, 8 ... units are pairs of names of half the length, and those of n units are pairs of two
 * runs that overlap. Other than with a rolling hash, no two runs share a name by chance or by malice.
 *
 * Source: Karp, Miller and Rosenberg, "Rapid identification of repeated patterns in strings, trees and arrays" (1972).
 * Takes time N log n for N units.
 *
 * @param units whole numbers from 0 to 2^26.
 * @param n length of the runs, from 1.
 */
export function nameNgrams(units: Uint32Array, n: number): Uint32Array {
  let names = units
  let length = 1
  while (length * 2 <= n) {
    names = namePairs(names, length)
    length *= 2
  }
  return length < n ? namePairs(names, n - length) : names
}

/** Names for the pairs of each name and the one that stands `distance` after it. */
function namePairs(names: Uint32Array, distance: number): Uint32Array {
  const pairs = new Map<number, number>()
  const named = new Uint32Array(Math.max(0, names.length - distance))
  const radix = names.reduce((most, name) => Math.max(most, name), 0) + 1
  for (let place = 0; place < named.length; place++) {
    const pair = (names[place] ?? 0) * radix + (names[place + distance] ?? 0)
    let name = pairs.get(pair)
    if (name === undefined) {
      name = pairs.size
      pairs.set(pair, name)
    }
    named[place] = name
  }
  return named
}
