import type { SensePart } from '../read-word-meanings.ts'

/** Pairs of words by one number each: the smaller one times 2^20, plus the larger one. */
export interface WordPairs {
  readonly derived: ReadonlySet<number>
  readonly opposites: ReadonlyMap<number, readonly SensePart[]>
}

/** Reads lines such as `d2s 5b1`: derived; and `a2s 5b1`: opposites as adjectives. */
export function readPairs(lines: readonly string[]): WordPairs {
  const derived = new Set<number>()
  const opposites = new Map<number, readonly SensePart[]>()
  for (const line of lines) {
    const [one = '', other = ''] = line.slice(1).split(' ')
    const key = Number.parseInt(one, 36) * 0x100000 + Number.parseInt(other, 36)
    const kind = line[0]
    if (kind === 'd') derived.add(key)
    else opposites.set(key, [...(opposites.get(key) ?? []), kind as SensePart])
  }
  return { derived, opposites }
}
