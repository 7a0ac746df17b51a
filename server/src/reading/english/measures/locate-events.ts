import type { Span } from '../../../domain/span.ts'
import type { ExtractedEvent, SegmentedText } from '../../extraction.ts'
import { lastBefore } from '../events/last-before.ts'
import { startsClause } from '../events/phrase-bounds.ts'

/** Where an event is told. */
export interface EventPlace {
  /** Its key. */
  readonly event: string
  readonly span: Span
}

/** Letters between a value and a mention; a clause between them counts as so many more. */
const FARTHEST = 150
const CLAUSE = 60
/** Letters of the longest mention. */
const LONGEST = 300

/** The mentions of all events, in text order. */
export function locateEvents(events: readonly ExtractedEvent[]): readonly EventPlace[] {
  return events
    .flatMap(({ key, mentions }) => mentions.map(({ span }) => ({ event: key, span })))
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

/** The mention in which a value stands, else the nearest one of its sentence; null where none is near. */
export function placeNear(
  { tokens, sentences }: SegmentedText,
  places: readonly EventPlace[],
  [start, end]: Span,
): EventPlace | null {
  const sentence = sentences[lastBefore(sentences, start)]
  if (sentence === undefined) return null
  let best: { readonly place: EventPlace; readonly distance: number } | null = null
  const last = Math.min(sentence.span[1] - 1, end + FARTHEST)
  const first = Math.max(sentence.span[0], start - FARTHEST - LONGEST)
  for (let at = lastBefore(places, last); at >= 0; at--) {
    const place = places[at]
    if (place === undefined || place.span[0] < first) break
    const gap = place.span[0] > start ? [end, place.span[0]] : [place.span[1], start]
    const [from = 0, to = 0] = gap
    let distance = Math.max(0, to - from)
    if (distance > 0) {
      for (let token = lastBefore(tokens, from); token < tokens.length; token++) {
        if ((tokens[token]?.span[0] ?? Infinity) >= to) break
        if ((tokens[token]?.span[0] ?? 0) >= from && startsClause(tokens[token])) distance += CLAUSE
      }
    }
    if (distance < (best?.distance ?? FARTHEST)) best = { place, distance }
  }
  return best?.place ?? null
}
