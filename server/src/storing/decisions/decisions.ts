import type { Slug } from '../../domain/records.ts'

/** A run of an article's text, in code points. */
export interface Passage {
  readonly start: number
  readonly end: number
}

/** A quotation about which a person has decided something. */
export interface DecidedQuotation extends Passage {
  /** Of its article. */
  readonly article: string
  /**
   * REVIEWED: it stays as it is. REJECTED: it is none. PINNED: whatever else is found of it, it renders the statement
   * with this key.
   */
  readonly decision: 'REVIEWED' | 'REJECTED' | 'PINNED'
  readonly statement: Slug | null
}

/** A quotation of a statement that storing a corpus does not touch. */
export interface StandingQuotation {
  /** Of the statement. */
  readonly statement: string
  readonly speaker: Slug
  readonly isReviewed: boolean
}

/** What people have decided about records that a corpus has too. Records are named by slug or id as said. */
export interface Decisions {
  /** By the slug of the figure that another one has taken in. */
  readonly mergedFigures: ReadonlyMap<Slug, { readonly into: Slug; readonly names: readonly string[] }>
  /** By the id of the statement that another one has taken in: the key of that one. */
  readonly mergedStatements: ReadonlyMap<string, Slug>
  readonly quotations: readonly DecidedQuotation[]
  readonly standing: readonly StandingQuotation[]
}

/**
 * Whether two runs of one text are the same passage for a reviewer: they share more than half of what they cover
 * together. Software finds the same quote with a word more or less at its ends from one version to the next.
 */
export function isSamePassage(a: Passage, b: Passage): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  const covered = Math.max(a.end, b.end) - Math.min(a.start, b.start)
  return shared * 2 > covered
}
