import type { TextSelector } from './selector.ts'
import type {
  CodeScheme,
  CueStance,
  EventKind,
  FigureKind,
  FramingMarkKind,
  Identification,
  Layer,
  MentionRole,
  Origin,
  Ownership,
  ParticipantRole,
  QuotationForm,
  StatementRelation,
} from './vocabulary.ts'

/**
 * What is stored, before it has ids: records name each other by slug (statements by story and key).
 * Dates of type `Edtf` are EDTF level 1 strings, dates of type `Day` are ISO 8601 calendar dates.
 */
export interface Corpus {
  readonly stories: readonly StoryRecord[]
  readonly outlets: readonly OutletRecord[]
  readonly figures: readonly FigureRecord[]
  readonly events: readonly EventRecord[]
  readonly statements: readonly StatementRecord[]
  readonly articles: readonly ArticleRecord[]
}

export type Slug = string
export type Edtf = string
export type Day = string

export interface StoryRecord {
  readonly slug: Slug
  readonly title: string
  readonly summary: string | null
  readonly date: Edtf
  readonly mainEvent: Slug
  /** EXTRACTED where it came about by ingestion, and its main event is the one that most articles are about. */
  readonly origin?: Origin
}

export interface OutletRecord {
  readonly slug: Slug
  readonly name: string
  readonly country: string | null
  readonly ownership: Ownership
  readonly stateAffiliation: string | null
  readonly homepage: string | null
  readonly wikidataId: string | null
  readonly identification: Identification
}

export interface FigureRecord {
  readonly slug: Slug
  readonly name: string
  readonly kind: FigureKind
  readonly role: string | null
  readonly affiliation: Slug | null
  /** Whether figures whose affiliations end in it form a side: a state, an alliance, a party, a company, an institution. */
  readonly polity: boolean
  readonly country: string | null
  readonly aliases: readonly string[]
  readonly wikidataId: string | null
  /** EXTRACTED where software described it, and describes it anew as articles come in. */
  readonly origin?: Origin
}

export interface EventRecord {
  readonly slug: Slug
  readonly title: string
  readonly kind: EventKind
  /** Null where nothing tells when it happened. */
  readonly date: Edtf | null
  readonly place: string | null
  readonly codes: readonly { readonly scheme: CodeScheme; readonly code: string }[]
  readonly participants: readonly { readonly role: ParticipantRole; readonly figure: Slug }[]
  readonly measures: readonly MeasureRecord[]
}

export interface MeasureRecord {
  readonly slug: Slug
  readonly name: string
  readonly unit: string
}

export interface StatementRecord {
  readonly key: Slug
  readonly story: Slug
  readonly speaker: Slug
  readonly saidOn: Edtf | null
  readonly occasion: Slug | null
  /** Statements of the same story that this one denies, confirms, answers or repeats. */
  readonly links: readonly { readonly relation: StatementRelation; readonly statement: Slug }[]
}

export interface ArticleRecord {
  readonly slug: Slug
  readonly outlet: Slug
  readonly story: Slug
  readonly headline: string
  readonly subheadline: string | null
  readonly byline: string | null
  readonly url: string | null
  readonly language: string
  readonly publishedOn: Day | null
  readonly publishedOnBasis: Identification | null
  readonly text: string
  readonly sourceSha256: string
  /** Name and version of what read the article, where no person did. */
  readonly extractedBy?: string
  readonly layers: Readonly<Partial<Record<Layer, Origin>>>
  readonly quotations: readonly QuotationRecord[]
  readonly eventMentions: readonly EventMentionRecord[]
  readonly figureMentions: readonly FigureMentionRecord[]
  readonly reportedValues: readonly ReportedValueRecord[]
  readonly framingMarks: readonly FramingMarkRecord[]
}

export interface QuotationRecord {
  /** Key of a statement of the article's story. */
  readonly statement: Slug
  readonly speaker: Slug
  readonly via: Slug | null
  /** Numbered from 1 through the article. */
  readonly passage: number
  readonly form: QuotationForm
  readonly text: string
  readonly selectors: readonly TextSelector[]
  readonly directSelectors: readonly TextSelector[]
  readonly speakerText: string
  readonly cue: CueRecord | null
  readonly origin: Origin
  /** 0 to 1; null where a person curated it. */
  readonly confidence: number | null
}

export interface CueRecord {
  readonly text: string
  readonly lemma: string
  readonly stance: CueStance
  readonly selector: TextSelector
}

export interface EventMentionRecord {
  readonly event: Slug
  readonly role: MentionRole
  readonly selector: TextSelector
}

export interface FigureMentionRecord {
  readonly figure: Slug
  readonly selector: TextSelector
}

export interface ReportedValueRecord {
  readonly measure: Slug
  readonly low: number | null
  readonly high: number | null
  readonly approximate: boolean
  readonly date: Edtf | null
  readonly selector: TextSelector
}

export interface FramingMarkRecord {
  readonly kind: FramingMarkKind
  readonly selector: TextSelector
}
