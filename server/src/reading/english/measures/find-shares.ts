import type { NumberWords } from '../../../lexicons/read-number-words.ts'
import type { ExtractedValue, SegmentedText } from '../../extraction.ts'
import { type EventPlace, placeNear } from './locate-events.ts'

/** Verbs that say by which share something was cut, as values of the events that they tell: halved is 0.5. */
export function findShares(
  segmented: SegmentedText,
  places: readonly EventPlace[],
  { shares }: NumberWords,
): readonly ExtractedValue[] {
  return segmented.tokens.flatMap(({ text, span, pos }): readonly ExtractedValue[] => {
    const share = pos === 'VERB' ? shares.get(text.toLowerCase()) : undefined
    const place = share === undefined ? null : placeNear(segmented, places, span)
    if (share === undefined || place === null) return []
    const { event } = place
    return [
      {
        event,
        measure: 'share cut',
        unit: 'share',
        low: share,
        high: share,
        approximate: false,
        date: null,
        span,
        clues: { head: 'share', modifiers: [], state: 'cut', isOwn: false, isNear: true },
      },
    ]
  })
}
