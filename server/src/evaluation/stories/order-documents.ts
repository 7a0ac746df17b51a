import type { MarkedDocument } from './gold-story.ts'

/** Documents one batch after the other. */
export type Batches = readonly (readonly MarkedDocument[])[]

/**
 * Orders and batches in which the documents of a story may come in: as given, in reverse, every other one first,
 * one at a time, and in two halves, the second of which comes first.
 */
export function orderDocuments(documents: readonly MarkedDocument[]): readonly [Batches, ...Batches[]] {
  const middle = Math.ceil(documents.length / 2)
  const mixed = documents.filter((_, at) => at % 2 === 1).concat(documents.filter((_, at) => at % 2 === 0))
  return [
    [documents],
    [documents.toReversed()],
    [mixed],
    documents.map((document) => [document]),
    [documents.slice(middle), documents.slice(0, middle)],
  ]
}
