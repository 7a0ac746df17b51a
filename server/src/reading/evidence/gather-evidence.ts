import { indexText } from '../../domain/index-text.ts'
import type { Day, Slug } from '../../domain/records.ts'
import { selectorAt } from '../../domain/selector.ts'
import { uniqueBy } from '../../domain/unique-by.ts'
import type { Identification, Layer, Origin } from '../../domain/vocabulary.ts'
import type { Hedge } from '../../lexicons/read-hedges.ts'
import type { CleanedArticle } from '../clean.ts'
import { findFraming } from '../english/find-framing.ts'
import type { Extraction, Quote, SegmentedText } from '../extraction.ts'
import type { ArticleEvidence, OutletClaim, SourceRecord } from './article-evidence.ts'
import { gatherEvents } from './gather-events.ts'
import { gatherFigures } from './gather-figures.ts'
import { gatherQuotations } from './gather-quotations.ts'

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

/** What was found in an article, each place as a selector over its text. */
export function gatherEvidence(read: ReadArticle, hedges: readonly Hedge[]): ArticleEvidence {
  const { slug, story, cleaned, extraction, segmented, quotes } = read
  const { headline, subheadline, byline, text } = cleaned
  const isRead = isReadLanguage(extraction.language)
  const indexed = indexText(text)
  const figures = gatherFigures(indexed, extraction.figures)
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
    figures,
    quotations: gatherQuotations(indexed, segmented, extraction.attributions),
    events: gatherEvents(
      indexed,
      extraction.events,
      extraction.values,
      new Set(figures.map(({ key }) => key)),
    ),
  }
}

/** Whether texts in a language are read any further than to tell the language. */
export function isReadLanguage(language: string): boolean {
  return language === 'en' || language.startsWith('en-')
}
