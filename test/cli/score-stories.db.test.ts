import { scoreStories } from '@rashomon/server/cli/evaluate-stories'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let place: TestDatabase
beforeAll(async () => {
  place = await createTestDatabase()
})
afterAll(() => place.dispose())

const PUMPS = 'The pumps held all night long and nobody had to leave the valley'
const ARTICLES = {
  echo: `Flood closes quarry in Holm\n\n“${PUMPS},” Ada Berg said on Friday. The quarry employs 340 people.`,
  post: `Holm quarry shut by flood\n\nAda Berg said: “${PUMPS}.” The quarry employs 340 people.`,
  times: 'Quarry under water\n\nA flood closed the quarry in Holm on Friday. Its owners were not available.',
} as const

/** A story in which two outlets quote one remark and a third does not. */
const STORY = {
  gold: {
    story: 'quarry-flood',
    mainEvent: 'A flood closed the quarry in Holm',
    mainEventDate: '2031-05-02',
    people: [{ name: 'Ada Berg', forms: ['Berg'] }],
    numbers: [],
    conflicts: [],
    sayings: (['echo', 'post'] as const).map((doc) => {
      const start = ARTICLES[doc].indexOf(PUMPS)
      return {
        doc,
        content: [[start, start + PUMPS.length]] as const,
        speaker: { kind: 'named', name: 'Ada Berg' } as const,
        group: 'pumps',
        form: 'DIRECT' as const,
      }
    }),
  },
  documents: Object.entries(ARTICLES).map(([doc, text]) => ({
    doc,
    text,
    outlet: doc,
    url: null,
    publishedOn: '2031-05-03',
  })),
}

test('a marked story is scored by what was stored of it and what the API answers', async () => {
  const [scored] = await scoreStories(place.database, [STORY], true)
  expect(scored?.name).toBe('quarry-flood')
  expect(scored?.score).toMatchObject({
    sayingsFound: { right: 2, of: 2 },
    namedSpeakers: { right: 2, of: 2 },
    mentionsFound: { right: 2, of: 2 },
    pairs: { right: 1, of: 1 },
    omissionsRight: { right: 1, of: 1 },
    omissionsTold: { right: 1, of: 1 },
    ordersEqual: { of: 4 },
  })
})

test('the database is empty before each story, so that they know nothing of each other', async () => {
  const other = { ...STORY, gold: { ...STORY.gold, story: 'quarry-flood-again' } }
  const [first, second] = await scoreStories(place.database, [STORY, other], false)
  expect(second?.score).toEqual(first?.score)
  expect(await place.database.prisma.story.count()).toBe(1)
})
