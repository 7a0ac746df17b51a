import type { Day, Edtf } from '../domain/records.ts'
import type { Span } from '../domain/span.ts'
import type { EventKind, QuotationForm } from '../domain/vocabulary.ts'

/** Words that an article gives to somebody, as a person marked them. */
export interface GoldAttribution {
  readonly form: QuotationForm
  /** Who said it, as printed; empty where the article does not say. */
  readonly source: readonly Span[]
  /** The reporting expression; empty where a quote continues without one. */
  readonly cue: readonly Span[]
  /** Base form of the cue, where the annotation gives it. */
  readonly cueLemma: string | null
  /** What was said, whole; empty where nothing was ("declined to comment"). */
  readonly content: readonly Span[]
  /** Every name under which the speaker may be given; empty where the article does not tell who it is. */
  readonly speaker: readonly string[]
}

/** One sentence of what was said, and the statement that it renders. */
export interface QuotedSentence {
  readonly statement: string
  readonly content: readonly Span[]
}

export interface GoldEventMention {
  /** Unique in the corpus. */
  readonly event: string
  readonly kind: EventKind
  readonly span: Span
}

export interface GoldValue {
  readonly low: number | null
  readonly high: number | null
  readonly date: Edtf | null
  readonly span: Span
}

export interface GoldFigureMention {
  /** Every name of the figure. */
  readonly names: readonly string[]
  readonly span: Span
}

/** One article with what a person found in it. A layer in which nobody looked is null. */
export interface GoldArticle {
  /** Slug, or path of the file. */
  readonly name: string
  readonly text: string
  readonly publishedOn: Day | null
  readonly attributions: readonly GoldAttribution[]
  readonly quotations: readonly QuotedSentence[] | null
  readonly events: readonly GoldEventMention[] | null
  readonly values: readonly GoldValue[] | null
  readonly figures: readonly GoldFigureMention[] | null
}
