import type { Day, Edtf } from '../../../domain/records.ts'
import type { Span } from '../../../domain/span.ts'

/** Words that give a date. */
export interface DateMention {
  readonly span: Span
  readonly date: Edtf
  /** Whether the words leave open by how much the date is off: about, two weeks ago, by the end of the month. */
  readonly approximate: boolean
  /** Whether it dates what comes after it, as in "two weeks after the vote". */
  readonly pointsAhead: boolean
}

/** The day from which an article counts, and whether the words around a date speak of what is to come. */
export interface DateContext {
  readonly publishedOn: Day | null
  readonly isFuture: boolean
}
