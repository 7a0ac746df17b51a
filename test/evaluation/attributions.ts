import type { Span } from '@rashomon/server/domain/span'
import type { QuotationForm } from '@rashomon/server/domain/vocabulary'
import type { GoldArticle, GoldAttribution } from '@rashomon/server/evaluation/gold'
import { readTags } from '@rashomon/server/evaluation/read-tags'
import type { DatedSpeech, Extraction } from '@rashomon/server/reading/extraction'
import { extractedFigure } from '../support/extracted-figure.ts'

/** Everything but the spans. */
interface Entry {
  readonly form?: QuotationForm
  readonly speaker?: string
  readonly confidence?: number
}

interface Spans {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** The text of a tagged sentence, and the spans of each number. */
function readSpans(marked: string): { readonly text: string; spansOf(id: number): Spans } {
  const { text, spans } = readTags(marked, (_, message) => {
    throw new Error(message)
  })
  const spansOf = (id: number): Spans => {
    const of = (kind: string) =>
      spans.filter((tagged) => tagged.id === id && tagged.kind === kind).map(({ span }) => span)
    return { source: of('source'), cue: of('cue'), content: of('content') }
  }
  return { text, spansOf }
}

/** An article as a person marked it; entries are those of the tags 1, 2, 3 ... */
export function goldArticle(marked: string, entries: readonly Entry[]): GoldArticle {
  const { text, spansOf } = readSpans(marked)
  const attributions = entries.map(
    ({ form = 'INDIRECT', speaker }, index): GoldAttribution => ({
      form,
      cueLemma: null,
      speaker: speaker === undefined ? [] : [speaker],
      ...spansOf(index + 1),
    }),
  )
  const name = 'article'
  return {
    name,
    text,
    publishedOn: null,
    attributions,
    quotations: null,
    events: null,
    values: null,
    figures: null,
  }
}

/** What an extractor made of an article, tagged likewise. Speakers are people of these names. */
export function extractionOf(marked: string, entries: readonly Entry[]): Extraction {
  const { spansOf } = readSpans(marked)
  const attributions = entries.map(
    ({ form = 'INDIRECT', speaker, confidence = 1 }, index): DatedSpeech => ({
      form,
      cueLemma: null,
      stance: null,
      direct: [],
      via: [],
      continues: null,
      construction: 'test',
      circumstances: [],
      confidence,
      speakerConfidence: speaker === undefined ? null : confidence,
      speaker: speaker ?? null,
      viaFigure: null,
      saidOn: null,
      ...spansOf(index + 1),
    }),
  )
  const names = new Set(entries.flatMap(({ speaker }) => speaker ?? []))
  return {
    language: 'en',
    attributions,
    figures: [...names].map((name) => extractedFigure(name)),
    events: [],
    values: [],
  }
}
