import type {
  ArticleRecord,
  CueRecord,
  Edtf,
  EventRecord,
  QuotationRecord,
  ReportedValueRecord,
  Slug,
} from '../../domain/records.ts'
import type { TextSelector } from '../../domain/selector.ts'
import type { FigureKind, MentionRole, ParticipantRole } from '../../domain/vocabulary.ts'
import type { Gender } from '../../lexicons/read-titles.ts'
import type { RemovedPiece } from '../clean.ts'
import type { EventClues, RoleEvidence, ValueClues } from '../extraction.ts'

/**
 * What one article says, before anything is decided across articles: the same document gives the same evidence,
 * always. Figures, events and speakers go by keys that mean something in this article alone.
 */
export interface ArticleEvidence {
  readonly article: EvidenceArticle
  readonly outlet: OutletClaim
  /** Title of the story, should it be new. */
  readonly storyTitle: string | null
  readonly source: SourceRecord
  readonly figures: readonly FigureEvidence[]
  /** In text order. */
  readonly quotations: readonly QuotationEvidence[]
  readonly events: readonly EventEvidence[]
}

/** An article without what hangs on others of its story. */
export type EvidenceArticle = Omit<
  ArticleRecord,
  'quotations' | 'eventMentions' | 'figureMentions' | 'reportedValues'
>

/** Who published an article, as its sender or its page says. */
export interface OutletClaim {
  readonly slug: Slug
  readonly name: string | null
  /** Whether the document or its sender names the outlet. */
  readonly isNamed: boolean
}

/** The document from which an article was made. */
export interface SourceRecord {
  readonly mediaType: 'text/plain' | 'text/html'
  /** SHA-256 over the document and all that was said of it: equal where there is nothing new to read. */
  readonly ingestKey: string
  readonly removed: readonly RemovedPiece[]
}

/** Somebody whom the article names or describes. */
export interface FigureEvidence {
  /** Unique in the article. */
  readonly key: string
  /** The fullest name that the article prints, without titles; of unnamed sources, how they are described. */
  readonly name: string
  readonly kind: FigureKind
  /** Slug of the gazetteer's entry that it is; null where it is none. */
  readonly entry: Slug | null
  /** Whether those who speak for it form a side: a state, an alliance, a party, a company, a union, an institution. */
  readonly polity: boolean
  /** A name of which nothing in the article tells whether a person or a body bears it. */
  readonly isOpen: boolean
  /** Position as first printed. */
  readonly role: string | null
  /** All positions and descriptions that the article gives it, in text order. */
  readonly roles: readonly RoleEvidence[]
  /** Key of the body for which it speaks. */
  readonly affiliation: string | null
  readonly country: string | null
  /** What titles, given name and pronouns tell. */
  readonly gender: Gender | null
  /** Other forms of the name that the article prints. */
  readonly aliases: readonly string[]
  readonly mentions: readonly TextSelector[]
  /** Slug of the figure that a person has said it is; outranks everything else. Null where software read it. */
  readonly known: Slug | null
}

export interface QuotationEvidence extends Omit<QuotationRecord, 'statement' | 'speaker' | 'via'> {
  /** Key of a figure of the article; null where the article does not say who speaks. */
  readonly speaker: string | null
  /** Key of the figure that passed it on. */
  readonly via: string | null
  readonly cue: CueRecord | null
  /** Day or interval on which it was said; null where nothing tells. */
  readonly saidOn: Edtf | null
  /** Key of the statement that a person has said it renders; outranks everything else. */
  readonly known: Slug | null
}

/** Something dated or datable that the article tells or recalls. */
export interface EventEvidence extends Pick<EventRecord, 'title' | 'kind' | 'date' | 'place' | 'codes'> {
  /** Unique in the article. */
  readonly key: string
  /** Figures by key. */
  readonly participants: readonly { readonly role: ParticipantRole; readonly figure: string }[]
  readonly mentions: readonly { readonly role: MentionRole; readonly selector: TextSelector }[]
  readonly values: readonly ValueEvidence[]
  /** By what it is known again in other articles; null where a person described it. */
  readonly clues: EventClues | null
  /** Slug of the event that a person has said it is; outranks everything else. */
  readonly known: Slug | null
}

/** A number or date that the article reports of an event. */
export interface ValueEvidence extends Omit<ReportedValueRecord, 'measure'> {
  /** What is counted. */
  readonly name: string
  /** `date` for dates. */
  readonly unit: string
  /** By what it is known for a value of the same quantity; null where a person described it. */
  readonly clues: ValueClues | null
  /** Slug of the measure that a person has said it is a value of; outranks everything else. */
  readonly known: Slug | null
}
