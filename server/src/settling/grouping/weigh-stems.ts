import type { QuotedWord, ReadQuotation } from './read-words.ts'

/** How much a stem tells of which statement a quotation renders, from 0 to 1. */
export type StemWeights = (stem: string) => number

/** A stem in one of so many quotations is as rare as can be: a story has some dozens of statements. */
const RAREST = 1 / 50
/** Of fewer quotations nothing can be said about what is common in the story, or in one article. */
const FEWEST = 50
const FEWEST_IN_ARTICLE = 20
/** A stem that stands everywhere still tells a little. */
const LEAST = 0.1

/**
 * Weights of stems by the share of the story's quotations that have them. A share, and not a count, since copies of
 * one article make all of its words frequent and none of them less telling.
 *
 * Source: inverse document frequency, Karen Spärck Jones, "A statistical interpretation of term specificity" (1972).
 */
export function weighStems(quotations: readonly ReadQuotation[]): StemWeights {
  const counts = new Map<string, number>()
  const articles = new Set(quotations.map(({ quotation }) => quotation.article))
  for (const { words } of quotations) {
    for (const stem of stemsOf(words)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  const most = Math.max(quotations.length, FEWEST, FEWEST_IN_ARTICLE * articles.size)
  return (stem) => {
    const share = Math.max((counts.get(stem) ?? 1) / most, RAREST)
    return Math.max(LEAST, Math.log(share) / Math.log(RAREST))
  }
}

/** The different stems of some words. */
export function stemsOf(words: readonly QuotedWord[]): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const { stem } of words) if (stem !== null) stems.add(stem)
  return stems
}
