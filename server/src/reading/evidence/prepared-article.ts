import type {
  ArticleRecord,
  Edtf,
  EventRecord,
  FigureRecord,
  QuotationRecord,
  ReportedValueRecord,
  Slug,
} from '../../domain/records.ts'
import type { TextSelector } from '../../domain/selector.ts'
import type { MentionRole } from '../../domain/vocabulary.ts'
import type { RemovedPiece } from '../clean.ts'

/** An article with all that was found in it, before anybody has looked at what its story holds already. */
export interface PreparedArticle {
  /** Without what hangs on the story: which statements, events and measures these are. */
  readonly article: Omit<ArticleRecord, 'quotations' | 'eventMentions' | 'reportedValues'>
  readonly outlet: OutletClaim
  /** Title of the story, should it be new. */
  readonly storyTitle: string | null
  readonly source: SourceRecord
  readonly figures: readonly FigureRecord[]
  readonly quotations: readonly PreparedQuotation[]
  readonly events: readonly PreparedEvent[]
}

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

export interface PreparedQuotation extends Omit<QuotationRecord, 'statement'> {
  readonly saidOn: Edtf | null
}

export interface PreparedEvent extends Omit<EventRecord, 'slug' | 'measures'> {
  /** Slug of a known event, or a name that the event will have if the story has none like it. */
  readonly key: Slug
  readonly mentions: readonly { readonly role: MentionRole; readonly selector: TextSelector }[]
  readonly values: readonly PreparedValue[]
}

export interface PreparedValue extends Omit<ReportedValueRecord, 'measure'> {
  /** What is counted. */
  readonly name: string
  readonly unit: string
}
