import type { Day, Edtf, Slug } from '../../domain/records.ts'
import type { FigureKind, QuotationForm } from '../../domain/vocabulary.ts'

/** Whom an article names as the speaker of a quotation. */
export interface Speaker {
  readonly figure: Slug
  readonly kind: FigureKind
  /** For whom the figure speaks, the nearest first: the ministry, then the state. */
  readonly affiliations: readonly Slug[]
}

/** One sentence that an article gives to somebody, as far as grouping needs to know it. */
export interface GroupableQuotation {
  /** Unique among the quotations of the story. */
  readonly id: string
  readonly article: Slug
  readonly publishedOn: Day | null
  /** Where it stands in its article; any number that grows along the text. */
  readonly position: number
  /** Null where the article does not say. */
  readonly speaker: Speaker | null
  readonly form: QuotationForm
  /** As printed; runs that the attribution parts are joined by a space. */
  readonly text: string
  /** When it was said, as far as the article tells. */
  readonly saidOn: Edtf | null
}

/** A statement that the story has already, with all that renders it. */
export interface KnownStatement {
  readonly key: Slug
  readonly quotations: readonly GroupableQuotation[]
}
