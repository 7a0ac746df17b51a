import { openDatabase } from '@rashomon/database'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createPlace, type DatabasePlace } from '../support/database.ts'
import { loadLargeCorpus } from '../support/large-corpus/load-large-corpus.ts'
import { executeBy, projectReads } from '../support/reads.ts'

const QUOTATIONS = 100_000

/** Tables with fewer rows fill a page or two, which a planner rightly reads as a whole. */
const SMALL_TABLE_ROWS = 2000

interface SentStatement {
  readonly text: string
  readonly values: unknown[]
}

let place: DatabasePlace
let database: Awaited<ReturnType<typeof openDatabase>>
let client: pg.Client
let smallTables: ReadonlySet<string>

beforeAll(async () => {
  place = await createPlace('migrated')
  const url = place.options.url ?? ''
  await loadLargeCorpus(url, QUOTATIONS)
  database = await openDatabase(place.options)
  client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND reltuples < ${SMALL_TABLE_ROWS}`,
  )
  smallTables = new Set(rows.map(({ name }) => name))
}, 300_000)

afterAll(async () => {
  await database?.close()
  await client?.end()
  await place?.remove()
})

/** Tables that a query reads as a whole, by the plans of all its statements. */
async function findSequentialScans(
  source: string,
  variableValues?: Record<string, unknown>,
): Promise<string[]> {
  const statements = await record(async () => {
    const { errors } = await executeBy(projectReads(database.prisma), source, variableValues)
    expect(errors).toBeUndefined()
  })
  expect(statements.length).toBeGreaterThan(0)
  const scanned: string[] = []
  for (const { text, values } of statements) {
    // By the connections that send the statements, since plans depend on their settings.
    const [row] = await database.prisma.$queryRawUnsafe<{ 'QUERY PLAN': { Plan: Plan }[] }[]>(
      `EXPLAIN (FORMAT JSON) ${text}`,
      ...values,
    )
    scanned.push(...(row?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => listScans(Plan)))
  }
  return scanned.filter((table) => !smallTables.has(table))
}

interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly Plans?: readonly Plan[]
}

function listScans(plan: Plan): string[] {
  const own = plan['Node Type'].endsWith('Seq Scan') ? [plan['Relation Name'] ?? ''] : []
  return [...own, ...(plan.Plans ?? []).flatMap(listScans)]
}

/** What is sent to the database meanwhile. */
async function record(work: () => Promise<void>): Promise<SentStatement[]> {
  const sent: SentStatement[] = []
  const query = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await work()
    for (const [statement] of query.mock.calls as unknown as [Partial<SentStatement>][]) {
      if (statement.text) sent.push({ text: statement.text, values: statement.values ?? [] })
    }
  } finally {
    query.mockRestore()
  }
  return sent
}

/** The cursor of a row in the midst of a list. */
async function findCursor(list: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM ${list} ORDER BY id OFFSET (SELECT count(*) / 2 FROM ${list}) LIMIT 1`,
  )
  return Buffer.from(`GPC:S:${rows[0]?.id}`).toString('base64')
}

const ORDERS: Readonly<Record<string, readonly string[]>> = {
  stories: ['DATE', 'TITLE', 'ARTICLES'],
  articles: ['PUBLISHED_ON', 'HEADLINE', 'WORD_COUNT'],
  figures: ['NAME', 'QUOTATIONS'],
  events: ['DATE', 'MENTIONS'],
  statements: ['SAID_ON', 'CARRIERS'],
  quotations: ['ARTICLE', 'POSITION', 'WORDS'],
}
const PAGES = Object.entries(ORDERS).flatMap(([list, fields]) =>
  fields.flatMap((field) => ['ASC', 'DESC'].map((direction) => [list, field, direction] as const)),
)

test.each(PAGES)('no page of %s by %s %s reads a table as a whole', async (list, field, direction) => {
  const orderBy = `orderBy: { field: ${field}, direction: ${direction} }`
  const after = await findCursor(list)
  expect(await findSequentialScans(`{ ${list}(first: 20, ${orderBy}) { nodes { id } } }`)).toEqual([])
  expect(
    await findSequentialScans(`{ ${list}(first: 20, after: "${after}", ${orderBy}) { nodes { id } } }`),
  ).toEqual([])
  expect(
    await findSequentialScans(`{ ${list}(last: 20, before: "${after}", ${orderBy}) { nodes { id } } }`),
  ).toEqual([])
})

test.each([
  [
    'an article',
    '{ article(slug: "article-7-0") { headline outlet { name } quotations(first: 10) { nodes { text speaker { name } } } } }',
  ],
  [
    'articles of an outlet',
    '{ outlet(slug: "outlet-3") { articles(first: 20) { nodes { headline quotations(first: 5) { nodes { text } } } } } }',
  ],
  [
    'articles by filters',
    '{ articles(first: 20, filter: { outlet: ["outlet-3"], figure: ["figure-20"] }) { nodes { headline } } }',
  ],
  [
    'statements of a story',
    '{ story(slug: "story-7") { statements(first: 20, orderBy: { field: CARRIERS, direction: DESC }) { nodes { text outlets { name } } } } }',
  ],
  [
    'statements by filters',
    '{ statements(first: 20, filter: { speaker: ["figure-20"], minCarriers: 3 }) { nodes { text } } }',
  ],
  [
    'quotations by filters',
    '{ quotations(first: 20, filter: { speaker: ["figure-20"], stance: [EMPHATIC] }) { nodes { text } } }',
  ],
  [
    'quotations by their words',
    '{ quotations(first: 20, filter: { text: "prisoner exchange in Corkor" }) { nodes { text } } }',
  ],
  [
    'a matrix',
    '{ story(slug: "story-7") { coverage { statements(first: 20) { nodes { carriers cells { presence rendering quotations { text } } } } } } }',
  ],
  [
    'statistics of a story',
    '{ quotationStats(groupBy: [OUTLET, SPEAKER], filter: { story: ["story-7"] }) { quotations } }',
  ],
  ['a search', '{ search(query: "harbour Corkor", first: 20) { nodes { score snippet node { id } } } }'],
  [
    'a search for a name, a phrase or a beginning',
    '{ search(query: "Corkorr OR \\"zxy wvu\\" OR zxyw*", first: 20) { totalCount nodes { score } } }',
  ],
  [
    'a search within a story',
    '{ search(query: "harbour", story: "story-7", kinds: [FIGURE, STATEMENT], first: 20) { totalCount nodes { score } } }',
  ],
])('%s is read along indexes', async (_what, source) => {
  expect(await findSequentialScans(source)).toEqual([])
})
