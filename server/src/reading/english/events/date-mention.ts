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

/** What the dates of a sentence count from. */
export interface DateContext {
  readonly publishedOn: Day | null
  /** The day told last before the sentence, or before the date in it; null where none is near. */
  readonly told: Day | null
  /** Whether a date that begins at an offset is still to come, by the words around it; null where they do not tell. */
  readonly isFutureAt: (offset: number) => boolean | null
}
