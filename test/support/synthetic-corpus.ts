import { indexText, type TextRange } from '@rashomon/server/domain/index-text'
import type {
  ArticleRecord,
  Corpus,
  FigureRecord,
  QuotationRecord,
  StatementRecord,
} from '@rashomon/server/domain/records'
import { selectorAt } from '@rashomon/server/domain/selector'

export interface SyntheticSize {
  readonly articles: number
  readonly quotationsPerArticle: number
  readonly statements: number
  readonly outlets: number
  readonly figures: number
}

const WORDS =
  'the alliance mission decision officers relations ministry minister spokesman security measures border talks summit government response activity agreement council pressure region forces policy sanctions dialogue question weapons treaty leaders capital embassy report'.split(
    ' ',
  )
const CUES = [
  { lemma: 'say', text: 'said', stance: 'NEUTRAL' },
  { lemma: 'claim', text: 'claimed', stance: 'DISTANCING' },
  { lemma: 'warn', text: 'warned', stance: 'EMPHATIC' },
] as const

/** Repeatable numbers from 0 to 1 (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * One story, told by many articles, skewed as news is: a few statements are in most of them, most are in few. The
 * same size and seed give the same corpus.
 */
export function createSyntheticCorpus(size: SyntheticSize, seed = 1): Corpus {
  const random = createRandom(seed)
  const pick = <Item>(items: readonly Item[], skew = 1) =>
    items[Math.floor(random() ** skew * items.length)] as Item
  const sentence = (words: number) => {
    const text = Array.from({ length: words }, () => pick(WORDS)).join(' ')
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
  }
  const numbered = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, n) => `${prefix}-${n}`)

  const story = 'synthetic-story'
  const figures = numbered('figure', size.figures).map(
    (slug, n): FigureRecord => ({
      slug,
      name: `Figure ${n}`,
      kind: n < 4 ? 'ORGANIZATION' : 'PERSON',
      role: null,
      polity: n < 4,
      affiliation: n < 4 ? null : `figure-${n % 4}`,
      country: null,
      aliases: [],
      wikidataId: null,
    }),
  )
  const speakers = figures.map(({ slug }) => slug)
  const statements = numbered('statement', size.statements).map(
    (key): StatementRecord => ({
      key,
      story,
      speaker: pick(speakers, 2),
      saidOn: '2021-10-06',
      occasion: null,
      links: [],
    }),
  )
  const words = new Map(statements.map(({ key }) => [key, sentence(8 + Math.floor(random() * 20))]))
  const outlets = numbered('outlet', size.outlets)

  const articles = numbered('article', size.articles).map((slug, n): ArticleRecord => {
    const carried = new Set(Array.from({ length: size.quotationsPerArticle }, () => pick(statements, 3)))
    const headline = sentence(8)
    let text = headline
    const ranges: { statement: StatementRecord; range: TextRange; speaker: TextRange; cue: TextRange }[] = []
    const append = (part: string): TextRange => {
      const start = text.length
      text += part
      return { start, end: text.length }
    }
    for (const statement of carried) {
      const whole = (words.get(statement.key) as string).split(' ')
      const kept = random() < 0.3 ? whole.slice(0, Math.ceil(whole.length / 2)) : whole
      append('\n\n“')
      const range = append(kept.join(' '))
      append(',” ')
      const speaker = append(statement.speaker)
      append(' ')
      const cue = append(pick(CUES, 2).text)
      append(`. ${sentence(12)}.`)
      ranges.push({ statement, range, speaker, cue })
    }
    const indexed = indexText(text)
    const quotations = ranges.map(({ statement, range, speaker, cue }, index): QuotationRecord => {
      const selector = selectorAt(indexed, range)
      const cueSelector = selectorAt(indexed, cue)
      const { lemma, stance } = CUES.find((one) => one.text === cueSelector.exact) ?? CUES[0]
      return {
        statement: statement.key,
        speaker: statement.speaker,
        via: null,
        passage: index + 1,
        form: 'DIRECT',
        text: selector.exact,
        selectors: [selector],
        directSelectors: [selector],
        speakerText: text.slice(speaker.start, speaker.end),
        cue: { text: cueSelector.exact, lemma, stance, selector: cueSelector },
        origin: 'CURATED',
        confidence: null,
      }
    })
    return {
      slug,
      outlet: outlets[n % outlets.length] as string,
      story,
      headline,
      subheadline: null,
      byline: null,
      url: null,
      language: 'en',
      publishedOn: '2021-10-07',
      publishedOnBasis: 'STATED',
      text,
      sourceSha256: n.toString(16).padStart(64, '0'),
      layers: { STATEMENTS: 'CURATED', EVENTS: 'CURATED', FIGURES: 'CURATED' },
      quotations,
      eventMentions: [
        { event: 'event-0', role: 'MAIN', selector: selectorAt(indexed, { start: 0, end: 8 }) },
      ],
      figureMentions: [],
      reportedValues: [],
      framingMarks: [],
    }
  })
  const quoted = new Set(articles.flatMap(({ quotations }) => quotations.map(({ statement }) => statement)))
  return {
    stories: [
      { slug: story, title: 'A synthetic story', summary: null, date: '2021-10-06', mainEvent: 'event-0' },
    ],
    outlets: outlets.map((slug, n) => ({
      slug,
      name: `Outlet ${n}`,
      country: null,
      ownership: 'PRIVATE',
      stateAffiliation: null,
      homepage: null,
      wikidataId: null,
      identification: 'STATED',
    })),
    figures,
    events: [
      {
        slug: 'event-0',
        title: 'An event',
        kind: 'OTHER',
        date: '2021-10-06',
        place: null,
        codes: [],
        participants: [],
        measures: [],
      },
    ],
    statements: statements.filter(({ key }) => quoted.has(key)),
    articles,
  }
}
