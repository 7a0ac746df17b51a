import type { Span } from '../../../domain/span.ts'
import type { AttributedSpeech, ExtractedFigure, Quote, SegmentedText } from '../../extraction.ts'

/** What an article is looked at for, to tell how sure its attributions are. */
export interface ArticleView {
  readonly text: string
  readonly attributions: readonly AttributedSpeech[]
  /** By key. */
  readonly figures: ReadonlyMap<string, ExtractedFigure>
  /** Every mention of a figure, in text order. */
  readonly mentions: readonly FigureMention[]
  /** Quotes that nothing closes, in text order. */
  readonly unclosed: readonly Span[]
  /** Where the first paragraph ends, which is the headline. */
  readonly headlineEnd: number
}

interface FigureMention {
  readonly span: Span
  readonly figure: ExtractedFigure
}

/** Sorts what the parts of the estimate look up, so that each attribution is described in time of its own. */
export function viewArticle(
  { text, paragraphs }: SegmentedText,
  quotes: readonly Quote[],
  figures: readonly ExtractedFigure[],
  attributions: readonly AttributedSpeech[],
): ArticleView {
  const mentions = figures.flatMap((figure) => figure.mentions.map((span) => ({ span, figure })))
  return {
    text,
    attributions,
    figures: new Map(figures.map((figure) => [figure.key, figure])),
    mentions: mentions.sort((a, b) => a.span[0] - b.span[0]),
    unclosed: quotes.filter(({ isClosed }) => !isClosed).map(({ span }) => span),
    headlineEnd: paragraphs[0]?.[1] ?? 0,
  }
}

/** The mentions that start in a stretch of the text. */
export function mentionsIn({ mentions }: ArticleView, [from, end]: Span): readonly FigureMention[] {
  const first = firstFrom(mentions.length, (at) => (mentions[at]?.span[0] ?? 0) >= from)
  let last = first
  while (last < mentions.length && (mentions[last]?.span[0] ?? end) < end) last++
  return mentions.slice(first, last)
}

/** Whether a stretch of the text lies in a quote that nothing closes. */
export function isUnclosed({ unclosed }: ArticleView, [start, end]: Span): boolean {
  const after = firstFrom(unclosed.length, (at) => (unclosed[at]?.[0] ?? 0) > start)
  const quote = unclosed[after - 1]
  return quote !== undefined && end <= quote[1]
}

/** The first of some indexes for which a condition holds that holds for all after it. */
function firstFrom(length: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
