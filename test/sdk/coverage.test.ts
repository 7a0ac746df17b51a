import { type Coverage, createClient, eachCell, toRows } from '@rashomon/sdk'
import { expect, test } from 'vitest'
import { type FakeApi, json, startFakeApi } from './fake-api.ts'

const bbc = { id: 'o1', slug: 'bbc', name: 'BBC' }
const pressTv = { id: 'o2', slug: 'press-tv', name: 'Press TV' }
const speaker = { id: 'f1', slug: 'peskov', name: 'Dmitry Peskov' }

const summary = json({
  data: {
    story: { id: 's', slug: 'expulsion', title: 'Expulsion', coverage: { outlets: [], distances: [] } },
  },
})

function matrixPage(layer: string, nodes: readonly unknown[], totalCount = nodes.length) {
  const page = { nodes, totalCount, pageInfo: { hasNextPage: false, endCursor: null } }
  return json({ data: { story: { coverage: { [layer]: page } } } })
}

const statementRow = {
  statement: { id: 'st1', text: 'Peace is not the aim.', saidOn: '2021-10-07', speaker },
  carriers: 1,
  cells: [
    { outlet: bbc, presence: 'ABSENT', rendering: null, quotations: [] },
    {
      outlet: pressTv,
      presence: 'PRESENT',
      rendering: 'TRIMMED',
      quotations: [{ id: 'q1', text: 'Peace …' }],
    },
  ],
}

function readCoverage(api: FakeApi): Promise<Coverage> {
  return createClient({ url: api.url }).stories.coverage('expulsion', { outlets: ['bbc', 'press-tv'] })
}

test('eachCell gives every cell with the item of its row', async () => {
  await using api = await startFakeApi(summary, matrixPage('statements', [statementRow]))
  const cells = []
  for await (const { statement, outlet, presence, carriers } of eachCell(
    (await readCoverage(api)).statements(),
  )) {
    cells.push([statement.text, carriers, outlet.slug, presence])
  }
  expect(cells).toEqual([
    ['Peace is not the aim.', 1, 'bbc', 'ABSENT'],
    ['Peace is not the aim.', 1, 'press-tv', 'PRESENT'],
  ])
})

test('eachCell takes an array, too', async () => {
  const cells = []
  for await (const cell of eachCell([{ item: 'a', cells: [{ n: 1 }, { n: 2 }] }])) cells.push(cell)
  expect(cells).toEqual([
    { item: 'a', n: 1 },
    { item: 'a', n: 2 },
  ])
})

test('a statement is a row that says how each outlet rendered it, or that it did not', async () => {
  await using api = await startFakeApi(summary, matrixPage('statements', [statementRow]))
  expect(await toRows(await readCoverage(api))).toEqual([
    {
      statement: 'Peace is not the aim.',
      speaker: 'Dmitry Peskov',
      said_on: '2021-10-07',
      carriers: 1,
      bbc: 'ABSENT',
      'press-tv': 'TRIMMED',
    },
  ])
})

test('a measure is a row of the values that each outlet reports', async () => {
  const row = {
    measure: {
      name: 'diplomats expelled',
      unit: 'diplomats',
      agreement: 'AGREED',
      event: { title: 'Expulsion' },
    },
    cells: [
      { outlet: bbc, presence: 'PRESENT', values: [{ text: 'eight' }, { text: '8' }, { text: 'eight' }] },
      { outlet: pressTv, presence: 'NOT_ANNOTATED', values: [] },
    ],
  }
  await using api = await startFakeApi(summary, matrixPage('measures', [row]))
  expect(await toRows(await readCoverage(api), { layer: 'measures' })).toEqual([
    {
      measure: 'diplomats expelled',
      unit: 'diplomats',
      event: 'Expulsion',
      agreement: 'AGREED',
      bbc: 'eight; 8',
      'press-tv': 'NOT_ANNOTATED',
    },
  ])
})

test.each([
  [
    'events',
    { event: { title: 'Expulsion', date: '2021-10-06' } },
    { event: 'Expulsion', date: '2021-10-06' },
  ],
  ['figures', { figure: speaker }, { figure: 'Dmitry Peskov' }],
] as const)('%s are rows of who has them', async (layer, item, columns) => {
  const row = { ...item, carriers: 1, cells: [{ outlet: bbc, presence: 'PREDATES' }] }
  await using api = await startFakeApi(summary, matrixPage(layer, [row]))
  expect(await toRows(await readCoverage(api), { layer })).toEqual([
    { ...columns, carriers: 1, bbc: 'PREDATES' },
  ])
})

test('a table too long to be meant is refused, unless its length is given', async () => {
  await using api = await startFakeApi(summary, matrixPage('statements', [statementRow, statementRow], 1001))
  const coverage = await readCoverage(api)
  await expect(toRows(coverage)).rejects.toMatchObject({ type: 'pagination' })
  expect(await toRows(coverage, { limit: 1 })).toHaveLength(1)
})

test('the lists of a coverage compare the same outlets of the same story', async () => {
  await using api = await startFakeApi(summary, matrixPage('statements', []))
  const coverage = await readCoverage(api)
  await coverage.statements({ filter: { side: ['Russia'] } })
  expect(api.received[1]?.body.variables).toEqual({
    story: 'expulsion',
    outlets: ['bbc', 'press-tv'],
    first: 20,
    filter: { side: ['Russia'] },
  })
})

test("an outlet's lists are asked for by its slug, page by page", async () => {
  const page = (id: string, hasNextPage: boolean) => {
    const omissions = { nodes: [{ id }], totalCount: 2, pageInfo: { hasNextPage, endCursor: id } }
    return json({ data: { story: { coverage: { outlet: { omissions } } } } })
  }
  await using api = await startFakeApi(summary, page('st1', true), page('st2', false))
  const coverage = await readCoverage(api)
  const omitted = await coverage.omissions('press-tv', { minCarriers: 1, first: 1 }).toArray({ limit: 10 })
  expect(omitted.map(({ id }) => id)).toEqual(['st1', 'st2'])
  const asked = {
    story: 'expulsion',
    outlets: ['bbc', 'press-tv'],
    outlet: 'press-tv',
    minCarriers: 1,
    first: 1,
  }
  expect(api.received.slice(1).map(({ body }) => body.variables)).toEqual([asked, { ...asked, after: 'st1' }])
})

test('the lists of an outlet that is not compared are errors, not empty lists', async () => {
  await using api = await startFakeApi(summary, json({ data: { story: { coverage: { outlet: null } } } }))
  const coverage = await readCoverage(api)
  const notFound = { type: 'invalid_request', code: 'NOT_FOUND' }
  await expect(coverage.omissions('sputnik')).rejects.toMatchObject(notFound)
  await expect(coverage.omittedEvents('sputnik')).rejects.toMatchObject(notFound)
  await expect(coverage.exclusives('sputnik')).rejects.toMatchObject(notFound)
  await expect(coverage.unanswered('sputnik')).rejects.toMatchObject(notFound)
})

test('what hangs on a story that does not exist is an error, not an empty list', async () => {
  await using api = await startFakeApi(json({ data: { story: null } }))
  const { stories } = createClient({ url: api.url })
  const notFound = { type: 'invalid_request', code: 'NOT_FOUND' }
  await expect(stories.coverage('nowhere')).rejects.toMatchObject(notFound)
  await expect(stories.timeline('nowhere')).rejects.toMatchObject(notFound)
  await expect(stories.disagreements('nowhere')).rejects.toMatchObject(notFound)
  expect(await stories.get('nowhere')).toBeNull()
})

test('a client without an address that can be asked is refused when it is made', () => {
  expect(() => createClient({ url: 'not an address' })).toThrow(TypeError)
})
