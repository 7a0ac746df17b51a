import type { Span } from '../domain/span.ts'
import type { Extraction } from './extraction.ts'

/** An extraction with each of its spans where `locate` has it. */
export function locateExtraction(extraction: Extraction, locate: (span: Span) => Span): Extraction {
  const all = (spans: readonly Span[]) => spans.map(locate)
  return {
    language: extraction.language,
    attributions: extraction.attributions.map((speech) => ({
      ...speech,
      source: all(speech.source),
      cue: all(speech.cue),
      content: all(speech.content),
      direct: all(speech.direct),
      via: all(speech.via),
    })),
    figures: extraction.figures.map((figure) => ({ ...figure, mentions: all(figure.mentions) })),
    events: extraction.events.map((event) => ({
      ...event,
      mentions: event.mentions.map((mention) => ({ ...mention, span: locate(mention.span) })),
    })),
    values: extraction.values.map((value) => ({ ...value, span: locate(value.span) })),
  }
}
