import type { Day } from '../domain/records.ts'
import type { Extraction } from './extraction.ts'

/** What is known of an article beside its text. */
export interface ExtractionContext {
  /** Day of publication, which relative dates count from; null where it is not known. */
  readonly publishedOn?: Day | null
}

/** What reads the texts of one language. All that knows the language stands behind it, in a folder of its own. */
export interface LanguageReader {
  /** ISO 639-1. */
  readonly language: string
  /** Who says what, who they are, what happened, and which numbers are reported; spans count UTF-16 units of the text. */
  readonly read: (text: string, context: ExtractionContext) => Extraction
}
