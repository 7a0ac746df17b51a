import { readCueLexicon } from '@rashomon/server/lexicons/read-cue-lexicon'
import { readCorpus } from '@rashomon/server/seeds/read-corpus'
import { storeCorpus } from '@rashomon/server/storing/store-corpus'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SEEDS, type SeededApi, startSeededApi } from '../support/seeded-api.ts'

/**
 * The seeds with three facts changed, so that what the real story has none of can be seen: the BBC expels nine, was out
 * a week before the others, and nobody has read The Daily Beast for statements.
 */
let api: SeededApi
beforeAll(async () => {
  api = await startSeededApi()
  const corpus = readCorpus(SEEDS, { cueStances: readCueLexicon() })
  const articles = corpus.articles.map((article) => {
    if (article.outlet === 'bbc') {
      const reportedValues = article.reportedValues.map((value) =>
        value.measure === 'diplomats-expelled-2021' ? { ...value, low: 9, high: 9 } : value,
      )
      return { ...article, publishedOn: '2021-09-30', reportedValues }
    }
    if (article.outlet !== 'daily-beast') return article
    const { STATEMENTS: _unread, ...layers } = article.layers
    return { ...article, layers }
  })
  await storeCorpus(api.database.prisma, { ...corpus, articles })
})
afterAll(() => api.dispose())

const STORY = 'story(slug: "nato-expels-russian-diplomats")'

test('a conflict of numbers is a disagreement, and one among the compared outlets only', async () => {
  const { story } = await api.query(`{ ${STORY} {
    disagreements { totalCount nodes { slug agreement } }
    all: coverage { measures(first: 100) { nodes { agreement measure { slug } } } }
    others: coverage(outlets: ["press-tv", "sputnik"]) { measures(first: 100) { nodes { agreement measure { slug } } } } } }`)
  expect(story.disagreements).toEqual({
    totalCount: 1,
    nodes: [{ slug: 'diplomats-expelled-2021', agreement: 'CONFLICT' }],
  })
  const agreementIn = (coverage: typeof story.all) =>
    coverage.measures.nodes.find(
      (row: { measure: { slug: string } }) => row.measure.slug === 'diplomats-expelled-2021',
    ).agreement
  expect(agreementIn(story.all)).toBe('CONFLICT')
  expect(agreementIn(story.others)).toBe('AGREED')
})

test('an outlet that was out before an item predates it, one that nobody has read says nothing', async () => {
  const { story } = await api.query(`{ ${STORY} { coverage {
    statements(filter: { text: "want a new Cold War" }) { nodes { cells { outlet { slug } presence } } } } } }`)
  expect(story.coverage.statements.nodes).toHaveLength(1)
  for (const { cells } of story.coverage.statements.nodes) {
    const presences = Object.fromEntries(
      cells.map((cell: { outlet: { slug: string }; presence: string }) => [cell.outlet.slug, cell.presence]),
    )
    expect(presences).toEqual({
      bbc: 'PREDATES',
      'press-tv': 'ABSENT',
      'el-american': 'ABSENT',
      sputnik: 'PRESENT',
      'daily-beast': 'NOT_ANNOTATED',
    })
  }
})

test('what nobody has read for is no omission, and no distance is known to it', async () => {
  const { story } = await api.query(`{ ${STORY} { coverage {
    outlet(slug: "daily-beast") { omissions(minCarriers: 1) { totalCount } }
    distances { a { slug } b { slug } } } } }`)
  expect(story.coverage.outlet.omissions.totalCount).toBe(0)
  const named = story.coverage.distances.flatMap(({ a, b }: { a: { slug: string }; b: { slug: string } }) => [
    a.slug,
    b.slug,
  ])
  expect(named).not.toContain('daily-beast')
  expect(story.coverage.distances).toHaveLength(6)
})

test('an outlet that carries a claim without the answer of another owes it', async () => {
  const { story } = await api.query(`{ ${STORY} { coverage { outlet(slug: "el-american") {
    unanswered(first: 100) { nodes { relation target { outlets { slug } } statement { outlets { slug } } } } } } } }`)
  const { nodes } = story.coverage.outlet.unanswered
  expect(nodes.length).toBeGreaterThan(0)
  for (const { relation, target, statement } of nodes) {
    expect(['DENIES', 'RESPONDS_TO']).toContain(relation)
    expect(target.outlets).toContainEqual({ slug: 'el-american' })
    expect(statement.outlets).not.toContainEqual({ slug: 'el-american' })
  }
})

test('an article says which of its layers were read, and by whom', async () => {
  const { articles } = await api.query(
    '{ articles(filter: { outlet: ["daily-beast"] }) { nodes { annotatedLayers { layer origin } } } }',
  )
  expect(articles.nodes[0].annotatedLayers).toEqual(
    ['EVENTS', 'FIGURES', 'MEASURES', 'FRAMING'].map((layer) => ({ layer, origin: 'CURATED' })),
  )
})
