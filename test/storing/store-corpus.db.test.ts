import { join } from 'node:path'
import type { PrismaClient } from '@rashomon/database/client'
import { identify } from '@rashomon/server/domain/identify'
import type { Corpus } from '@rashomon/server/domain/records'
import { readCueLexicon } from '@rashomon/server/lexicons/read-cue-lexicon'
import { readCorpus } from '@rashomon/server/seeds/read-corpus'
import { storeCorpus } from '@rashomon/server/storing/store-corpus'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CORPUS, SKETCH, TWO, withArticle } from '../reading/sketches.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { sketchCorpus } from './build-corpus.ts'
import { expectedDerived, storedDerived } from './derived.ts'
import { emptyTables, readTables } from './tables.ts'

let place: TestDatabase
let prisma: PrismaClient

beforeAll(async () => {
  place = await createTestDatabase()
  prisma = place.database.prisma
})
beforeEach(async () => {
  await emptyTables(prisma)
  place.statements.length = 0
})
afterAll(() => place.dispose())

describe('the seeds', () => {
  const seeds = readCorpus(join(import.meta.dirname, '../../seeds'), { cueStances: readCueLexicon() })

  test('are stored whole, with ids made of their natural keys', async () => {
    const { revision, changedRows } = await storeCorpus(prisma, seeds)
    expect(revision).toBe(1)
    expect(changedRows).toBeGreaterThan(1_000)
    expect(await prisma.article.count()).toBe(5)
    expect(await prisma.quotation.count()).toBe(seeds.articles.flatMap(({ quotations }) => quotations).length)
    for (const article of seeds.articles) {
      const stored = await prisma.article.findUniqueOrThrow({
        where: { id: identify('Article', article.slug) },
        omit: { text: false },
        include: { quotations: { orderBy: { start: 'asc' }, include: { statement: true } } },
      })
      expect(stored.text).toBe(article.text)
      const [quotation] = article.quotations
      expect(stored.quotations[0]).toMatchObject({
        text: quotation?.text,
        selectors: quotation?.selectors,
        directSelectors: quotation?.directSelectors,
        cueSelector: quotation?.cue?.selector,
        statement: { key: quotation?.statement },
      })
    }
  })

  test('stored again write no row, and leave the revision as it is', async () => {
    await storeCorpus(prisma, seeds)
    const before = await readTables(prisma)
    expect(await storeCorpus(prisma, seeds)).toEqual({ revision: 1, changedRows: 0 })
    expect(await readTables(prisma)).toEqual(before)
  })

  test('take a few batches more than a corpus of one article, and not a statement a row', async () => {
    await storeCorpus(prisma, CORPUS)
    const few = place.statements.length
    await storeCorpus(prisma, seeds)
    expect(place.statements.length - few).toBeLessThan(few + 10)
  })
})

test('rows hold what the records say', async () => {
  await storeCorpus(prisma, CORPUS)
  const nato = await prisma.figure.findUniqueOrThrow({ where: { slug: 'nato' }, include: { members: true } })
  expect(nato).toMatchObject({
    names: 'Name of nato\nOTAN',
    side: 'nato',
    members: [{ slug: 'stoltenberg' }],
  })
  const event = await prisma.event.findUniqueOrThrow({
    where: { slug: 'expulsion' },
    include: { codes: true, participants: true, measures: { include: { values: true } } },
  })
  expect(event).toMatchObject({
    dateFrom: new Date('2021-10-06'),
    dateTo: new Date('2021-10-06'),
    codes: [{ scheme: 'CAMEO', code: '166' }],
    participants: [{ role: 'AGENT', figureId: nato.id }],
    measures: [{ slug: 'expelled', values: [{ low: 8, high: 8 }] }],
  })
  const quotation = await prisma.quotation.findFirstOrThrow({ where: { statement: { key: 'second' } } })
  // Two words of the headline and thirty of the body stand before it, of 202.
  expect(quotation).toMatchObject({ passage: 2, wordCount: 5, position: 32 / 202, cueLemma: 'say' })
  expect(await prisma.eventMention.findFirst()).toMatchObject({ paragraph: 1 })
  expect(await prisma.statementLink.findFirst()).toMatchObject({ relation: 'DENIES' })
  expect(await prisma.annotatedLayer.count()).toBe(2)
})

test('an article may refer to what is stored already, which is brought up to date', async () => {
  await storeCorpus(prisma, CORPUS)
  const { outlets, articles } = sketchCorpus({ ...SKETCH, articles: [TWO] })
  await storeCorpus(prisma, { stories: [], outlets, figures: [], events: [], statements: [], articles })
  expect(await storedDerived(prisma)).toEqual(await expectedDerived(prisma))
  expect(await prisma.statement.findMany({ orderBy: { key: 'asc' } })).toMatchObject([
    // The longer one of the two.
    { key: 'first', carriers: 2, text: 'w50 w51 w52 w53 w54 w55 w56 w57 w58' },
    { key: 'second', carriers: 1 },
  ])
})

test('all is stored or nothing', async () => {
  await storeCorpus(prisma, CORPUS)
  const before = await readTables(prisma)
  const [article] = sketchCorpus({ ...SKETCH, articles: [TWO] }).articles
  if (article === undefined) throw new Error('The sketch has an article.')
  const broken = {
    ...article,
    quotations: article.quotations.map((quotation) => ({ ...quotation, passage: 0 })),
  }
  const corpus = { ...withArticle({ figures: [], hedges: [1, 2, 3] }) }
  await expect(
    storeCorpus(prisma, {
      ...corpus,
      outlets: [...corpus.outlets, ...sketchCorpus({ ...SKETCH, articles: [TWO] }).outlets],
      articles: [...corpus.articles, broken],
    }),
  ).rejects.toThrow('quotations_passage_from_one')
  expect(await readTables(prisma)).toEqual(before)
})

test('twenty at once make one set of rows and one revision, in whatever order their records come', async () => {
  const reversed: Corpus = {
    stories: CORPUS.stories.toReversed(),
    outlets: CORPUS.outlets.toReversed(),
    figures: CORPUS.figures.toReversed(),
    events: CORPUS.events.toReversed(),
    statements: CORPUS.statements.toReversed(),
    articles: CORPUS.articles.toReversed(),
  }
  const summaries = await Promise.all(
    Array.from({ length: 20 }, (_, number) => storeCorpus(prisma, number % 2 === 0 ? CORPUS : reversed)),
  )
  expect(summaries.map(({ revision }) => revision)).toEqual(Array(20).fill(1))
  expect(summaries.filter(({ changedRows }) => changedRows > 0)).toHaveLength(1)
})

test('one that fails does not stop the next', async () => {
  const broken = withArticle({ outlet: 'unknown' })
  const failing = storeCorpus(prisma, { ...broken, outlets: [] })
  const next = storeCorpus(prisma, CORPUS)
  await expect(failing).rejects.toThrow('articles_outlet_id_fkey')
  expect(await next).toMatchObject({ revision: 1 })
})
