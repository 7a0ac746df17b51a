import type { Attribution, Quote, SegmentedText } from '../extraction.ts'
import { type CueLexicons, indexCues } from './attribution/cue-index.ts'
import { orderDrafts } from './attribution/draft.ts'
import { readSpeech } from './attribution/read-speech.ts'

/**
 * Who says what in a text: direct, mixed and indirect speech with its source, cue and content, in the order of the
 * text. A quote for which nobody is named goes on with whoever spoke right before it, or stands unattributed.
 *
 * Sentences are read as clauses (subjects, verb groups, what these report), and each construction of
 * `attribution/constructions` says how one kind of clause attributes words. A verb is read by the first construction
 * that fits it; what stands inside the words that another one reports is kept only where it is speech of its own.
 */
export function attribute(
  segmented: SegmentedText,
  quotes: readonly Quote[],
  lexicons: CueLexicons,
): readonly Attribution[] {
  const index = indexCues(lexicons)
  return orderDrafts(readSpeech({ segmented, quotes, index }))
}
