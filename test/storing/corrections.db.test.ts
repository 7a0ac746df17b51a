import type { PrismaClient } from '@rashomon/database/client'
import { identify } from '@rashomon/server/domain/identify'
import { storeCorpus } from '@rashomon/server/storing/store-corpus'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CORPUS, ONE, SKETCH, TWO, withArticle } from '../reading/sketches.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { type CorpusSketch, sketchCorpus } from './build-corpus.ts'
import { emptyTables } from './tables.ts'

let place: TestDatabase
let prisma: PrismaClient

beforeAll(async () => {
  place = await createTestDatabase()
  prisma = place.database.prisma
})
beforeEach(() => emptyTables(prisma))
afterAll(() => place.dispose())

describe('a corrected article', () => {
  beforeEach(() => storeCorpus(prisma, CORPUS))

  test('loses what it no longer has, and keeps the ids of what it has still', async () => {
    const before = await prisma.quotation.findMany({ orderBy: { start: 'asc' } })
    const changed = withArticle({
      quotations: [
        { statement: 'first', speaker: 'nato', word: 10, words: 5 },
        { statement: 'second', speaker: 'grushko', word: 31, words: 4 },
      ],
      figures: [{ figure: 'nato', word: 5 }],
      hedges: [],
      values: [],
    })
    expect(await storeCorpus(prisma, changed)).toMatchObject({ revision: 2 })
    const after = await prisma.quotation.findMany({ orderBy: { start: 'asc' } })
    expect(after).toHaveLength(2)
    expect(after[0]).toMatchObject({ id: before[0]?.id, speakerId: identify('Figure', 'nato') })
    expect(after[1]?.id).not.toBe(before[1]?.id)
    expect(await prisma.figureMention.count()).toBe(1)
    expect(await prisma.framingMark.count()).toBe(0)
    expect(await prisma.reportedValue.count()).toBe(0)
  })

  test('leaves other articles of the story as they are, and their statements', async () => {
    await storeCorpus(prisma, sketchCorpus({ ...SKETCH, articles: [TWO] }))
    const before = await prisma.quotation.findMany({ where: { article: { slug: 'two' } } })
    const {
      statements: [, second],
    } = SKETCH
    const changed = { ...SKETCH, articles: [{ ...ONE, quotations: ONE.quotations?.slice(1) ?? [] }] }
    await storeCorpus(
      prisma,
      sketchCorpus({ ...changed, statements: second ? [{ ...second, links: [] }] : [] }),
    )
    expect(await prisma.quotation.findMany({ where: { article: { slug: 'two' } } })).toEqual(before)
    const statements = await prisma.statement.findMany({ orderBy: { key: 'asc' } })
    expect(statements.map(({ key, carriers }) => [key, carriers])).toEqual([
      ['first', 1],
      ['second', 1],
    ])
  })

  test('takes the statements with it that nobody else quotes', async () => {
    const first = { ...SKETCH, statements: SKETCH.statements.slice(0, 1) }
    await storeCorpus(
      prisma,
      sketchCorpus({ ...first, articles: [{ ...ONE, quotations: ONE.quotations?.slice(0, 1) ?? [] }] }),
    )
    expect((await prisma.statement.findMany()).map(({ key }) => key)).toEqual(['first'])
    expect(await prisma.statementLink.count()).toBe(0)
  })

  test('that moved to another outlet and story leaves neither behind, when nothing else is there', async () => {
    const moved = { ...ONE, outlet: 'sputnik', story: 'spying' }
    const statements = SKETCH.statements.map((statement) => ({ ...statement, story: 'spying' }))
    await storeCorpus(prisma, sketchCorpus({ ...SKETCH, articles: [moved], statements }))
    expect(await prisma.story.findMany()).toMatchObject([{ slug: 'spying', articleCount: 1 }])
    expect(await prisma.outlet.findMany()).toMatchObject([{ slug: 'sputnik', articleCount: 1 }])
  })
})

describe('a corrected registry', () => {
  beforeEach(() => storeCorpus(prisma, CORPUS))

  test('may give a figure another slug with the same Wikidata item; the old one goes', async () => {
    const rename = (slug: string) => (slug === 'nato' ? 'nato-alliance' : slug)
    const figures = SKETCH.figures.map((figure) => ({
      ...figure,
      slug: rename(figure.slug),
      affiliation: figure.affiliation ? rename(figure.affiliation) : null,
    }))
    const events = SKETCH.events.map((event) => ({ ...event, participants: [] }))
    const article = { ...ONE, figures: [{ figure: 'nato-alliance', word: 5 }] }
    await storeCorpus(prisma, sketchCorpus({ ...SKETCH, figures, events, articles: [article] }))
    const stored = await prisma.figure.findMany({ orderBy: { slug: 'asc' } })
    expect(stored.map(({ slug, side, wikidataId }) => [slug, side, wikidataId])).toEqual([
      ['grushko', null, null],
      ['interfax', null, null],
      ['nato-alliance', 'nato-alliance', 'Q7184'],
      ['stoltenberg', 'nato-alliance', null],
    ])
  })

  test('may exchange the Wikidata items of two figures', async () => {
    const give = (slug: string, wikidataId: string) => (figures: CorpusSketch['figures']) =>
      figures.map((figure) => (figure.slug === slug ? { ...figure, wikidataId } : figure))
    const before = give('grushko', 'Q2')(give('nato', 'Q1')(SKETCH.figures))
    const after = give('grushko', 'Q1')(give('nato', 'Q2')(SKETCH.figures))
    await storeCorpus(prisma, sketchCorpus({ ...SKETCH, figures: before }))
    await storeCorpus(prisma, sketchCorpus({ ...SKETCH, figures: after }))
    expect(await prisma.figure.findUnique({ where: { wikidataId: 'Q1' } })).toMatchObject({ slug: 'grushko' })
    expect(await prisma.figure.findUnique({ where: { wikidataId: 'Q2' } })).toMatchObject({ slug: 'nato' })
  })

  test('loses codes, participants, links, measures and events that are there no longer', async () => {
    const events = [{ slug: 'expulsion' }]
    const statements = SKETCH.statements.map(({ key, story, speaker }) => ({ key, story, speaker }))
    const articles = [{ ...ONE, values: [] }]
    await storeCorpus(prisma, sketchCorpus({ ...SKETCH, events, statements, articles }))
    expect(await prisma.eventCode.count()).toBe(0)
    expect(await prisma.participant.count()).toBe(0)
    expect(await prisma.statementLink.count()).toBe(0)
    expect(await prisma.measure.count()).toBe(0)
    expect((await prisma.event.findMany()).map(({ slug }) => slug)).toEqual(['expulsion'])
  })

  test('loses figures that nothing refers to, and keeps those that others are affiliated with', async () => {
    const [stoltenberg] = SKETCH.figures
    const without = {
      statements: [],
      events: [{ slug: 'expulsion' }],
      articles: [{ ...ONE, quotations: [], figures: [], values: [] }],
    }
    await storeCorpus(prisma, sketchCorpus({ ...without, figures: stoltenberg ? [stoltenberg] : [] }))
    const slugs = (await prisma.figure.findMany({ orderBy: { slug: 'asc' } })).map(({ slug }) => slug)
    expect(slugs).toEqual(['nato', 'stoltenberg'])
  })

  test('gives members the side of a new root', async () => {
    const figures = [
      ...SKETCH.figures.filter(({ slug }) => slug !== 'nato'),
      { slug: 'nato', affiliation: 'the-west' },
      { slug: 'the-west', polity: true },
    ]
    await storeCorpus(prisma, sketchCorpus({ ...SKETCH, figures }))
    expect(await prisma.figure.findUnique({ where: { slug: 'stoltenberg' } })).toMatchObject({
      side: 'the-west',
    })
  })

  test('may have its figures in any order, however many batches they take', async () => {
    const members = Array.from({ length: 700 }, (_, number) => ({
      slug: `member-${number}`,
      affiliation: 'root',
    }))
    const figures = [...members, ...SKETCH.figures, { slug: 'root', polity: true }]
    await storeCorpus(prisma, sketchCorpus({ ...SKETCH, figures }))
    expect(await prisma.figure.count({ where: { side: 'root' } })).toBe(701)
  })
})
