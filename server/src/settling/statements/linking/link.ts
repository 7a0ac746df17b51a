import type { ReadQuotation } from './read-quotation.ts'

/** Two quotations that render one statement, as far as the two alone tell. */
export interface Link {
  readonly a: ReadQuotation
  readonly b: ReadQuotation
  /** How sure it is, 0 to 1. */
  readonly strength: number
  /** Whether the words alone tell it, whoever speaks: a passage to the letter. */
  readonly isVerbatim: boolean
}

/** Two quotations that may render one statement, if what stands beside them does. */
export interface WeakLink extends Link {
  readonly isVerbatim: false
}

/** Two quotations that quote one sentence with opposite sense. */
export interface Contradiction {
  readonly a: ReadQuotation
  readonly b: ReadQuotation
}

/** What two quotations are to each other; null where nothing ties them. */
export type Relation =
  | { readonly kind: 'LINK'; readonly link: Link }
  | { readonly kind: 'WEAK'; readonly link: WeakLink }
  | { readonly kind: 'CONTRADICTION'; readonly contradiction: Contradiction }
  | null
