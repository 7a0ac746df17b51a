import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SeededApi, startSeededApi } from '../support/seeded-api.ts'

let api: SeededApi
beforeAll(async () => {
  api = await startSeededApi()
})
afterAll(() => api.dispose())

/** Queries that would cost a statement an item if anything below were loaded one by one. */
const NESTED = {
  'articles with outlet, quotations, speakers and their affiliations': `query ($first: Int) {
    articles(first: $first) { totalCount nodes { headline outlet { name } story { title } framing { hedges { exact } }
      quotations(first: 5) { totalCount nodes { text speaker { name affiliation { name } } via { name } } } } } }`,
  'statements with outlets, attributions, responses and renderings': `query ($first: Int) {
    statements(first: $first) { nodes { text speaker { name } occasion { title } outlets { name }
      attributedTo { name } responses { relation statement { text speaker { name } } }
      quotations(first: 5) { nodes { text article { headline outlet { name } } cue { text } } } } } }`,
  'events with participants, codes, measures, values and mentions': `query ($first: Int) {
    events(first: $first) { nodes { title codes { scheme code } participants { role figure { name } } outlets { name }
      measures { name values(first: 5) { totalCount nodes { text article { outlet { name } } } } }
      mentions(first: 5) { nodes { role selector { exact } article { outlet { name } } } } } } }`,
  'figures with articles, statements and quotations': `query ($first: Int) {
    figures(first: $first) { nodes { name articles(first: 3) { totalCount nodes { headline } }
      statements(first: 3) { totalCount nodes { text } } quotations(first: 3) { totalCount nodes { text } } } } }`,
  'stories with all their lists': `query ($first: Int) {
    stories(first: $first) { nodes { title mainEvent { title } outlets { name } articles(first: $first) { nodes { headline } }
      events(first: $first) { nodes { title } } figures(first: $first) { nodes { name } }
      statements(first: $first) { nodes { text } } } } }`,
  'quotations with everything around them': `query ($first: Int) {
    quotations(first: $first) { nodes { text selectors { exact } statement { text occasion { title } story { title } }
      article { outlet { name } } speaker { name affiliation { name } } } } }`,
}

describe.each(Object.entries(NESTED))('%s', (_name, source) => {
  test('cost as many SQL statements for one item as for twenty', async () => {
    const one = await api.countStatements(source, { first: 1 })
    const twenty = await api.countStatements(source, { first: 20 })
    expect(twenty).toBe(one)
    expect(twenty).toBeLessThanOrEqual(2)
  })
})

test('the same list asked for twice in different ways costs no statement an item', async () => {
  const source = `query ($first: Int) { articles(first: $first) { nodes {
    direct: quotations(filter: { form: [DIRECT] }) { totalCount nodes { text } }
    indirect: quotations(filter: { form: [INDIRECT] }) { totalCount nodes { text } } } } }`
  const one = await api.countStatements(source, { first: 1 })
  expect(await api.countStatements(source, { first: 5 })).toBe(one)
})

test('a timeline costs a statement a type that is in it, and one for the page', async () => {
  const source = `query ($first: Int) { stories { nodes { timeline(first: $first) { totalCount nodes { date item {
    ... on Event { title } ... on Article { headline } ... on Statement { text } } } } } } }`
  expect(await api.countStatements(source, { first: 100 })).toBeLessThanOrEqual(6)
})
