import { describe, expect, test } from 'vitest'
import { post, readAnswer, startExample } from './start-example.ts'

const { origin, ask } = await startExample()
const url = `${origin}/graphql`

describe('page sizes', () => {
  test.each([
    ['first: -100', 'first', 'must be 1 to 100, not -100'],
    ['first: 0', 'first', 'must be 1 to 100, not 0'],
    ['first: 101', 'first', 'must be 1 to 100, not 101'],
    ['last: 101', 'last', 'must be 1 to 100, not 101'],
    ['first: 1, last: 1', 'last', 'cannot stand beside "first"'],
  ])('%s is refused', async (page, argument, problem) => {
    const answer = await ask(`{ stories(${page}) { totalCount } }`)
    expect(answer.status).toBe(400)
    expect(answer.error?.message).toContain(`Argument "${argument}" of "Query.stories" ${problem}`)
    expect(answer.error?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument,
      field: 'Query.stories',
    })
  })

  test('a page inside a page is checked too, and where it stands is named', async () => {
    const answer = await ask(
      'query ($n: Int) { all: stories { nodes { ...More } } } fragment More on Story { stories(first: $n) { totalCount } }',
      { n: 1000 },
    )
    expect(answer.error?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'first',
      field: 'Story.stories',
      at: 'all.nodes.stories',
    })
  })

  test.each(['first: 1', 'first: 100', 'last: 100', 'first: null, last: 5', 'first: null'])(
    '%s passes',
    async (page) => {
      expect((await ask(`{ stories(${page}) { totalCount } }`)).status).toBe(200)
    },
  )
})

test('a list of more than 500 items is refused', async () => {
  const answer = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { slug } }', {
    ids: Array(501).fill('a'),
  })
  expect(answer.error?.message).toBe(
    'Argument "ids" of "Query.nodes" has 501 items; at most 500 are allowed.',
  )
  expect(answer.error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'ids' })
})

describe('a value of the wrong type is refused', () => {
  test('in a variable, which is named', async () => {
    const answer = await ask('query ($text: String!) { echo(text: $text) }', { text: 5 })
    expect(answer.status).toBe(400)
    expect(answer.error?.message).toContain('"$text"')
    expect(answer.error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: '$text' })
  })

  test.each([
    ['text', '{ echo(text: 5) }'],
    ['numbers', '{ echo(text: "a", numbers: [1, "two"]) }'],
  ])('in the query, with the name of the argument: %s', async (argument, query) => {
    const answer = await ask(query)
    expect(answer.status).toBe(400)
    expect(answer.error?.message).toMatch(new RegExp(`^Argument "${argument}" of "Query\\.echo": .*(5|two)`))
    expect(answer.error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument, field: 'Query.echo' })
    expect(answer.error?.extensions).toHaveProperty('requestId', answer.headers.get('x-request-id'))
  })

  test('in the default of a variable', async () => {
    const answer = await ask('query ($text: String = 5) { echo(text: $text) }')
    expect(answer.status).toBe(400)
    expect(answer.error?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })
})

test('a variable that is null where its argument may not be is refused', async () => {
  const answer = await ask('query ($text: String = "a") { echo(text: $text) }', { text: null })
  expect(answer.status).toBe(400)
  expect(answer.error?.message).toContain('"text" of non-null type')
  expect(answer.error?.extensions.code).toBe('BAD_USER_INPUT')
})

describe('text that cannot be stored', () => {
  const query = 'query ($text: String!) { echo(text: $text) }'

  test.each([
    ['a NUL character', 'a\0b'],
    ['half of a surrogate pair', 'a\ud800b'],
    ['half of a surrogate pair', '\udc00'],
  ])('%s in a variable is refused', async (problem, text) => {
    const answer = await ask(query, { text })
    expect(answer.status).toBe(400)
    expect(answer.error?.message).toBe(`Variable "$text" contains ${problem}.`)
    expect(answer.error?.extensions.code).toBe('BAD_USER_INPUT')
  })

  test('it is found in lists, objects and keys', async () => {
    expect((await ask(query, { text: 'a', more: [{ b: ['c', '\0'] }] })).error?.message).toBe(
      'Variable "$more[0].b[1]" contains a NUL character.',
    )
    expect((await ask(query, { text: 'a', more: { 'b\0': 1 } })).error?.message).toBe(
      'Variable "$more" has a key that contains a NUL character.',
    )
  })

  test.each([
    ['as an escape', '{ echo(text: "a\\u0000") }'],
    ['as it is', '{ echo(text: "a\0") }'],
    ['in a block', '{ echo(text: """a\0""") }'],
    ['as half a pair, escaped', '{ echo(text: "a\\uD800") }'],
    ['as half a pair', '{ echo(text: "a\ud800") }'],
  ])('it is refused in the query, %s', async (_how, text) => {
    const answer = await ask(text)
    expect(answer.status).toBe(400)
    expect(answer.error?.extensions.code).toBe('BAD_USER_INPUT')
  })

  test('both halves of a pair are a character', async () => {
    expect((await ask('{ echo(text: "\\uD83D\\uDC4D") }')).data).toEqual({ echo: '👍' })
    expect((await ask(query, { text: '👍' })).data).toEqual({ echo: '👍' })
  })

  test('a body that is not UTF-8 is refused', async () => {
    const [before, after] = JSON.stringify({ query, variables: { text: 'a|b' } }).split('|')
    const body = Buffer.concat([Buffer.from(`${before}`), Buffer.from([0xff, 0xfe]), Buffer.from(`${after}`)])
    const answer = await post(url, body)
    expect(answer.status).toBe(400)
    expect(answer.error?.extensions.code).toBe('BAD_USER_INPUT')
  })

  test('a URL that is not UTF-8 is refused', async () => {
    const answer = await readAnswer(await fetch(`${url}?query={echo(text:"%ff")}`))
    expect(answer.status).toBe(400)
    expect(answer.error?.extensions.code).toBe('BAD_USER_INPUT')
  })

  test('variables nested thousands deep are refused', async () => {
    const answer = await post(
      url,
      `{"query":"{ __typename }","variables":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`,
    )
    expect(answer.status).toBe(400)
    expect(answer.error?.message).toContain('nested more than 20 levels deep')
  })
})
