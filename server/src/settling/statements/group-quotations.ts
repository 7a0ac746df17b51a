import type { SamenessJudge } from '../sameness/create-sameness-judge.ts'
import { clusterQuotations } from './clustering/cluster-quotations.ts'
import { carryNeighbours } from './linking/carry-neighbours.ts'
import { findRelations } from './linking/find-relations.ts'
import { createSentenceReader, readQuotation } from './linking/read-quotation.ts'
import type { StoryQuotation } from './story-quotation.ts'

/** The quotations of a story by the statements that they render. */
export interface GroupedQuotations<Quotation extends StoryQuotation> {
  /** Groups, and the quotations in them, are in the order in which they were first in the news. */
  readonly groups: readonly (readonly Quotation[])[]
  /** Pairs of quotations, by their ids, that quote one sentence with opposite sense. */
  readonly contradictions: readonly (readonly [string, string])[]
}

/**
 * Groups the quotations of a story that render one statement: one sentence of one speaker on one occasion, however cut
 * or paraphrased. What a person has put together stays together. The order of the quotations changes nothing.
 *
 * Time is near-linear in the quotations: each wording is compared with the few that are nearest to it.
 *
 * @throws InvalidEdtf where a date is none.
 */
export function groupQuotations<Quotation extends StoryQuotation>(
  quotations: readonly Quotation[],
  judge: SamenessJudge,
): GroupedQuotations<Quotation> {
  const ordered = quotations.toSorted(byPublication)
  const byId = new Map(ordered.map((quotation) => [quotation.id, quotation]))
  const readOnce = createSentenceReader(judge)
  const read = ordered.map((quotation) => readQuotation(quotation, readOnce))
  const { links, weak, contradictions } = findRelations(read, judge)
  const carried = carryNeighbours(links, weak)
  const clusters = clusterQuotations(read, [...links, ...carried], judge)
  return {
    groups: clusters
      .map((own) => own.flatMap(({ quotation }) => byId.get(quotation.id) ?? []).toSorted(byPublication))
      .sort((a, b) => byPublication(a[0], b[0])),
    contradictions: contradictions.map(({ a, b }) => [a.quotation.id, b.quotation.id]),
  }
}

/** The earliest first; what has no date comes last. */
function byPublication(a: StoryQuotation | undefined, b: StoryQuotation | undefined): number {
  if (a === undefined || b === undefined) return 0
  return (
    compare(a.publishedOn ?? '9999', b.publishedOn ?? '9999') ||
    compare(a.article, b.article) ||
    a.position - b.position ||
    compare(a.id, b.id)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
