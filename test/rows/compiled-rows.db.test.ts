import { compileOperation } from '@rashomon/server/execution/compile-operation'
import { executeCompiled } from '@rashomon/server/execution/execute-compiled'
import { readTabs } from '@rashomon/server/http/graphiql/read-tabs'
import { chooseReads } from '@rashomon/server/rows/choose-reads'
import { ROW_RESOLVERS } from '@rashomon/server/rows/compiled/row-resolvers'
import { createContext, schema } from '@rashomon/server/schema/index'
import { type GraphQLObjectType, getOperationAST, isObjectType, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { executeBoth, expectSame } from '../execution/execute-both.ts'
import { serveDatabase } from '../http/serve-database.ts'
import { type Answer, readAnswer } from '../support/read-answer.ts'
import { executeBy } from '../support/reads.ts'
import { type SeededApi, startSeededApi } from '../support/seeded-api.ts'
import { askForAll } from './ask-for-all.ts'

let api: SeededApi
beforeAll(async () => {
  api = await startSeededApi()
})
afterAll(() => api.dispose())

/** The usual way is that of Pothos and Prisma alone. */
const createContextOf = (way: 'usual' | 'compiled') =>
  createContext(chooseReads(api.database.prisma, way === 'compiled').prisma)
const ways = { createContext: createContextOf, strategy: ROW_RESOLVERS }

/** How each type is reached from the top, one object or a page of them. */
const REACHED = {
  Story: ['story(slug: "nato-expels-russian-diplomats")', 'stories(first: 2) { nodes'],
  Outlet: ['outlet(slug: "bbc")', 'outlets(first: 3, orderBy: { field: COUNTRY, direction: DESC }) { nodes'],
  Article: ['article(slug: "bbc-nato-expels-eight-russians")', 'articles(last: 3) { nodes'],
  Figure: ['figure(slug: "jens-stoltenberg")', 'figures(first: 4) { edges { cursor node'],
  Event: ['event(slug: "salisbury-poisoning-2018")', 'events(first: 4) { nodes'],
  Statement: ['statements(first: 4, orderBy: { field: CARRIERS, direction: DESC }) { nodes'],
  Quotation: ['quotations(first: 4) { nodes'],
} as const

const WAYS = Object.entries(REACHED).flatMap(([name, ways]) => ways.map((way) => [name, way] as const))

function closing(way: string): string {
  return ' }'.repeat(way.split('{').length - way.split('}').length)
}

describe('everything that rows have is the same', () => {
  test.each(WAYS)('%s by %s', async (name, way) => {
    const type = schema.getType(name)
    if (!isObjectType(type)) throw new Error(`${name} is no type of objects`)
    const { errors } = await expectSame(
      schema,
      `{ ${way} ${askForAll(schema, type, 1)}${closing(way)} }`,
      {},
      ways,
    )
    expect(errors).toBeUndefined()
  })
})

test('all of a comparison is the same', async () => {
  const coverage = askForAll(schema, schema.getType('Coverage') as GraphQLObjectType, 2)
  const { errors } = await expectSame(
    schema,
    `{ stories(first: 1) { nodes { coverage ${coverage} some: coverage(outlets: ["bbc", "sputnik"]) ${coverage} } } }`,
    {},
    ways,
  )
  expect(errors).toBeUndefined()
})

test('the questions that GraphiQL opens with are answered the same', async () => {
  for (const { query, variables } of await readTabs()) {
    const { errors } = await expectSame(schema, query, JSON.parse(variables), ways)
    expect(errors).toBeUndefined()
  }
})

test('pages, filters and orders from variables are the same, whatever was asked before', async () => {
  const source = `query ($first: Int, $after: String, $form: [QuotationForm!], $story: String!) {
    story(slug: $story) { articles(first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage }
      nodes { slug quotations(first: $first, filter: { form: $form }) { totalCount nodes { text form } } } } } }`
  let after: string | null = null
  for (const [first, form] of [
    [2, ['DIRECT']],
    [1, null],
    [2, ['INDIRECT', 'MIXED']],
  ] as const) {
    const variables = { first, after, form, story: 'nato-expels-russian-diplomats' }
    const { data, errors } = await expectSame(schema, source, variables, ways)
    expect(errors).toBeUndefined()
    const { story } = data as { story: { articles: { pageInfo: { endCursor: string } } } }
    after = story.articles.pageInfo.endCursor
  }
})

test('what one statement cannot bring is loaded apart, and the same', async () => {
  const source = `query ($size: Int!) { articles { nodes {
    direct: quotations(first: 3, filter: { form: [DIRECT] }) { totalCount nodes { text speaker { name } } }
    indirect: quotations(first: $size, filter: { form: [INDIRECT] }) { totalCount nodes { text speaker { name } } } } } }`
  for (const size of [3, 5]) {
    const { errors } = await expectSame(schema, source, { size }, ways)
    expect(errors).toBeUndefined()
  }
})

const STORY = 'story(slug: "nato-expels-russian-diplomats")'
const ROWS = `pageInfo { hasNextPage endCursor } nodes { carriers statement { text speaker { name } }
  cells { outlet { name } presence rendering quotations { text retention edits { op } } } }`

describe('one document is answered right whatever its variables', () => {
  const DOCUMENTS = {
    'two pages of one list': [
      'query ($a: Int, $b: Int) { articles { nodes { a: quotations(first: $a) { nodes { text } } b: quotations(first: $b) { nodes { text } } } } }',
      [
        { a: 2, b: 2 },
        { a: 2, b: 3 },
        { a: 3, b: 3 },
      ],
    ],
    'a matrix, of all or some outlets, filtered or not': [
      `query ($first: Int, $outlets: [String!], $filter: StatementFilter) { ${STORY} {
        coverage(outlets: $outlets) { statements(first: $first, filter: $filter) { ${ROWS} } } } }`,
      [
        { first: 3 },
        { first: 5, outlets: ['bbc', 'sputnik'] },
        { first: 4, filter: { minCarriers: 2 } },
        { first: 100 },
        { first: 2, outlets: null, filter: null },
      ],
    ],
    'a matrix beside another list of its statements': [
      `query ($first: Int) { ${STORY} { statements(first: 2) { nodes { text } }
        coverage { statements(first: $first) { ${ROWS} } } } }`,
      [{ first: 3 }, { first: 7 }],
    ],
    'one list by nodes and by edges, of which one asks for less': [
      `query ($first: Int) { articles(first: 2) { nodes { outlet { name } quotations(first: $first) { nodes { text } } }
        edges { node { outlet { id } quotations(first: $first) { pageInfo { hasNextPage } nodes { id text } } } } } }`,
      [{ first: 1 }, { first: 5 }],
    ],
    'one row by two names': [
      `{ article(slug: "bbc-nato-expels-eight-russians") { a: story { statements(first: 2) { nodes { text } } }
        b: story { id statements(first: 2) { nodes { text } } } } }`,
      [{}],
    ],
    'a relation that another field needs as well': [
      `{ ${STORY} { outlets { name } coverage { outlets { wordCount outlet { name country } } } } }`,
      [{}],
    ],
    'two matrices of one story': [
      `query ($outlets: [String!], $slug: String!) {
        a: story(slug: $slug) { x: coverage(outlets: $outlets) { statements(first: 1) { nodes { carriers } } }
          y: coverage { statements(first: 5) { nodes { statement { text } } } } }
        ${STORY} { coverage { statements(first: 3) { nodes { statement { text } cells { presence } } } } } }`,
      [
        { outlets: ['bbc'], slug: 'nato-expels-russian-diplomats' },
        { outlets: null, slug: 'nato-expels-russian-diplomats' },
        { outlets: null, slug: 'nothing' },
      ],
    ],
    'one fragment in two places, with more beside it in one': [
      `query ($a: String!, $b: String!) { a: story(slug: $a) { coverage { outlets { ...F } events(first: 2) {
          nodes { ...E } edges { node { ...E cells { mentions { paragraph } } } } } } }
        b: story(slug: $b) { coverage { outlets { ...F outlet { country } } } } }
      fragment F on OutletCoverage { outlet { name } }
      fragment E on EventCoverage { cells { mentions { selector { exact } } } }`,
      [
        { a: 'nato-expels-russian-diplomats', b: 'nothing' },
        { a: 'nothing', b: 'nato-expels-russian-diplomats' },
        { a: 'nato-expels-russian-diplomats', b: 'nato-expels-russian-diplomats' },
      ],
    ],
    'rows further down that lack something': [
      `{ article(slug: "bbc-nato-expels-eight-russians") { story { a: articles(first: 1) { nodes { headline } }
        b: articles(first: 2) { nodes { headline } } } } }`,
      [{}],
    ],
    'a matrix whose statements have quotations of their own': [
      `query ($first: Int) { ${STORY} { coverage { statements(first: $first) { nodes {
        statement { quotations(first: 1) { nodes { text } } } cells { quotations { text } } } } } } }`,
      [{ first: 3 }],
    ],
  } as const

  test.each(Object.entries(DOCUMENTS))('%s', async (_what, [source, sets]) => {
    const served = await serveDatabase(api.database)
    // Twice, since the first time nothing is known of the document.
    for (const variables of [...sets, ...sets]) {
      const { data, error } = await served.ask(source, variables)
      expect(error).toBeUndefined()
      expect(data).toEqual(
        readAnswer(await executeBy(chooseReads(api.database.prisma, false), source, variables)),
      )
    }
  })
})

test('requests at the same time share what is compiled, and nothing of what their variables make of it', async () => {
  const served = await serveDatabase(api.database)
  // Two lists of one relation come with their row where they are alike; else one of them is loaded apart.
  const source = `query ($a: Int, $b: Int, $form: [QuotationForm!]) { articles(first: 3) { nodes { headline
    a: quotations(first: $a, filter: { form: $form }) { nodes { text } }
    b: quotations(first: $b, filter: { form: $form }) { nodes { text } } } } }`
  const sets = [1, 2, 3].flatMap((a) =>
    [1, 2, 3].flatMap((b) => [null, ['DIRECT']].map((form) => ({ a, b, form }))),
  )
  const plain = chooseReads(api.database.prisma, false)
  const expected = await Promise.all(
    sets.map(async (variables) => readAnswer(await executeBy(plain, source, variables))),
  )
  const given = await Promise.all([...sets, ...sets].map((variables) => served.ask(source, variables)))
  expect(given.map(({ data }) => data)).toEqual([...expected, ...expected])
})

test('an answer can have the name of a property that is none', async () => {
  const served = await serveDatabase(api.database)
  const { text } = await served.ask('{ __proto__: __typename }')
  expect(text).toContain('{"__proto__":"Query"}')
})

test('the first page of a matrix comes with its story, by one statement', async () => {
  const count = async (after: string | null) => {
    const source = `query ($after: String) { ${STORY} { coverage { statements(first: 3, after: $after) { ${ROWS} } } } }`
    api.statements.length = 0
    const answer = await execute(source, { after })
    return { answer, statements: api.statements.length }
  }
  const first = await count(null)
  expect(first.statements).toBe(1)
  expect(
    (await count(first.answer.story.coverage.statements.pageInfo.endCursor)).statements,
  ).toBeLessThanOrEqual(3)
})

test('pages that nobody asks about have no row too many, and rows no ids that nobody reads', async () => {
  api.statements.length = 0
  await execute('{ articles(first: 2) { nodes { headline quotations(first: 3) { nodes { text } } } } }', {})
  expect(api.statements.join()).toMatch(/LIMIT 3\).*LIMIT 2\)/s)
  expect(api.statements.join()).not.toMatch(/t\d+\."id", t\d+\."text"/)
  api.statements.length = 0
  await execute(
    '{ articles(first: 2) { pageInfo { hasNextPage } nodes { id quotations(first: 3) { edges { cursor } } } } }',
    {},
  )
  expect(api.statements.join()).toMatch(/LIMIT 3\).*LIMIT 3\)/s)
})

/** What is compiled of a query gives. */
async function execute(source: string, variables: Readonly<Record<string, unknown>>): Promise<Answer> {
  const document = parse(source)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('a query is missing')
  const compiled = compileOperation(schema, document, operation, variables, ROW_RESOLVERS)
  const result = await executeCompiled(compiled, {
    rootValue: undefined,
    context: createContextOf('compiled'),
    variables,
    signal: undefined,
  })
  return readAnswer(result)
}

test('mistakes in arguments are told in the same way', async () => {
  const source = '{ stories { nodes { slug coverage(outlets: ["nobody"]) { outlets { wordCount } } } } }'
  const { usual, compiled } = await executeBoth(schema, source, {}, ways)
  expect(usual.errors?.[0]?.message).toContain('nobody')
  expect(JSON.stringify(compiled)).toBe(JSON.stringify({ errors: usual.errors, data: usual.data }))
})
