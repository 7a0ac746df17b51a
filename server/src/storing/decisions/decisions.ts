import type { Slug } from '../../domain/records.ts'
import type { Passage } from '../../settling/decisions/is-same-passage.ts'

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
