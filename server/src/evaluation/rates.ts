/** What a score counts. Counts of several articles are added up before anything is divided. */
export interface Counts {
  readonly gold: number
  readonly extracted: number
  /** In both, one to one. */
  readonly matched: number
}

/** Of those looked at, how many were right. */
export interface Share {
  readonly right: number
  readonly of: number
}

export const NO_COUNTS: Counts = { gold: 0, extracted: 0, matched: 0 }
export const NO_SHARE: Share = { right: 0, of: 0 }

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    gold: a.gold + b.gold,
    extracted: a.extracted + b.extracted,
    matched: a.matched + b.matched,
  }
}

export function addShares(a: Share, b: Share): Share {
  return { right: a.right + b.right, of: a.of + b.of }
}

/** Matched of extracted, 0 to 1; null where nothing was extracted. */
export function precision({ extracted, matched }: Counts): number | null {
  return ratio({ right: matched, of: extracted })
}

/** Matched of gold, 0 to 1; null where there is none. */
export function recall({ gold, matched }: Counts): number | null {
  return ratio({ right: matched, of: gold })
}

/** Harmonic mean of precision and recall, 0 to 1; null where there is neither gold nor anything extracted. */
export function f1({ gold, extracted, matched }: Counts): number | null {
  return ratio({ right: 2 * matched, of: gold + extracted })
}

export function ratio({ right, of }: Share): number | null {
  return of === 0 ? null : right / of
}
