import type { ToldEvent } from './told-event.ts'

/** How much a stem tells of which event it is, more than 0 and up to 1. */
export type StemWeights = (stem: string) => number

/** What every article has tells little of which event is meant, but not nothing. */
const LEAST = 0.25

/**
 * Weights by the share of the events of an article that have a stem, averaged over articles: what a story is about
 * stands in all of its events.
 *
 * Source: inverse document frequency, Karen Spärck Jones, "A statistical interpretation of term specificity" (1972).
 */
export function weighStems(told: readonly ToldEvent[]): StemWeights {
  const counts = new Map<string, number>()
  for (const { stems } of told) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const most = Math.max(2, told.length)
  return (stem) => Math.max(LEAST, Math.min(1, Math.log(most / (counts.get(stem) ?? 1)) / Math.log(most)))
}
