import { storeCorpus } from '@rashomon/server/storing/store-corpus'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../support/read-answer.ts'
import { type SeededApi, startSeededApi } from '../support/seeded-api.ts'
import { createSyntheticCorpus } from '../support/synthetic-corpus.ts'

let api: SeededApi
beforeAll(async () => {
  api = await startSeededApi()
  const size = { articles: 6, quotationsPerArticle: 3, statements: 10, outlets: 3, figures: 6 }
  await storeCorpus(api.database.prisma, createSyntheticCorpus(size))
})
afterAll(() => api.dispose())

type Value = string | number | null

/** What each order orders by, as the API itself shows it. */
const ORDERS: readonly [list: string, field: string, selection: string, keyOf: (item: Answer) => Value][] = [
  ['stories', 'ARTICLES', 'articles { totalCount }', ({ articles }) => articles.totalCount],
  ['outlets', 'COUNTRY', 'country', ({ country }) => country],
  ['outlets', 'ARTICLES', 'articles { totalCount }', ({ articles }) => articles.totalCount],
  ['articles', 'PUBLISHED_ON', 'publishedOn', ({ publishedOn }) => publishedOn],
  ['articles', 'WORD_COUNT', 'wordCount', ({ wordCount }) => wordCount],
  ['figures', 'QUOTATIONS', 'quotations { totalCount }', ({ quotations }) => quotations.totalCount],
  ['events', 'MENTIONS', 'mentions { totalCount }', ({ mentions }) => mentions.totalCount],
  ['statements', 'CARRIERS', 'outlets { slug }', ({ outlets }) => outlets.length],
  ['quotations', 'POSITION', 'position', ({ position }) => position],
  ['quotations', 'ARTICLE', 'article { slug }', ({ article }) => article.slug],
]

describe.each(ORDERS)('%s by %s', (list, field, selection, keyOf) => {
  test.each(['ASC', 'DESC'])('%s', async (direction) => {
    const { page } = await api.query(
      `{ page: ${list}(first: 100, orderBy: { field: ${field}, direction: ${direction} }) { nodes { ${selection} } } }`,
    )
    const values: Value[] = page.nodes.map(keyOf)
    const known = values.filter((value) => value !== null)
    const sign = direction === 'ASC' ? 1 : -1
    expect(known).toEqual(known.toSorted((a, b) => (a === b ? 0 : a < b ? -sign : sign)))
    expect(new Set(known).size).toBeGreaterThan(1)
    // What has no value comes last either way.
    expect(values.slice(known.length).every((value) => value === null)).toBe(true)
  })
})

describe.each([
  ['articles', 'story { slug }', ({ story }: Answer) => [story.slug]],
  ['statements', 'story { slug }', ({ story }: Answer) => [story.slug]],
  ['quotations', 'article { story { slug } }', ({ article }: Answer) => [article.story.slug]],
  [
    'outlets',
    'articles { nodes { story { slug } } }',
    ({ articles }: Answer) => articles.nodes.map(({ story }: Answer) => story.slug),
  ],
  [
    'figures',
    'articles { nodes { story { slug } } }',
    ({ articles }: Answer) => articles.nodes.map(({ story }: Answer) => story.slug),
  ],
  [
    'events',
    'articles { nodes { story { slug } } }',
    ({ articles }: Answer) => articles.nodes.map(({ story }: Answer) => story.slug),
  ],
] as const)('%s of a story', (list, selection, storiesOf) => {
  test.each(['synthetic-story', 'nato-expels-russian-diplomats'])('%s are its own alone', async (story) => {
    const { of, every, none } = await api.query(`{
      of: ${list}(first: 100, filter: { story: ["${story}"] }) { totalCount nodes { ${selection} } }
      every: ${list} { totalCount } none: ${list}(filter: { story: [] }) { totalCount } }`)
    for (const item of of.nodes) expect(storiesOf(item)).toContain(story)
    expect(of.totalCount).toBeGreaterThan(0)
    expect(of.totalCount).toBeLessThan(every.totalCount)
    expect(none.totalCount).toBe(0)
  })
})

test('a cursor of another list, or of what has gone, is refused by its name', async () => {
  const { articles } = await api.query('{ articles { pageInfo { endCursor } } }')
  const gone = Buffer.from('GPC:S:00000000-0000-5000-8000-000000000000').toString('base64')
  for (const after of [articles.pageInfo.endCursor, gone]) {
    for (const source of [
      'query ($after: String) { outlets(after: $after) { nodes { id } } }',
      'query ($after: String) { quotations(after: $after) { nodes { id } } }',
    ]) {
      const { errors } = await api.execute(source, { after })
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' })
    }
  }
})

test("Grushko's remarks come with the words of each outlet that has them", async () => {
  const { statements } = await api.query(
    '{ statements(filter:{speaker:["alexander-grushko"]}) { nodes { text quotations { nodes { article { outlet { name } } text speakerText cue { text stance } } } } } }',
  )
  const bogeyman = statements.nodes.find(({ text }: Answer) => text.includes('bogeyman'))
  expect(bogeyman.quotations.nodes).toEqual([
    {
      article: { outlet: { name: 'BBC News' } },
      text: 'the West of using Moscow as a "bogeyman"',
      speakerText: 'Russian officials',
      cue: { text: 'accused', stance: 'CONFRONTATIONAL' },
    },
    {
      article: { outlet: { name: 'BBC News' } },
      text: "After the dramatic end of the Afghan era, how can they can get by without the bogeyman of the 'Russian threat'?",
      speakerText: 'Russian Deputy Foreign Minister Alexander Grushko',
      cue: { text: 'said', stance: 'NEUTRAL' },
    },
    {
      article: { outlet: { name: 'Press TV' } },
      text: 'use of an alleged threat from Moscow as a bogeyman for its own purposes',
      speakerText: 'Russian Deputy Foreign Minister Alexander Grushko',
      cue: { text: 'slammed', stance: 'CONFRONTATIONAL' },
    },
    {
      article: { outlet: { name: 'Press TV' } },
      text: "After the dramatic end of the Afghan era, how can they can get by without the bogeyman of the 'Russian threat.'",
      speakerText: 'Grushko',
      cue: { text: 'said', stance: 'NEUTRAL' },
    },
  ])
})
