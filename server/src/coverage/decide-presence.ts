import type { Day } from '../domain/records.ts'

/** Whether an outlet has an item, in the order in which the schema documents it. */
export const PRESENCES = ['PRESENT', 'POSSIBLE', 'ABSENT', 'PREDATES', 'NOT_ANNOTATED'] as const
export type Presence = (typeof PRESENCES)[number]

/** An article of an outlet, as far as one layer of annotation goes. */
export interface SurveyedArticle {
  /** null where nobody knows. */
  readonly publishedOn: Day | null
  /** Whether somebody has looked for all items of the layer in it. */
  readonly isAnnotated: boolean
}

/**
 * Whether an outlet has an item (a statement, an event, a figure, a measure), by what its articles on the story show.
 *
 * - PRESENT: some article has it.
 * - POSSIBLE: no article is known to have it, and some sentence looks like it.
 * - PREDATES: every article appeared on a day before the first one on which the item can have existed. Days that
 *   are not known never count as earlier, and within one day nothing is earlier.
 * - ABSENT: every article that could have it was annotated, so that somebody looked and did not find it.
 * - NOT_ANNOTATED: in some article that could have it nobody has looked, or the outlet has no article.
 *
 * @param evidence whether any article has the item, or may have it.
 * @param articles all of the outlet's articles on the story.
 * @param since first day that the item's date can mean; null where the item has no date.
 */
export function decidePresence(
  evidence: 'FOUND' | 'POSSIBLE' | 'NONE',
  articles: readonly SurveyedArticle[],
  since: Day | null,
): Presence {
  if (evidence === 'FOUND') return 'PRESENT'
  const couldHaveIt = articles.filter(({ publishedOn }) => !isEarlier(publishedOn, since))
  if (articles.length > 0 && couldHaveIt.length === 0) return 'PREDATES'
  if (evidence === 'POSSIBLE') return 'POSSIBLE'
  return couldHaveIt.length > 0 && couldHaveIt.every(({ isAnnotated }) => isAnnotated)
    ? 'ABSENT'
    : 'NOT_ANNOTATED'
}

/** ISO 8601 days of the years 1 to 9999 order as texts. */
function isEarlier(day: Day | null, since: Day | null): boolean {
  return day !== null && since !== null && day < since
}
