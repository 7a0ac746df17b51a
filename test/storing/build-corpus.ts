import { indexText } from '@rashomon/server/domain/index-text'
import type {
  ArticleRecord,
  Corpus,
  EventRecord,
  FigureRecord,
  QuotationRecord,
  StatementRecord,
} from '@rashomon/server/domain/records'
import { selectorAt, type TextSelector } from '@rashomon/server/domain/selector'

/** What an article of a test says, by the numbers of the words in its text, which are w0, w1, w2 ... */
export interface ArticleSketch {
  readonly slug: string
  readonly outlet: string
  readonly story: string
  readonly publishedOn?: string | null
  readonly quotations?: readonly QuotationSketch[]
  readonly events?: readonly { readonly event: string; readonly word: number }[]
  readonly figures?: readonly { readonly figure: string; readonly word: number }[]
  readonly values?: readonly { readonly measure: string; readonly word: number; readonly value: number }[]
  readonly hedges?: readonly number[]
}

export interface QuotationSketch {
  readonly statement: string
  readonly speaker: string
  readonly via?: string | null
  readonly form?: QuotationRecord['form']
  readonly word: number
  readonly words?: number
}

const WORDS_IN_TEXT = 200
const WORDS_IN_PARAGRAPH = 20

/** An article whose text is a headline and numbered words, with an astral letter so that offsets must be counted. */
export function sketchArticle(sketch: ArticleSketch): ArticleRecord {
  const headline = `𝒩 ${sketch.slug}`
  const words = Array.from({ length: WORDS_IN_TEXT }, (_, word) => `w${word}`)
  const paragraphs = Array.from({ length: WORDS_IN_TEXT / WORDS_IN_PARAGRAPH }, (_, number) =>
    words.slice(number * WORDS_IN_PARAGRAPH, (number + 1) * WORDS_IN_PARAGRAPH).join(' '),
  )
  const text = [headline, ...paragraphs].join('\n\n')
  const indexed = indexText(text)
  const select = (word: number, count = 1): TextSelector => {
    const start = text.search(new RegExp(`\\bw${word}\\b`))
    const last = new RegExp(`\\bw${word + count - 1}\\b`).exec(text)
    return selectorAt(indexed, { start, end: (last?.index ?? 0) + (last?.[0].length ?? 0) })
  }
  return {
    slug: sketch.slug,
    outlet: sketch.outlet,
    story: sketch.story,
    headline,
    subheadline: null,
    byline: null,
    url: null,
    language: 'en',
    publishedOn: sketch.publishedOn ?? null,
    publishedOnBasis: sketch.publishedOn ? 'STATED' : null,
    text,
    sourceSha256: '0'.repeat(64),
    layers: { STATEMENTS: 'CURATED', EVENTS: 'CURATED' },
    quotations: (sketch.quotations ?? []).map((quotation, index) => {
      const selector = select(quotation.word, quotation.words)
      const form = quotation.form ?? 'DIRECT'
      return {
        statement: quotation.statement,
        speaker: quotation.speaker,
        via: quotation.via ?? null,
        passage: index + 1,
        form,
        text: selector.exact.replaceAll(/\s+/g, ' '),
        selectors: [selector],
        directSelectors: form === 'INDIRECT' ? [] : [selector],
        speakerText: 'w0',
        cue: { text: 'w1', lemma: 'say', stance: 'NEUTRAL', selector: select(1) },
        origin: 'CURATED',
        confidence: null,
      }
    }),
    eventMentions: (sketch.events ?? []).map(({ event, word }) => ({
      event,
      role: 'MAIN',
      selector: select(word),
    })),
    figureMentions: (sketch.figures ?? []).map(({ figure, word }) => ({ figure, selector: select(word) })),
    reportedValues: (sketch.values ?? []).map(({ measure, word, value }) => ({
      measure,
      low: value,
      high: value,
      approximate: false,
      date: null,
      selector: select(word),
    })),
    framingMarks: (sketch.hedges ?? []).map((word) => ({ kind: 'HEDGE', selector: select(word) })),
  }
}

export interface CorpusSketch {
  readonly articles: readonly ArticleSketch[]
  readonly statements: readonly (Pick<StatementRecord, 'key' | 'story' | 'speaker'> &
    Partial<StatementRecord>)[]
  readonly figures: readonly (Pick<FigureRecord, 'slug'> & Partial<FigureRecord>)[]
  readonly events: readonly (Pick<EventRecord, 'slug'> & Partial<EventRecord>)[]
}

/** A corpus of what a test cares about; stories are about the first event, outlets are those of the articles. */
export function sketchCorpus({ articles, statements, figures, events }: CorpusSketch): Corpus {
  const stories = new Set([...articles, ...statements].map(({ story }) => story))
  const outlets = new Set(articles.map(({ outlet }) => outlet))
  return {
    stories: [...stories].map((slug) => ({
      slug,
      title: `Title of ${slug}`,
      summary: null,
      date: '2021-10',
      mainEvent: events[0]?.slug ?? '',
    })),
    outlets: [...outlets].map((slug) => ({
      slug,
      name: `Name of ${slug}`,
      country: 'GB',
      ownership: 'PRIVATE',
      stateAffiliation: null,
      homepage: null,
      wikidataId: null,
      identification: 'STATED',
    })),
    figures: figures.map((figure) => ({
      name: `Name of ${figure.slug}`,
      kind: 'PERSON',
      role: null,
      affiliation: null,
      polity: false,
      country: null,
      aliases: [],
      wikidataId: null,
      ...figure,
    })),
    events: events.map((event) => ({
      title: `Title of ${event.slug}`,
      kind: 'OTHER',
      date: '2021-10-06',
      place: null,
      codes: [],
      participants: [],
      measures: [],
      ...event,
    })),
    statements: statements.map((statement) => ({ saidOn: null, occasion: null, links: [], ...statement })),
    articles: articles.map(sketchArticle),
  }
}
