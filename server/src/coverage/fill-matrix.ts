import { groupBy } from '../domain/group-by.ts'
import type { Day } from '../domain/records.ts'
import { decidePresence, type Presence, type SurveyedArticle } from './decide-presence.ts'

/** A column of the matrix. */
export interface SurveyedOutlet {
  readonly outlet: string
  readonly articles: readonly SurveyedArticle[]
}

/** A row of the matrix before it is filled: an item with all that shows it, at whichever outlet. */
export interface MatrixItem<Evidence extends AtOutlet> {
  readonly item: string
  /** First day that its date can mean; null where it has none. */
  readonly since: Day | null
  readonly evidence: readonly Evidence[]
  /** Outlets with a sentence that may have it; nobody knows. */
  readonly possibleAt?: readonly string[] | undefined
}

/** A quotation, mention or reported value, of which the matrix knows only the outlet. */
export interface AtOutlet {
  readonly outlet: string
}

export interface MatrixRow<Evidence extends AtOutlet> {
  readonly item: string
  /** How many of the outlets have it. */
  readonly carriers: number
  /** One for each outlet, in the order given. */
  readonly cells: readonly MatrixCell<Evidence>[]
}

export interface MatrixCell<Evidence extends AtOutlet> {
  readonly outlet: string
  readonly presence: Presence
  /** In the order given; empty unless PRESENT. */
  readonly evidence: readonly Evidence[]
}

/**
 * The coverage matrix of items by outlets. The rows do not depend on each other, so a page of items can be filled
 * without the rest of the story, and it holds for statements, events, figures and measures alike. Evidence at
 * outlets that are not asked for is passed over.
 */
export function fillMatrix<Evidence extends AtOutlet>(
  items: readonly MatrixItem<Evidence>[],
  outlets: readonly SurveyedOutlet[],
): readonly MatrixRow<Evidence>[] {
  // Rows share few dates, and what an outlet without evidence shows depends on nothing else.
  const absences = outlets.map(({ articles }) => {
    const known = new Map<Day | null, Presence>()
    return (since: Day | null) => {
      const presence = known.get(since) ?? decidePresence('NONE', articles, since)
      known.set(since, presence)
      return presence
    }
  })
  return items.map(({ item, since, evidence, possibleAt = [] }) => {
    const byOutlet = groupBy(evidence, ({ outlet }) => outlet)
    const cells = outlets.map(({ outlet, articles }, column): MatrixCell<Evidence> => {
      const found = byOutlet.get(outlet)
      if (found) return { outlet, presence: 'PRESENT', evidence: found }
      if (possibleAt.includes(outlet))
        return { outlet, presence: decidePresence('POSSIBLE', articles, since), evidence: [] }
      return { outlet, presence: absences[column]?.(since) ?? 'NOT_ANNOTATED', evidence: [] }
    })
    return { item, carriers: cells.filter(({ presence }) => presence === 'PRESENT').length, cells }
  })
}
