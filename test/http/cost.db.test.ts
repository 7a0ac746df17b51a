import { readCueLexicon } from '@rashomon/server/lexicons/read-cue-lexicon'
import { readCorpus } from '@rashomon/server/seeds/read-corpus'
import { storeCorpus } from '@rashomon/server/storing/store-corpus'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { SEEDS } from '../support/seeded-api.ts'
import { serveDatabase } from './serve-database.ts'
import type { Example } from './start-example.ts'

let place: TestDatabase
let example: Example
beforeAll(async () => {
  place = await createTestDatabase()
  await storeCorpus(place.database.prisma, readCorpus(SEEDS, { cueStances: readCueLexicon() }))
  example = await serveDatabase(place.database)
})
afterAll(() => place.dispose())

const QUOTATION = `text form position speakerText speaker { name role } cue { text lemma stance } rendering retention
  selectors { start end exact } via { name } confidence origin`
const STORY = 'story(slug: "nato-expels-russian-diplomats")'

describe('what is asked of a few articles is answered, whatever its pages could hold', () => {
  test.each([
    [
      'all stories with articles with quotations',
      `{ stories { nodes { title articles { nodes { headline outlet { name } quotations { nodes { ${QUOTATION} } } } } } } }`,
    ],
    [
      'the matrix with its evidence',
      `{ ${STORY} { coverage { statements(first: 100) { nodes { carriers statement { text speaker { name } }
        cells { outlet { name } presence rendering quotations { ${QUOTATION} } } } } } } }`,
    ],
    [
      'events with their mentions',
      `{ ${STORY} { events(first: 100) { nodes { title date kind place outlets { name }
        mentions(first: 100) { nodes { role selector { exact start end } article { headline outlet { name } } } } } } } }`,
    ],
    [
      'a story page in one trip',
      `{ ${STORY} { title summary date outlets { name } articles { nodes { headline publishedOn outlet { name }
          quotations(first: 100) { nodes { ${QUOTATION} } } } }
        timeline(first: 100) { nodes { date item { ... on Article { headline } ... on Event { title } ... on Statement { text } } } }
        coverage { statements(first: 100) { nodes { statement { text speaker { name } } cells { presence rendering outlet { name } } } }
          outlets { outlet { name } voices { share figure { name } } omissions(first: 20) { nodes { text } } } } } }`,
    ],
  ])('%s', async (_what, query) => {
    const { error, text } = await example.ask(query)
    expect(error).toBeUndefined()
    expect(text.length).toBeGreaterThan(1000)
  })
})

describe('what is really dear is refused', () => {
  test('lists of the same objects under each other, with the dearest and a page that passes', async () => {
    // One size a level, so that each can be told from the others.
    const query = `{ outlets(first: 100) { nodes { articles(first: 99) { nodes { figures(first: 98) { nodes {
      articles(first: 97) { nodes { figures(first: 96) { nodes { articles(first: 95) { nodes { headline wordCount } } } } } }
    } } } } } } }`
    const { error } = await example.ask(query)
    expect(error?.extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX', limit: 'cost', maximum: 50_000 })
    expect(error?.message).toMatch(
      /Dearest are outlets \(\d+\), outlets\.nodes\.articles .*\. It passes with /,
    )
    const [, path, size] = /It passes with ([\w.]+)\(first: (\d+)\)/.exec(error?.message ?? '') ?? []
    const level = (path ?? '').split('.nodes.').length - 1
    const smaller = query.replace(`first: ${100 - level}`, `first: ${size}`)
    expect((await example.ask(smaller)).error).toBeUndefined()
    const larger = query.replace(`first: ${100 - level}`, `first: ${Number(size) + 1}`)
    expect((await example.ask(larger)).error?.extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX' })
  })

  test('aliases of all of a story', async () => {
    const aliases = Array.from({ length: 6 }, (_, n) => `p${n}: sharedPassages { nodes { words } }`)
    const { error } = await example.ask(`{ ${STORY} { coverage { ${aliases.join(' ')} } } }`)
    expect(error?.extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX' })
  })
})
