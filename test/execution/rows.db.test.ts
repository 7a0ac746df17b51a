import { readTabs } from '@rashomon/server/http/graphiql/read-tabs'
import { createContext, schema } from '@rashomon/server/schema/index'
import { type GraphQLObjectType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SeededApi, startSeededApi } from '../support/seeded-api.ts'
import { askForAll } from './ask-for-all.ts'
import { executeBoth, expectSame } from './execute-both.ts'

let api: SeededApi
beforeAll(async () => {
  api = await startSeededApi()
})
afterAll(() => api.dispose())

const context = () => createContext(api.database.prisma)

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
      context,
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
    context,
  )
  expect(errors).toBeUndefined()
})

test('the questions that GraphiQL opens with are answered the same', async () => {
  for (const { query, variables } of await readTabs()) {
    const { errors } = await expectSame(schema, query, JSON.parse(variables), context)
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
    const { data, errors } = await expectSame(schema, source, variables, context)
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
    const { errors } = await expectSame(schema, source, { size }, context)
    expect(errors).toBeUndefined()
  }
})

test('two pages of one list are told apart by variables alone', async () => {
  const source = `query ($one: Int!, $other: Int!) { articles { nodes {
    a: quotations(first: $one) { nodes { text } } b: quotations(first: $other) { nodes { text } } } } }`
  for (const [one, other] of [
    [2, 2],
    [2, 3],
    [3, 3],
  ]) {
    const { errors } = await expectSame(schema, source, { one, other }, context)
    expect(errors).toBeUndefined()
  }
})

test('mistakes in arguments are told in the same way', async () => {
  const source = '{ stories { nodes { slug coverage(outlets: ["nobody"]) { outlets { wordCount } } } } }'
  const { usual, compiled } = await executeBoth(schema, source, {}, context)
  expect(usual.errors?.[0]?.message).toContain('nobody')
  expect(JSON.stringify(compiled)).toBe(JSON.stringify({ errors: usual.errors, data: usual.data }))
})
