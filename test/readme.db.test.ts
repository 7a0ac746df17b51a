import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SeededApi, startSeededApi } from './support/seeded-api.ts'

let api: SeededApi
beforeAll(async () => {
  api = await startSeededApi()
})
afterAll(() => api.dispose())

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const examples = [...readme.matchAll(/```graphql\n(.*?)```\n+```json\n(.*?)```/gs)].map(
  ([, query = '', answer = '']) => ({ query, answer: JSON.parse(answer) as unknown }),
)

test('the README shows a query with its answer', () => {
  expect(examples.length).toBeGreaterThanOrEqual(2)
})

test.each(examples)('$query is answered as the README says', async ({ query, answer }) => {
  expect(JSON.parse(JSON.stringify(await api.execute(query)))).toEqual(answer)
})
