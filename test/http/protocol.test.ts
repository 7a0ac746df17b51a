import { serverAudits } from 'graphql-http'
import { describe, expect, test } from 'vitest'
import { post, readAnswer, startExample } from './start-example.ts'

const { origin, ask } = await startExample()
const url = `${origin}/graphql`
const accept = { accept: 'application/graphql-response+json' }

describe('GraphQL over HTTP, audited', () => {
  const audits = serverAudits({ url })

  test('the audit has its 61 requirements', () => {
    expect(audits).toHaveLength(61)
  })

  test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const { status } = await audit.fn()
    expect(status).toBe('ok')
  })
})

describe('requests that are not what they should be', () => {
  test('a batch of operations is refused', async () => {
    const answer = await post(url, JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]))
    expect(answer.status).toBe(400)
    expect(answer.error?.message).toContain('Batches are not supported')
  })

  test('a mutation by GET is refused, and POST is named', async () => {
    const answer = await readAnswer(await fetch(`${url}?query=mutation{touch}`, { headers: accept }))
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('POST')
  })

  test.each([
    ['text/plain', '{"query":"mutation{touch}"}'],
    ['application/x-www-form-urlencoded', 'query=mutation%7Btouch%7D'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--',
    ],
    ['application/graphql', 'mutation{touch}'],
  ])('%s, which a form on any page could send, is refused', async (type, body) => {
    const answer = await post(url, body, { 'content-type': type })
    expect(answer.status).toBe(415)
    expect(answer.error?.extensions.code).toBe('UNSUPPORTED_MEDIA_TYPE')
  })

  test('a POST without a body is refused', async () => {
    const answer = await readAnswer(await fetch(url, { method: 'POST', headers: accept }))
    expect(answer.status).toBe(415)
  })

  test.each(['{x', '5', '"text"', '[1]'])('variables %s in a GET request are refused', async (variables) => {
    const search = new URLSearchParams({ query: '{ __typename }', variables })
    const answer = await readAnswer(await fetch(`${url}?${search}`, { headers: accept }))
    expect(answer.status).toBe(400)
  })

  test.each(['', '{', 'null', '5', '"text"'])('the body %s is refused', async (body) => {
    const answer = await post(url, body)
    expect(answer.status).toBe(400)
    expect(answer.error?.extensions.code).toBe('BAD_REQUEST')
  })

  test('an operation that the document lacks is refused', async () => {
    const answer = await post(url, JSON.stringify({ query: 'query A { __typename }', operationName: 'B' }))
    expect(answer.status).toBe(400)
  })

  test('keys that JavaScript gives a meaning are names like any other', async () => {
    const answer = await post(
      url,
      '{"query":"{ __typename }","variables":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}',
    )
    expect(answer.status).toBe(200)
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('answers', () => {
  test('clients that take application/json alone get 200 and the errors', async () => {
    const answer = await ask('{ nothing }', {}, { accept: 'application/json' })
    expect(answer.status).toBe(200)
    expect(answer.error?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  test('clients that follow the specification get 400 and the errors', async () => {
    const answer = await ask('{ nothing }')
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8')
  })

  test('a query by GET is answered', async () => {
    const search = new URLSearchParams({
      query: 'query ($text: String!) { echo(text: $text) }',
      variables: '{"text":"größer 👍"}',
    })
    const answer = await readAnswer(await fetch(`${url}?${search}`, { headers: accept }))
    expect(answer.data).toEqual({ echo: 'größer 👍' })
  })

  test('text comes back as it went in', async () => {
    const text = '<script>alert(1)</script> \u202e e\u0301 \u{1f469}\u200d\u{1f469} “”'
    const answer = await ask('query ($text: String!) { echo(text: $text) }', { text })
    expect(answer.data).toEqual({ echo: text })
  })

  test('a query that mentions another path is still a query', async () => {
    const answer = await readAnswer(await fetch(`${url}?query={__typename}&x=/health`, { headers: accept }))
    expect(answer.data).toEqual({ __typename: 'Query' })
  })
})

describe('paths', () => {
  test.each(['/nothing', '/graphql/', '/health/', '/healthy', '/graphql/health', '/.env'])(
    '%s is not found, in JSON',
    async (path) => {
      const answer = await readAnswer(await fetch(`${origin}${path}`))
      expect(answer.status).toBe(404)
      expect(answer.error?.extensions.code).toBe('NOT_FOUND')
    },
  )

  test('a path that is no URL is refused, in JSON', async () => {
    const answer = await readAnswer(await fetch(`${origin}/%zz`))
    expect(answer.status).toBe(400)
    expect(answer.error?.extensions.code).toBe('BAD_REQUEST')
  })

  test.each(['PUT', 'DELETE', 'PATCH'])(
    '%s /graphql is refused, and the methods are named',
    async (method) => {
      const answer = await readAnswer(await fetch(url, { method }))
      expect(answer.status).toBe(405)
      expect(answer.headers.get('allow')).toBe('GET, POST')
    },
  )

  test('the root leads to the API', async () => {
    const response = await fetch(origin, { redirect: 'manual' })
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe('/graphql')
  })
})
