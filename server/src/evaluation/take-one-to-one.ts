/** Something marked and something extracted that may stand for it, by their numbers. */
export interface NumberedPair {
  readonly gold: number
  readonly extracted: number
}

/** Of pairs ranked from the best, those of which neither side is in a better one; in the order of the marked. */
export function takeOneToOne<Pair extends NumberedPair>(ranked: readonly Pair[]): readonly Pair[] {
  const taken = { gold: new Set<number>(), extracted: new Set<number>() }
  const pairs = ranked.filter(({ gold, extracted }) => {
    if (taken.gold.has(gold) || taken.extracted.has(extracted)) return false
    taken.gold.add(gold)
    taken.extracted.add(extracted)
    return true
  })
  return pairs.sort((a, b) => a.gold - b.gold)
}
