import { identify } from '@rashomon/server/domain/identify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SeededApi, startSeededApi } from '../support/seeded-api.ts'

const STORY = 'nato-expels-russian-diplomats'
const FIGURE = 'jens-stoltenberg'
const EVENT = 'salisbury-poisoning-2018'

let api: SeededApi
/** Global id of the statement that the merged one has become. */
let statement: string
beforeAll(async () => {
  api = await startSeededApi()
  const { prisma } = api.database
  const { id } = await prisma.statement.findFirstOrThrow({
    where: { quotations: { some: {} } },
    orderBy: { id: 'asc' },
  })
  statement = encode('Statement', id)
  await prisma.mergedStatement.create({ data: { id: identify('Statement', STORY, 'gone'), statementId: id } })
  await prisma.mergedFigure.create({
    data: {
      ...{ slug: 'gone-figure', id: identify('Figure', 'gone-figure'), names: [] },
      figureId: identify('Figure', FIGURE),
    },
  })
  await prisma.mergedEvent.create({
    data: {
      ...{ slug: 'gone-event', id: identify('Event', 'gone-event') },
      eventId: identify('Event', EVENT),
    },
  })
})
afterAll(() => api.dispose())

function encode(typename: string, id: string): string {
  return Buffer.from(`${typename}:${id}`).toString('base64')
}

const goneFigure = encode('Figure', identify('Figure', 'gone-figure'))
const goneEvent = encode('Event', identify('Event', 'gone-event'))
const goneStatement = encode('Statement', identify('Statement', STORY, 'gone'))

describe('what was merged away answers with what it became', () => {
  test('by its slug or id', async () => {
    const answer = await api.query(
      `query ($statement: ID!) {
        figure(slug: "gone-figure") { slug name quotations { totalCount } }
        event(slug: "gone-event") { slug title }
        statement(id: $statement) { id quotations { totalCount } }
      }`,
      { statement: goneStatement },
    )
    expect(answer).toEqual(
      await api.query(
        `query ($statement: ID!) {
          figure(slug: "${FIGURE}") { slug name quotations { totalCount } }
          event(slug: "${EVENT}") { slug title }
          statement(id: $statement) { id quotations { totalCount } }
        }`,
        { statement },
      ),
    )
  })

  test.each([
    [goneFigure, encode('Figure', identify('Figure', FIGURE))],
    [goneEvent, encode('Event', identify('Event', EVENT))],
  ])('as a node: %s', async (gone, became) => {
    const query = `query ($id: ID!) { node(id: $id) {
      __typename id ... on Figure { name affiliation { name } } ... on Event { title participants { role } }
    } }`
    const answer = await api.query(query, { id: gone })
    expect(answer).toEqual(await api.query(query, { id: became }))
    expect(answer).toMatchObject({ node: { id: became } })
  })

  test('among other nodes, in the order asked for', async () => {
    const never = encode('Figure', identify('Figure', 'never-there'))
    const outlet = encode('Outlet', identify('Outlet', 'bbc'))
    const answer = await api.query(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Figure { slug } } }',
      { ids: [goneStatement, outlet, never, goneFigure] },
    )
    expect(answer).toEqual({
      nodes: [
        { __typename: 'Statement', id: statement },
        { __typename: 'Outlet', id: outlet },
        null,
        { __typename: 'Figure', id: encode('Figure', identify('Figure', FIGURE)), slug: FIGURE },
      ],
    })
  })

  test.each([
    ['quotations(filter: { speaker: ["gone-figure"] })', `quotations(filter: { speaker: ["${FIGURE}"] })`],
    ['statements(filter: { speaker: ["gone-figure"] })', `statements(filter: { speaker: ["${FIGURE}"] })`],
    ['articles(filter: { event: ["gone-event"] })', `articles(filter: { event: ["${EVENT}"] })`],
  ])('in a filter: %s', async (gone, became) => {
    const answer = await api.query(`{ ${gone} { totalCount } }`)
    expect(answer).toEqual(await api.query(`{ ${became} { totalCount } }`))
    expect(JSON.stringify(answer)).not.toContain(':0')
  })

  test('in a filter by the ids of statements', async () => {
    const query =
      'query ($ids: [ID!]) { quotations(filter: { statement: $ids }) { nodes { statement { id } } } }'
    const { quotations } = await api.query(query, { ids: [goneStatement] })
    expect(quotations.nodes.length).toBeGreaterThan(0)
    expect(quotations).toEqual((await api.query(query, { ids: [statement] })).quotations)
  })
})

test('what was never there is null', async () => {
  const never = encode('Statement', identify('Statement', STORY, 'never-there'))
  expect(
    await api.query(
      `query ($id: ID!) { node(id: $id) { id } statement(id: $id) { id } event(slug: "x") { id } figure(slug: "x") { id } }`,
      { id: never },
    ),
  ).toEqual({ node: null, statement: null, event: null, figure: null })
})
