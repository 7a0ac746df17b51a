import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SeededApi, startSeededApi } from '../support/seeded-api.ts'

let api: SeededApi
beforeAll(async () => {
  api = await startSeededApi()
})
afterAll(() => api.dispose())

describe('node(id)', () => {
  test('gives every kind of object back by the id that it has elsewhere', async () => {
    const { stories } =
      await api.query(`{ stories { nodes { id __typename mainEvent { id __typename measures { id __typename } }
      articles(first: 1) { nodes { id __typename outlet { id __typename }
        quotations(first: 1) { nodes { id __typename speaker { id __typename } statement { id __typename } } }
        eventMentions(first: 1) { nodes { id __typename } } reportedValues(first: 1) { nodes { id __typename } } } } } } }`)
    const objects: { id: string; __typename: string }[] = []
    JSON.stringify(stories, (_key, value) => {
      if (value?.id) objects.push({ id: value.id, __typename: value.__typename })
      return value
    })
    expect(new Set(objects.map(({ __typename }) => __typename)).size).toBe(10)
    for (const object of objects) {
      const { node } = await api.query('query ($id: ID!) { node(id: $id) { id __typename } }', {
        id: object.id,
      })
      expect(node).toEqual(object)
    }
  })

  test('gives null for an object that is not there, and keeps the order of several', async () => {
    const absent = Buffer.from('Outlet:00000000-0000-5000-8000-000000000000').toString('base64')
    const { outlet } = await api.query('{ outlet(slug: "bbc") { id } }')
    const { node, nodes } = await api.query(
      'query ($absent: ID!, $bbc: ID!) { node(id: $absent) { id } nodes(ids: [$absent, $bbc]) { id } }',
      { absent, bbc: outlet.id },
    )
    expect(node).toBeNull()
    expect(nodes).toEqual([null, { id: outlet.id }])
  })

  test.each(['', 'nonsense', btoa('Outlet:1'), btoa("Outlet:' OR true --")])(
    'refuses the malformed id %j',
    async (id) => {
      const { errors } = await api.execute('query ($id: ID!) { node(id: $id) { id } }', { id })
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' })
    },
  )
})

test('an unknown slug gives null', async () => {
  const fields = ['story', 'outlet', 'article', 'figure', 'event']
  const data = await api.query(`{ ${fields.map((field) => `${field}(slug: "no-such") { id }`).join(' ')} }`)
  expect(data).toEqual(Object.fromEntries(fields.map((field) => [field, null])))
})

test('statement(id) refuses the id of something else and names the argument', async () => {
  const { outlet } = await api.query('{ outlet(slug: "bbc") { id } }')
  const { errors } = await api.execute('query ($id: ID!) { statement(id: $id) { id } }', { id: outlet.id })
  expect(errors?.[0]?.message).toBe('Argument "id" is the id of Outlet, not of Statement.')
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' })
})
