import { indexText, toUnitOffset } from '../domain/index-text.ts'
import { PARAGRAPH_BREAK } from '../domain/paragraphs.ts'
import type { QuotationRecord } from '../domain/records.ts'
import type { CleanedArticle } from '../reading/clean.ts'
import type { FigureRegistry } from '../reading/evidence/name-figures.ts'
import type { Extraction } from '../reading/extraction.ts'
import { createPipeline } from '../reading/read-document.ts'
import type { WordKnowledge } from '../settling/grouping/read-words.ts'
import { settleArticles } from '../settling/settle-articles.ts'
import type { GoldArticle, QuotedSentence } from './gold.ts'

/** What was extracted from an article of a story. */
export interface ReadStoryArticle {
  readonly gold: Pick<GoldArticle, 'name' | 'text' | 'publishedOn'>
  readonly extraction: Extraction
}

/** What the ingest knows of words beside what the extraction took. */
export interface GroupingKnowledge {
  readonly registry: FigureRegistry
  readonly words: WordKnowledge
}

const STORY = 'story'
const LONG_AGO = '1970-01-01'

/**
 * The quotations of a story's articles as the ingest stores them in an empty database: cut into spoken sentences, and
 * each given to a statement of the story. One list an article, in their order.
 */
export function groupStory(
  articles: readonly ReadStoryArticle[],
  { registry, words }: GroupingKnowledge,
): readonly (readonly QuotedSentence[])[] {
  const prepared = articles.map(({ gold: { name, text, publishedOn }, extraction }) => {
    const read = createPipeline({
      clean: () => asCleaned(text),
      extract: () => extraction,
      registry,
      hedges: [],
    })
    const nothing = { storyTitle: null, outletName: null, url: null }
    const claims = { story: STORY, outlet: name, publishedOn, ...nothing }
    return read({ text, format: 'text', sha256: name, claims })
  })
  const nothingKnown = {
    story: null,
    outlets: new Set<string>(),
    figures: new Map(),
    sameFigures: new Map(),
    affiliations: new Map(),
    events: [],
    statements: [],
    mainVotes: new Map(),
  }
  const corpus = settleArticles(STORY, prepared, nothingKnown, words, LONG_AGO)
  return articles.map(({ gold: { name, text } }) => {
    const article = corpus.articles.find(({ outlet }) => outlet === name)
    return article?.quotations.map((quotation) => toSentence(text, quotation)) ?? []
  })
}

/** The text is an article's already. */
function asCleaned(text: string): CleanedArticle {
  const [headline = ''] = text.split(PARAGRAPH_BREAK)
  const unknown = {
    subheadline: null,
    byline: null,
    publishedOn: null,
    publishedOnBasis: null,
    url: null,
    outletName: null,
  }
  return { text, headline, removed: [], ...unknown }
}

function toSentence(text: string, { statement, selectors }: QuotationRecord): QuotedSentence {
  const indexed = indexText(text)
  const content = selectors.map(
    ({ start, end }) => [toUnitOffset(indexed, start), toUnitOffset(indexed, end)] as const,
  )
  return { statement, content }
}
