import type { PrismaClient } from '@rashomon/database/client'
import { storeCorpus } from '@rashomon/server/storing/store-corpus'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { sketchCorpus } from './build-corpus.ts'
import { expectedDerived, storedDerived } from './derived.ts'
import { expectedSearchDocuments, storedSearchDocuments } from './search-documents.ts'
import { emptyTables } from './tables.ts'

let place: TestDatabase
let prisma: PrismaClient

beforeAll(async () => {
  place = await createTestDatabase()
  prisma = place.database.prisma
})
beforeEach(() => emptyTables(prisma))
afterAll(() => place.dispose())

const number = fc.nat(3)
const word = fc.nat(20).map((at) => at * 8)
const unique = { selector: ({ word }: { word: number }) => word, maxLength: 5 }

/** Articles that share outlets, stories, statements, figures and events in every combination. */
const article = fc
  .record({
    article: fc.nat(5),
    outlet: number,
    story: fc.nat(1),
    day: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
    quotations: fc.uniqueArray(
      fc.record({
        statement: number,
        speaker: number,
        via: fc.option(number, { nil: null }),
        form: fc.constantFrom('DIRECT', 'MIXED', 'INDIRECT'),
        word,
        words: fc.integer({ min: 1, max: 8 }),
      }),
      unique,
    ),
    events: fc.uniqueArray(fc.record({ event: number, word }), unique),
    figures: fc.uniqueArray(fc.record({ figure: number, word }), unique),
  })
  .map(({ article, outlet, story, day, quotations, events, figures }) => ({
    slug: `article-${article}`,
    outlet: `outlet-${outlet}`,
    story: `story-${story}`,
    publishedOn: day === null ? null : `2021-10-0${day}`,
    quotations: quotations.map((quotation) => ({
      ...quotation,
      statement: `statement-${quotation.statement}`,
      speaker: `figure-${quotation.speaker}`,
      via: quotation.via === null ? null : `figure-${quotation.via}`,
    })),
    events: events.map(({ event, word }) => ({ event: `event-${event}`, word })),
    figures: figures.map(({ figure, word }) => ({ figure: `figure-${figure}`, word })),
  }))

/** Figures whose affiliations and polities change from corpus to corpus, never in a circle. */
const figures = fc
  .tuple(
    ...[0, 1, 2, 3].map((own) =>
      fc.record({ above: fc.integer({ min: own + 1, max: 6 }), polity: fc.boolean() }),
    ),
  )
  .map((all) =>
    all.map(({ above, polity }, own) => ({
      slug: `figure-${own}`,
      affiliation: above <= 3 ? `figure-${above}` : null,
      polity,
    })),
  )

/** Corpora that name only what their articles need, so that they leave out what others before them had. */
const corpus = fc
  .record({
    articles: fc.uniqueArray(article, { selector: ({ slug }) => slug, minLength: 1, maxLength: 3 }),
    figures,
  })
  .map(({ articles, figures }) => {
    const quoted = new Set(
      articles.flatMap(({ story, quotations }) => quotations.map(({ statement }) => `${story}/${statement}`)),
    )
    const statements = ['story-0', 'story-1']
      .flatMap((story) =>
        [0, 1, 2, 3].map((at) => ({ key: `statement-${at}`, story, speaker: `figure-${at}` })),
      )
      .filter(({ story, key }) => quoted.has(`${story}/${key}`))
    const mentioned = new Set([
      'event-0',
      ...articles.flatMap(({ events }) => events.map(({ event }) => event)),
    ])
    return sketchCorpus({
      articles,
      statements,
      events: [...mentioned].map((slug) => ({ slug })),
      figures: withAffiliations(figures, [
        ...statements.map(({ speaker }) => speaker),
        ...articles.flatMap(({ quotations }) => quotations.flatMap(({ speaker, via }) => [speaker, via])),
        ...articles.flatMap((one) => one.figures.map(({ figure }) => figure)),
      ]),
    })
  })

function withAffiliations<Figure extends { slug: string; affiliation: string | null }>(
  figures: readonly Figure[],
  named: readonly (string | null)[],
): readonly Figure[] {
  const needed = new Set(named)
  // Affiliations have higher numbers, so one pass in their order finds all.
  for (const { slug, affiliation } of figures) if (needed.has(slug)) needed.add(affiliation)
  return figures.filter(({ slug }) => needed.has(slug))
}

test('what is derived is what follows from the rows, whatever was stored before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(corpus, { minLength: 1, maxLength: 4 }), async (corpora) => {
      await emptyTables(prisma)
      for (const one of corpora) {
        await storeCorpus(prisma, one)
        expect(await storedDerived(prisma)).toEqual(await expectedDerived(prisma))
        expect(await storedSearchDocuments(prisma)).toEqual(await expectedSearchDocuments(prisma))
      }
    }),
    // Shrinking would take longer than a test may.
    { numRuns: 10, endOnFailure: true },
  )
}, 60_000)
