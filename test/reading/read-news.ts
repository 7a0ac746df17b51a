import { readEventTriggers } from '@rashomon/server/lexicons/read-event-triggers'
import { readNumberWords } from '@rashomon/server/lexicons/read-number-words'
import { findEvents } from '@rashomon/server/reading/english/find-events'
import { findMeasures } from '@rashomon/server/reading/english/find-measures'
import { segment } from '@rashomon/server/reading/english/segment'
import type { ExtractedEvent, ExtractedFigure, ExtractedValue } from '@rashomon/server/reading/extraction'
import { extractedFigure } from '../support/extracted-figure.ts'

/** A Wednesday. */
export const PUBLISHED_ON = '2023-03-15'

/** Figures by key, found wherever their names stand. */
export type Names = Readonly<Record<string, string>>

export interface ReadNews {
  readonly text: string
  readonly events: readonly ExtractedEvent[]
  readonly values: readonly ExtractedValue[]
}

/** The events and values of a text, of which figures are given by name. */
export function readNews(
  text: string,
  names: Names = {},
  publishedOn: string | null = PUBLISHED_ON,
): ReadNews {
  const segmented = segment(text)
  const options = { publishedOn, lexicon: readEventTriggers(), numberWords: readNumberWords() }
  const events = findEvents(segmented, figuresIn(text, names), options)
  return { text, events, values: findMeasures(segmented, events, options) }
}

export function figuresIn(text: string, names: Names): readonly ExtractedFigure[] {
  return Object.entries(names).map(([key, name]) =>
    extractedFigure(name, { key, kind: 'ORGANIZATION', mentions: placesOf(text, name) }),
  )
}

function placesOf(text: string, words: string): readonly (readonly [number, number])[] {
  const places: [number, number][] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    places.push([at, at + words.length])
  return places
}
