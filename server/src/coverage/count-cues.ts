import { groupBy } from '../domain/group-by.ts'
import type { CueStance } from '../domain/vocabulary.ts'

/** A quotation as far as it matters for how it is introduced. */
export interface CuedQuotation {
  /** null where no reporting expression introduces the words. */
  readonly cue: { readonly lemma: string; readonly stance: CueStance } | null
  readonly side: string | null
}

export interface CueCount<Quotation extends CuedQuotation> {
  readonly lemma: string
  readonly stance: CueStance
  readonly side: string | null
  readonly count: number
  /** As many as counted. */
  readonly quotations: readonly Quotation[]
}

/**
 * How often each reporting expression introduces the words of each side, most often first, then by lemma, stance and
 * side. A lemma may have more than one stance, since a curator can find that it is meant otherwise in its place.
 */
export function countCues<Quotation extends CuedQuotation>(
  quotations: readonly Quotation[],
): readonly CueCount<Quotation>[] {
  const groups = groupBy(quotations, ({ cue, side }) => cue && JSON.stringify([cue.lemma, cue.stance, side]))
  return [...groups]
    .flatMap(([key, group]) => {
      const [first] = group
      if (key === null || first === undefined || first.cue === null) return []
      const { lemma, stance } = first.cue
      return [{ key, count: { lemma, stance, side: first.side, count: group.length, quotations: group } }]
    })
    .sort((a, b) => b.count.count - a.count.count || (a.key < b.key ? -1 : 1))
    .map(({ count }) => count)
}
