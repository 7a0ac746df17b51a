import type { PrismaClient } from '@rashomon/database/client'
import { identify } from '@rashomon/server/domain/identify'
import { storeCorpus } from '@rashomon/server/storing/store-corpus'
import type { ArticleToStore } from '@rashomon/server/storing/write-articles'
import { ingestArticles } from '@rashomon/server/storing/writes/ingest-articles'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { prepareDocument, writeDocument } from '../reading/prepare-documents.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { sketchCorpus } from './build-corpus.ts'
import { expectedDerived, storedDerived } from './derived.ts'
import { emptyTables, readTables } from './tables.ts'

const PEACE = 'We will not leave this table until there is an agreement on the border'
const TRADE = 'Trade across the river has to begin again before the winter comes to the valley'

let place: TestDatabase
let prisma: PrismaClient

beforeAll(async () => {
  place = await createTestDatabase()
  prisma = place.database.prisma
})
beforeEach(async () => {
  await emptyTables(prisma)
})
afterAll(() => place.dispose())

const first = () => prepareDocument(writeDocument(1, [PEACE, 'Anna Holm'], [TRADE, 'Peter Lund']))
const second = () => prepareDocument(writeDocument(2, [PEACE, 'Anna Holm']), { outlet: 'Morning Post' })
const slugOf = ({ evidence }: ArticleToStore) => evidence.article.slug

/** All rows, without the transactions and times that wrote them. */
async function readRows(): Promise<unknown> {
  const tables = Object.entries(await readTables(prisma))
  return Object.fromEntries(
    tables
      .filter(([table]) => table !== 'dataset')
      .map(([table, rows]) => [
        table,
        rows.map((row) => {
          const { row: stored } = row as { row: Record<string, unknown> }
          const { received_at: _received, ...others } = stored
          return others
        }),
      ]),
  )
}

describe('articles in an empty database', () => {
  test('make their story, outlets, figures, statements and event', async () => {
    const outcomes = await ingestArticles(prisma, [first(), second()])
    expect([...outcomes.values()]).toEqual(['STORED', 'STORED'])
    const story = await prisma.story.findUniqueOrThrow({
      where: { slug: 'summit' },
      include: { mainEvent: true, outlets: { orderBy: { slug: 'asc' } } },
    })
    expect(story).toMatchObject({
      title: 'Summit',
      origin: 'EXTRACTED',
      date: '2021-10-06',
      articleCount: 2,
      mainEvent: { title: 'Leaders meet in Geneva', kind: 'MEETING', mentionCount: 2 },
      outlets: [
        { slug: 'daily-echo', name: 'Daily Echo', ownership: 'UNKNOWN' },
        { slug: 'morning-post', name: 'Morning Post' },
      ],
    })
    const statements = await prisma.statement.findMany({
      orderBy: { carriers: 'desc' },
      include: { speaker: true, quotations: true },
    })
    expect(statements).toMatchObject([
      { text: PEACE, carriers: 2, speaker: { slug: 'anna-holm' }, quotations: [{}, {}] },
      {
        text: TRADE,
        carriers: 1,
        speaker: { slug: 'peter-lund' },
        quotations: [{ origin: 'EXTRACTED', confidence: 0.9 }],
      },
    ])
    expect(await prisma.annotatedLayer.groupBy({ by: ['origin'], _count: true })).toEqual([
      { origin: 'EXTRACTED', _count: 10 },
    ])
    expect(await storedDerived(prisma)).toEqual(await expectedDerived(prisma))
  })

  test('keep their documents byte for byte, with what was taken out of them', async () => {
    const document = `Home\n\n${writeDocument(1, [PEACE, 'Anna Holm'])}`
    await ingestArticles(prisma, [prepareDocument(document)])
    const source = await prisma.sourceDocument.findFirstOrThrow()
    expect(Buffer.from(source.content).toString()).toBe(document)
    expect(source).toMatchObject({
      mediaType: 'text/plain',
      removed: [{ text: 'Home', rule: 'navigation', span: [0, 4] }],
    })
  })

  test('give words without a speaker to nobody, apart in each article', async () => {
    await ingestArticles(prisma, [
      prepareDocument(writeDocument(1, [PEACE, 'nobody'])),
      prepareDocument(writeDocument(2, [TRADE, 'nobody'])),
    ])
    const figures = await prisma.figure.findMany({ include: { quotations: true } })
    expect(figures).toHaveLength(2)
    for (const figure of figures) {
      expect(figure).toMatchObject({
        name: 'Unattributed',
        kind: 'ANONYMOUS',
        quotations: [{ speakerText: '' }],
      })
    }
  })

  test('in another language are stored unread, and nobody is said to have looked', async () => {
    const text =
      'Правительство отвечает на вопросы\n\nПравительство заявило во вторник в столице, что ничего не изменилось после голосования.'
    const article = prepareDocument(text)
    await ingestArticles(prisma, [article])
    const stored = await prisma.article.findUniqueOrThrow({
      where: { slug: slugOf(article) },
      include: { layers: true, quotations: true },
    })
    expect(stored).toMatchObject({ language: 'ru', layers: [], quotations: [], extractedBy: null })
  })

  test('without an outlet have one of their own each', async () => {
    const documents = [1, 2].map((number) =>
      prepareDocument(writeDocument(number, [PEACE, 'Anna Holm']), { outlet: null }),
    )
    await ingestArticles(prisma, documents)
    const outlets = await prisma.outlet.findMany()
    expect(outlets.map(({ identification }) => identification)).toEqual(['INFERRED', 'INFERRED'])
    for (const { name } of outlets) expect(name).toMatch(/^Unnamed outlet [0-9a-f]{8}$/)
  })
})

describe('the same documents again', () => {
  test('change no row and no revision', async () => {
    await ingestArticles(prisma, [first(), second()])
    const before = await readTables(prisma)
    const outcomes = await ingestArticles(prisma, [second(), first()])
    expect([...outcomes.values()].toSorted()).toEqual(['KNOWN', 'KNOWN'])
    expect(await readTables(prisma)).toEqual(before)
  })

  test('twice in one batch are one article', async () => {
    await ingestArticles(prisma, [first(), first()])
    expect(await prisma.article.count()).toBe(1)
  })

  test('in batches make the rows that one batch makes', async () => {
    await ingestArticles(prisma, [first(), second()])
    const whole = await readRows()
    await emptyTables(prisma)
    await ingestArticles(prisma, [first()])
    await ingestArticles(prisma, [second()])
    expect(await readRows()).toEqual(whole)
  })

  test('with another day of publication are the same article, read anew', async () => {
    await ingestArticles(prisma, [first()])
    const corrected = prepareDocument(writeDocument(1, [PEACE, 'Anna Holm'], [TRADE, 'Peter Lund']), {
      publishedOn: '2021-10-07',
    })
    expect([...(await ingestArticles(prisma, [corrected])).values()]).toEqual(['STORED'])
    const articles = await prisma.article.findMany()
    expect(articles).toMatchObject([{ slug: slugOf(first()), publishedOn: new Date('2021-10-07') }])
  })

  test('twenty batches at once, half of them in reverse, make one set of rows', async () => {
    const batch = Array.from({ length: 6 }, (_, number) =>
      prepareDocument(writeDocument(number, [PEACE, 'Anna Holm'], [`${TRADE} ${number}`, 'Peter Lund'])),
    )
    await ingestArticles(prisma, batch)
    const once = await readRows()
    await emptyTables(prisma)
    const runs = await Promise.all(
      Array.from({ length: 20 }, (_, run) =>
        ingestArticles(prisma, run % 2 === 0 ? batch : batch.toReversed()),
      ),
    )
    expect(runs.filter((outcomes) => [...outcomes.values()].includes('STORED'))).toHaveLength(1)
    expect(await readRows()).toEqual(once)
  })
})

test('a document that a person has annotated stays as it is', async () => {
  const document = first()
  const corpus = sketchCorpus({
    articles: [{ slug: 'annotated', outlet: 'daily-echo', story: 'summit' }],
    statements: [],
    figures: [],
    events: [{ slug: 'summit-in-geneva' }],
  })
  const [article] = corpus.articles
  if (article === undefined) throw new Error('The sketch has an article.')
  const { sourceSha256 } = document.evidence.article
  await storeCorpus(prisma, { ...corpus, articles: [{ ...article, sourceSha256 }] })
  const before = await readTables(prisma)
  expect([...(await ingestArticles(prisma, [document])).values()]).toEqual(['CURATED'])
  expect(await readTables(prisma)).toEqual(before)
})

test('a story that a person described keeps its title and main event', async () => {
  const corpus = sketchCorpus({
    articles: [{ slug: 'annotated', outlet: 'daily-echo', story: 'summit' }],
    statements: [],
    figures: [],
    events: [{ slug: 'summit-in-geneva' }],
  })
  await storeCorpus(prisma, corpus)
  await ingestArticles(prisma, [first(), second()])
  const story = await prisma.story.findUniqueOrThrow({
    where: { slug: 'summit' },
    include: { mainEvent: true },
  })
  expect(story).toMatchObject({
    title: 'Title of summit',
    origin: 'CURATED',
    mainEvent: { slug: 'summit-in-geneva' },
  })
})

test('one article that cannot be stored takes its batch along', async () => {
  await ingestArticles(prisma, [first()])
  const before = await readTables(prisma)
  const { evidence, content } = second()
  const broken = { content, evidence: { ...evidence, article: { ...evidence.article, language: '!' } } }
  const third = prepareDocument(writeDocument(3, [TRADE, 'Peter Lund']))
  await expect(ingestArticles(prisma, [third, broken])).rejects.toThrow('articles_language_tag')
  expect(await readTables(prisma)).toEqual(before)
})

test('ids are those of the natural keys', async () => {
  await ingestArticles(prisma, [first()])
  const article = await prisma.article.findFirstOrThrow({
    include: { quotations: { orderBy: { start: 'asc' } } },
  })
  expect(article.id).toBe(identify('Article', slugOf(first())))
  const [quotation] = article.quotations
  expect(quotation?.id).toBe(identify('Quotation', article.slug, quotation?.start ?? 0, quotation?.end ?? 0))
})
