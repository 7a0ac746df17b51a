import { groupBy } from '../../domain/group-by.ts'

/** A quotation's place. Runs count in one unit throughout, code points or UTF-16. */
export interface PlacedQuotation {
  readonly article: string
  readonly runs: readonly { readonly start: number; readonly end: number }[]
}

/**
 * The quotations that do not stand inside another one, in the order given. Where a speaker tells what another one
 * said, the words are in two quotations; they are heard once, in the voice of the outer one.
 *
 * A quotation is inside another if each of its runs lies within a run that began before it, or began with it and
 * is longer. Takes time n log n.
 */
export function findOuterQuotations<Quotation extends PlacedQuotation>(
  quotations: readonly Quotation[],
): readonly Quotation[] {
  const outer = new Set<Quotation>()
  for (const ofArticle of groupBy(quotations, ({ article }) => article).values()) {
    const runs = ofArticle
      .flatMap((quotation) => quotation.runs.map(({ start, end }) => ({ quotation, start, end })))
      .sort((a, b) => a.start - b.start || b.end - a.end)
    let reach = { quotation: runs[0]?.quotation, end: -1 }
    for (const { quotation, end } of runs) {
      if (end > reach.end || quotation === reach.quotation) outer.add(quotation)
      if (end > reach.end) reach = { quotation, end }
    }
  }
  return quotations.filter((quotation) => outer.has(quotation))
}
