import type { Day } from '../../../domain/records.ts'
import type { EventTriggers } from '../../../lexicons/read-event-triggers.ts'
import type { NumberWords } from '../../../lexicons/read-number-words.ts'
import type { SegmentedText } from '../../extraction.ts'
import { findNumbers, type NumberMention } from '../measures/find-numbers.ts'
import type { DateMention } from './date-mention.ts'
import { findDates } from './find-dates.ts'
import { findTriggers, type Trigger } from './find-triggers.ts'
import { indexTriggers, type TriggerIndex } from './index-triggers.ts'

/** What has to be known to read them. */
export interface HappeningsOptions {
  /** The day from which dates are counted; null where it is not known. */
  readonly publishedOn: Day | null
  readonly lexicon: EventTriggers
  readonly numberWords: NumberWords
}

/** The words of a text that tell of events, and its dates and numbers, each in text order. */
export interface Happenings {
  readonly dates: readonly DateMention[]
  readonly numbers: readonly NumberMention[]
  readonly triggers: readonly Trigger[]
}

/** Reads what events and their values are made of. Takes time linear in the text. */
export function readHappenings(
  segmented: SegmentedText,
  { publishedOn, lexicon, numberWords }: HappeningsOptions,
): Happenings {
  const dates = findDates(segmented, publishedOn)
  const spans = dates.map(({ span }) => span)
  return {
    dates,
    numbers: findNumbers(segmented, numberWords, spans),
    triggers: findTriggers(segmented, indexOf(lexicon)),
  }
}

const indexes = new WeakMap<EventTriggers, TriggerIndex>()

/** The index of a lexicon, made once. */
function indexOf(lexicon: EventTriggers): TriggerIndex {
  const known = indexes.get(lexicon)
  if (known !== undefined) return known
  const index = indexTriggers(lexicon)
  indexes.set(lexicon, index)
  return index
}
