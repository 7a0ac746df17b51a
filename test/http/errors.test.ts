import { describe, expect, test } from 'vitest'
import { SECRET } from './example-schema.ts'
import { startExample } from './start-example.ts'

const { origin, ask, log } = await startExample()

describe('an unexpected error', () => {
  test.each(['{ fail }', '{ failHard }'])('in %s shows nothing but a request id', async (query) => {
    const answer = await ask(query)
    expect(answer.error).toEqual({
      message: 'Unexpected error.',
      locations: [{ line: 1, column: 3 }],
      path: [query.replace(/\W/g, '')],
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: answer.headers.get('x-request-id') },
    })
    expect(answer.text).not.toMatch(/SELECT|hunter2|\.ts|at /)
  })

  test('is in the log under the same id, with its stack', async () => {
    const answer = await ask('{ fail }')
    const line = log.find((entry) => entry.reqId === answer.headers.get('x-request-id') && 'err' in entry)
    expect(line).toMatchObject({ msg: 'unexpected error', err: { message: SECRET } })
    expect(line?.err?.stack).toContain('example-schema.ts')
  })

  test('outside the resolvers shows as little', async () => {
    const broken = await startExample({
      createContext: () => {
        throw new Error(SECRET)
      },
    })
    const answer = await broken.ask('{ __typename }')
    expect(answer.status).toBe(500)
    expect(answer.error?.extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      requestId: answer.headers.get('x-request-id'),
    })
    expect(answer.text).not.toContain('SELECT')
  })

  test('leaves the other fields as they are', async () => {
    const answer = await ask('{ fail echo(text: "here") }')
    expect(answer.status).toBe(200)
    expect(answer.data).toEqual({ fail: null, echo: 'here' })
  })
})

test('a database that does not answer gives 503, a code and when to come back', async () => {
  const answer = await ask('{ unavailable }')
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('1')
  expect(answer.error?.extensions).toEqual({
    code: 'SERVICE_UNAVAILABLE',
    requestId: answer.headers.get('x-request-id'),
  })
  expect(answer.text).not.toContain('SELECT')
})

describe('request ids', () => {
  const askAs = async (id: string) =>
    (await ask('{ __typename }', {}, { 'x-request-id': id })).headers.get('x-request-id')

  test('one from in front of the server is kept', async () => {
    expect(await askAs('trace-1:2.3_4')).toBe('trace-1:2.3_4')
  })

  test.each(['a b', '<script>', '{"level":50}', 'a'.repeat(101), 'ä'])('%s is replaced', async (id) => {
    expect(await askAs(id)).toMatch(/^[\da-f-]{36}$/)
  })

  test('every answer has one', async () => {
    for (const path of ['/health', '/ready', '/nothing', '/graphql']) {
      expect((await fetch(`${origin}${path}`)).headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
    }
  })
})

describe('the log', () => {
  test('has a line a request: operation, status and time, not the query', async () => {
    const answer = await ask('query WhoSaidIt($text: String!) { echo(text: $text) }', {
      text: 'not for the log',
    })
    const id = answer.headers.get('x-request-id')
    await expect.poll(() => log.find((entry) => entry.reqId === id)).toBeDefined()
    expect(log.find((entry) => entry.reqId === id)).toMatchObject({
      msg: 'request',
      method: 'POST',
      path: '/graphql',
      operation: 'WhoSaidIt',
      status: 200,
      durationMs: expect.any(Number),
    })
    expect(JSON.stringify(log)).not.toMatch(/not for the log|echo\(/)
  })

  test('has no lines for health checks that pass', async () => {
    await fetch(`${origin}/health`)
    await fetch(`${origin}/nowhere-else`)
    await expect.poll(() => log.filter((entry) => entry.path === null).length).toBeGreaterThan(0)
    expect(log.filter((entry) => entry.path === '/health')).toEqual([])
  })
})
