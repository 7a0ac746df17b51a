import { indexText } from '../../domain/index-text.ts'
import type { Day, FigureRecord, Slug } from '../../domain/records.ts'
import { selectorAt } from '../../domain/selector.ts'
import { uniqueBy } from '../../domain/unique-by.ts'
import type { Identification, Layer, Origin } from '../../domain/vocabulary.ts'
import type { Hedge } from '../../lexicons/read-hedges.ts'
import type { CleanedArticle } from '../clean.ts'
import { findFraming } from '../english/find-framing.ts'
import type { Extraction, Quote, SegmentedText } from '../extraction.ts'
import { type FigureRegistry, nameFigures, nameUnattributed } from './name-figures.ts'
import { prepareEvents } from './prepare-events.ts'
import { prepareQuotations } from './prepare-quotations.ts'
import type { OutletClaim, PreparedArticle, SourceRecord } from './prepared-article.ts'

/** An article that was read: what its page, its sender and its text say. */
export interface ReadArticle {
  readonly slug: Slug
  readonly story: Slug
  readonly storyTitle: string | null
  readonly outlet: OutletClaim
  readonly url: string | null
  readonly publishedOn: Day | null
  readonly publishedOnBasis: Identification | null
  readonly sourceSha256: string
  readonly extractedBy: string
  readonly source: SourceRecord
  readonly cleaned: CleanedArticle
  readonly extraction: Extraction
  readonly segmented: SegmentedText
  readonly quotes: readonly Quote[]
}

/** Layers that a text in a language that is read gets, and no other. */
const EXTRACTED_LAYERS: Readonly<Record<Layer, Origin>> = {
  STATEMENTS: 'EXTRACTED',
  EVENTS: 'EXTRACTED',
  FIGURES: 'EXTRACTED',
  MEASURES: 'EXTRACTED',
  FRAMING: 'EXTRACTED',
}

/** What was found in an article as records, each place as a selector over its text. */
export function prepareArticle(
  read: ReadArticle,
  registry: FigureRegistry,
  hedges: readonly Hedge[],
): PreparedArticle {
  const { slug, story, cleaned, extraction, segmented, quotes } = read
  const { headline, subheadline, byline, text } = cleaned
  const isRead = isReadLanguage(extraction.language)
  const indexed = indexText(text)
  const { records, slugs } = nameFigures(slug, extraction.figures, registry)
  const unattributed = nameUnattributed(slug)
  const quotations = prepareQuotations(indexed, segmented, extraction.attributions, {
    slugs,
    unattributed: unattributed.slug,
  })
  const mentions = extraction.figures.flatMap(({ key, mentions: spans }) =>
    spans.map(([start, end]) => ({
      figure: slugs.get(key) ?? key,
      selector: selectorAt(indexed, { start, end }),
    })),
  )
  const framing = isRead ? findFraming(text, quotes, extraction.attributions, hedges) : []
  return {
    article: {
      slug,
      story,
      outlet: read.outlet.slug,
      headline,
      subheadline,
      byline,
      url: read.url,
      language: extraction.language,
      publishedOn: read.publishedOn,
      publishedOnBasis: read.publishedOnBasis,
      text,
      sourceSha256: read.sourceSha256,
      ...(isRead && { extractedBy: read.extractedBy }),
      layers: isRead ? EXTRACTED_LAYERS : {},
      figureMentions: uniqueBy(mentions, ({ figure, selector: { start, end } }) => [figure, start, end]),
      framingMarks: uniqueBy(framing, ({ kind, span }) => [kind, ...span]).map(
        ({ kind, span: [start, end] }) => ({
          kind,
          selector: selectorAt(indexed, { start, end }),
        }),
      ),
    },
    outlet: read.outlet,
    storyTitle: read.storyTitle,
    source: read.source,
    figures: withUnattributed(records, unattributed, quotations),
    quotations,
    events: prepareEvents(indexed, extraction.events, extraction.values, slugs),
  }
}

/** Whether texts in a language are read any further than to tell the language. */
export function isReadLanguage(language: string): boolean {
  return language === 'en' || language.startsWith('en-')
}

function withUnattributed(
  records: readonly FigureRecord[],
  unattributed: FigureRecord,
  quotations: readonly { readonly speaker: Slug }[],
): readonly FigureRecord[] {
  const isUsed = quotations.some(({ speaker }) => speaker === unattributed.slug)
  return isUsed ? [...records, unattributed] : records
}
