import type { Span } from '../../domain/span.ts'
import type { FigureKind } from '../../domain/vocabulary.ts'

/** What is stored of a story and answered about it, as far as it is scored. Spans are those of the stored texts. */
export interface SettledStory {
  readonly articles: readonly SettledArticle[]
  readonly figures: readonly SettledFigure[]
  /** Places where articles name figures. */
  readonly mentions: readonly SettledMention[]
  readonly quotations: readonly SettledQuotation[]
  readonly statements: readonly SettledStatement[]
  /** What outlets are told to leave out, where two others carry it. */
  readonly omissions: readonly SettledOmission[]
  readonly mainEvent: { readonly title: string; readonly date: string | null }
  /** Titles of the story's events. */
  readonly eventTitles: readonly string[]
  readonly measures: readonly SettledMeasure[]
}

export interface SettledArticle {
  /** The document's name in the gold. */
  readonly doc: string
  readonly outlet: string
  readonly headline: string
  readonly text: string
}

export interface SettledFigure {
  readonly id: string
  readonly name: string
  readonly kind: FigureKind
  readonly side: string | null
}

export interface SettledMention {
  readonly doc: string
  readonly figure: string
  readonly span: Span
}

export interface SettledQuotation {
  readonly doc: string
  readonly statement: string
  /** Id of a figure. */
  readonly speaker: string
  /** As printed; empty where nobody is named. */
  readonly speakerText: string
  readonly text: string
  readonly content: readonly Span[]
}

export interface SettledStatement {
  readonly id: string
  /** Ids of the figures to whom articles give it. */
  readonly attributedTo: readonly string[]
}

export interface SettledOmission {
  readonly outlet: string
  readonly statement: string
}

export interface SettledMeasure {
  readonly id: string
  readonly agreement: string
  readonly values: readonly {
    readonly doc: string
    readonly low: number | null
    readonly high: number | null
    readonly date: string | null
  }[]
}
