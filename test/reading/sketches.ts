import type { Corpus } from '@rashomon/server/domain/records'
import { type ArticleSketch, type CorpusSketch, sketchCorpus } from '../storing/build-corpus.ts'

export const ONE: ArticleSketch = {
  slug: 'one',
  outlet: 'bbc',
  story: 'expulsion',
  publishedOn: '2021-10-06',
  quotations: [
    { statement: 'first', speaker: 'stoltenberg', word: 10, words: 5 },
    { statement: 'second', speaker: 'grushko', via: 'interfax', word: 30, words: 5 },
  ],
  events: [{ event: 'expulsion', word: 3 }],
  figures: [
    { figure: 'stoltenberg', word: 4 },
    { figure: 'nato', word: 5 },
  ],
  values: [{ measure: 'expelled', word: 6, value: 8 }],
  hedges: [7],
}
/** Another article of the same story, by another outlet, that quotes one of its statements. */
export const TWO: ArticleSketch = {
  ...ONE,
  slug: 'two',
  outlet: 'press-tv',
  quotations: [{ statement: 'first', speaker: 'stoltenberg', word: 50, words: 9 }],
}
/** A story that one article tells. */
export const SKETCH: CorpusSketch = {
  articles: [ONE],
  statements: [
    { key: 'first', story: 'expulsion', speaker: 'stoltenberg', occasion: 'briefing' },
    {
      key: 'second',
      story: 'expulsion',
      speaker: 'grushko',
      links: [{ relation: 'DENIES', statement: 'first' }],
    },
  ],
  figures: [
    { slug: 'stoltenberg', affiliation: 'nato' },
    { slug: 'grushko' },
    { slug: 'interfax' },
    { slug: 'nato', polity: true, aliases: ['OTAN'], wikidataId: 'Q7184' },
  ],
  events: [
    {
      slug: 'expulsion',
      measures: [{ slug: 'expelled', name: 'Expelled', unit: 'person' }],
      codes: [{ scheme: 'CAMEO', code: '166' }],
      participants: [{ role: 'AGENT', figure: 'nato' }],
    },
    { slug: 'briefing' },
  ],
}
export const CORPUS = sketchCorpus(SKETCH)

/** The corpus with its article changed. */
export function withArticle(changes: Partial<ArticleSketch>): Corpus {
  return sketchCorpus({ ...SKETCH, articles: [{ ...ONE, ...changes }] })
}
