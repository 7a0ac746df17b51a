import { storeCorpus } from '@rashomon/server/storing/store-corpus'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ONE, SKETCH, TWO } from '../reading/sketches.ts'
import { sketchCorpus } from '../storing/build-corpus.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { type Answer, readAnswer } from '../support/read-answer.ts'
import { executeBy, projectReads } from '../support/reads.ts'

/** A story whose first article, of the 6th, tells of an event on the 7th and of one that nobody dates. */
const CORPUS = sketchCorpus({
  ...SKETCH,
  articles: [
    { ...ONE, events: [...(ONE.events ?? []), { event: 'rumour', word: 20 }, { event: 'answer', word: 40 }] },
    { ...TWO, publishedOn: '2021-10-06' },
  ],
  events: [...SKETCH.events, { slug: 'rumour', date: null }, { slug: 'answer', date: '2021-10-07' }],
})

let place: TestDatabase
beforeAll(async () => {
  place = await createTestDatabase()
  await storeCorpus(place.database.prisma, CORPUS)
})
afterAll(() => place.dispose())

async function query(source: string): Promise<Answer> {
  return readAnswer(await executeBy(projectReads(place.database.prisma), source))
}

test.each(['ASC', 'DESC'])(
  'an event without a date comes last in the order of dates, %s',
  async (direction) => {
    const { events } = await query(
      `{ events(orderBy: { field: DATE, direction: ${direction} }) { nodes { slug date } } }`,
    )
    expect(events.nodes.at(-1)).toEqual({ slug: 'rumour', date: null })
  },
)

test('an event without a date is within no range of days', async () => {
  for (const date of ['gte: "1900-01-01"', 'lt: "2100-01-01"']) {
    const { events } = await query(`{ events(filter: { date: { ${date} } }) { nodes { slug } } }`)
    expect(events.nodes.length).toBeGreaterThan(1)
    expect(events.nodes).not.toContainEqual({ slug: 'rumour' })
  }
})

test('an event without a date stands in no timeline, and an article cannot predate it', async () => {
  const { story } = await query(`{ story(slug: "expulsion") {
    timeline { totalCount nodes { date item { ... on Event { slug } } } }
    coverage { events { nodes { event { slug } cells { outlet { slug } presence } } } } } }`)
  const listed = story.timeline.nodes.map(({ item }: { item: { slug?: string } }) => item.slug)
  expect(listed).toContain('answer')
  expect(listed).not.toContain('rumour')
  expect(story.timeline.totalCount).toBe(listed.length)
  const presences = Object.fromEntries(
    story.coverage.events.nodes.map(
      (row: { event: { slug: string }; cells: { outlet: { slug: string }; presence: string }[] }) => [
        row.event.slug,
        row.cells.find(({ outlet }) => outlet.slug === 'press-tv')?.presence,
      ],
    ),
  )
  expect(presences).toMatchObject({ rumour: 'ABSENT', expulsion: 'PRESENT' })
})
