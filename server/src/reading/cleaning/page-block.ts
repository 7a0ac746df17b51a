import type { Span } from '../../domain/span.ts'

/** A line of a plain document, or a block of a page: what a reader sees as one piece. */
export interface PageBlock {
  /** In NFC, without white space at the ends; what a wrong encoding broke is repaired. */
  readonly text: string
  /** Where it stands in the document as received, UTF-16; null in HTML, whose text is no run of the document. */
  readonly span: Span | null
  /** Whether a blank line stands before it. */
  readonly isParted: boolean
  /** Why the page's own markup puts it outside the article; null where it does not. */
  readonly outside: string | null
  /** What the page's own markup says that it is; null for anything else, and in plain documents. */
  readonly part: BlockPart | null
}

/** The title of the page, or words that it quotes from elsewhere. */
export type BlockPart = 'title' | 'quotation'

/** A piece of the document that is no article text. */
export interface RemovedPiece {
  /** In NFC. */
  readonly text: string
  /** The rule that removed it. */
  readonly rule: string
  readonly span: Span | null
}
