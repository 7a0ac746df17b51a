import type { Day, Edtf, Slug } from '../../domain/records.ts'
import type { FigureKind, QuotationForm } from '../../domain/vocabulary.ts'

/** Whom an article names as the speaker of a quotation. */
export interface Speaker {
  readonly figure: string
  readonly kind: FigureKind
  /** For whom the figure speaks, the nearest first: the ministry, then the state. */
  readonly affiliations: readonly string[]
}

/** One sentence that an article gives to somebody, as far as grouping needs to know it. */
export interface StoryQuotation {
  /** Unique among the quotations of the story. */
  readonly id: string
  readonly article: Slug
  readonly publishedOn: Day | null
  /** Its number among the quotations of its article, in text order. */
  readonly position: number
  /** Whether it stands in the headline or subheadline, which tell again what the body says. */
  readonly isHeadline: boolean
  /** Whether its speaker tells what another says: words of another speaker lie within it. */
  readonly retells: boolean
  /** Null where the article does not say. */
  readonly speaker: Speaker | null
  readonly form: QuotationForm
  /** As printed; runs that the attribution parts are joined by a space. */
  readonly text: string
  /** When it was said, as far as the article tells. */
  readonly saidOn: Edtf | null
  /** Key of the statement that a person has said it renders. */
  readonly known: Slug | null
}
