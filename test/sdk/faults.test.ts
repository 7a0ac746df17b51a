import { inspect } from 'node:util'
import {
  type ClientOptions,
  createClient,
  type ErrorType,
  RashomonError,
  RateLimitError,
  type Retry,
} from '@rashomon/sdk'
import { expect, test } from 'vitest'
import {
  breakOff,
  cutShort,
  type FakeApi,
  failure,
  hang,
  hangInBody,
  html,
  json,
  type Reply,
  reset,
  startFakeApi,
} from './fake-api.ts'

const ok = json({ data: { dataset: { revision: 7 } } })
const SECRET = 'not-for-logs'
const QUERY = `query Ask($secret: String) { article(slug: $secret) { id } }`

/** A client whose waits are too short to be felt. */
function clientOf(api: FakeApi, options: Partial<ClientOptions> = {}) {
  return createClient({ url: api.url, retry: { baseDelayMs: 1 }, timeoutMs: 2000, ...options })
}

async function catchError(promise: Promise<unknown>): Promise<RashomonError> {
  const error = await promise.then(
    () => expect.fail('should have failed'),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(RashomonError)
  return error as RashomonError
}

const FAULTS: readonly [string, Reply, ErrorType, Partial<RashomonError>][] = [
  ['429', failure(429, 'RATE_LIMITED'), 'rate_limit', { status: 429, code: 'RATE_LIMITED' }],
  ['429 as a web page', html(429), 'rate_limit', { status: 429, code: undefined }],
  ['503', failure(503, 'SERVICE_UNAVAILABLE'), 'server', { status: 503, code: 'SERVICE_UNAVAILABLE' }],
  ['502 as a web page', html(502), 'server', { status: 502 }],
  ['504', html(504), 'server', { status: 504 }],
  ['408', failure(408, 'REQUEST_TIMEOUT'), 'timeout', { status: 408 }],
  ['425', html(425), 'server', { status: 425 }],
  ['a reset connection', reset, 'connection', { status: undefined }],
  ['a body that breaks off', breakOff, 'connection', { status: undefined }],
]

test.each(FAULTS)('%s is tried again, and passes when the server does', async (_name, fault) => {
  await using api = await startFakeApi(fault, fault, ok)
  const retries: Retry[] = []
  const client = clientOf(api, { onRetry: (retry) => retries.push(retry) })
  expect((await client.dataset()).revision).toBe(7)
  expect(api.received).toHaveLength(3)
  expect(retries.map(({ attempt }) => attempt)).toEqual([1, 2])
})

test.each(FAULTS)(
  '%s for good is a typed error that says what is known',
  async (_name, fault, type, known) => {
    await using api = await startFakeApi(fault)
    const error = await catchError(clientOf(api).dataset())
    expect(error).toMatchObject({ ...known, type, attempts: 4, operationName: 'GetDataset' })
    expect(error.message).toMatch(/^GetDataset: .*4 attempts/)
  },
)

const FINAL_FAULTS: readonly [string, Reply, ErrorType, Partial<RashomonError>][] = [
  ['a web page with 200', html(200), 'malformed_response', { status: 200 }],
  ['JSON that is cut short', cutShort, 'malformed_response', { status: 200 }],
  ['JSON that is no GraphQL answer', json({ hello: 'world' }), 'malformed_response', { status: 200 }],
  ['a list of answers', json([{ data: { dataset: null } }]), 'malformed_response', { status: 200 }],
  ['errors that are no list', json({ data: {}, errors: { no: 1 } }), 'malformed_response', { errors: [] }],
  ['an error without a message', json({ data: {}, errors: [{}] }), 'malformed_response', { errors: [] }],
  ['data that is null without an error', json({ data: null }), 'malformed_response', { status: 200 }],
  ['500', failure(500, 'INTERNAL_SERVER_ERROR'), 'server', { code: 'INTERNAL_SERVER_ERROR' }],
  ['400', failure(400, 'BAD_USER_INPUT'), 'invalid_request', { status: 400, code: 'BAD_USER_INPUT' }],
  ['404 as a web page', html(404), 'invalid_request', { status: 404 }],
  ['409', failure(409, 'CONFLICT'), 'invalid_request', { code: 'CONFLICT' }],
  ['401', failure(401, 'UNAUTHENTICATED'), 'authentication', { status: 401 }],
  ['403 as a web page', html(403), 'authentication', { status: 403 }],
  ['an error with 200', failure(200, 'FORBIDDEN'), 'authentication', { status: 200, code: 'FORBIDDEN' }],
]

test.each(FINAL_FAULTS)('%s is a typed error at once', async (_name, fault, type, known) => {
  await using api = await startFakeApi(fault, ok)
  const error = await catchError(clientOf(api).dataset())
  expect(error).toMatchObject({ ...known, type, attempts: 1 })
  expect(api.received).toHaveLength(1)
})

test('a query that is too complex says its cost and what one may cost', async () => {
  const extensions = { code: 'QUERY_TOO_COMPLEX', cost: 125_000, maximum: 50_000 }
  await using api = await startFakeApi(json({ errors: [{ message: 'Too complex', extensions }] }, 400))
  const error = await catchError(clientOf(api).dataset())
  expect(error).toMatchObject({
    name: 'QueryTooComplexError',
    type: 'query_too_complex',
    cost: 125_000,
    maximum: 50_000,
  })
})

test.each([
  ['never answers', hang],
  ['stops in the middle of the body', hangInBody],
])('a server that %s is a timeout', async (_name, fault) => {
  await using api = await startFakeApi(fault)
  const client = clientOf(api, { timeoutMs: 50, retry: { retries: 1, baseDelayMs: 1 } })
  const error = await catchError(client.dataset())
  expect(error).toMatchObject({ type: 'timeout', attempts: 2 })
})

test('a fetch that does not listen to its signal is left behind when time is up', async () => {
  const client = createClient({ url: 'http://127.0.0.1/', fetch: () => new Promise(() => {}), retry: false })
  expect(await catchError(client.dataset({ timeoutMs: 20 }))).toMatchObject({ type: 'timeout', attempts: 1 })
})

test('a timeout of Infinity never passes', async () => {
  await using api = await startFakeApi((response) => setTimeout(() => ok(response), 50))
  expect((await clientOf(api, { timeoutMs: Infinity }).dataset()).revision).toBe(7)
})

test('the signal ends a request, with its reason as the cause', async () => {
  await using api = await startFakeApi(hang)
  const controller = new AbortController()
  const pending = catchError(clientOf(api).dataset({ signal: controller.signal }))
  setTimeout(() => controller.abort('no longer wanted'), 20)
  expect(await pending).toMatchObject({ type: 'aborted', cause: 'no longer wanted', attempts: 1 })
})

test('the signal ends the wait before the next attempt', async () => {
  await using api = await startFakeApi(failure(503, 'SERVICE_UNAVAILABLE', { 'retry-after': '20' }))
  const controller = new AbortController()
  const client = clientOf(api, { onRetry: () => setTimeout(() => controller.abort(), 20) })
  expect(await catchError(client.dataset({ signal: controller.signal }))).toMatchObject({ type: 'aborted' })
  expect(api.received).toHaveLength(1)
})

test('a signal that has ended already lets nothing be sent', async () => {
  await using api = await startFakeApi(ok)
  expect(await catchError(clientOf(api).dataset({ signal: AbortSignal.abort() }))).toMatchObject({
    type: 'aborted',
  })
  expect(api.received).toHaveLength(0)
})

test('Retry-After in seconds is waited for', async () => {
  await using api = await startFakeApi(failure(429, 'RATE_LIMITED', { 'retry-after': '1' }), ok)
  await clientOf(api).dataset()
  const [first, second] = api.received
  expect(second?.atMs).toBeGreaterThanOrEqual((first?.atMs ?? Number.NaN) + 990)
})

test("Retry-After as a date is waited for by the server's clock", async () => {
  const headers = { date: 'Wed, 06 Oct 2021 17:20:00 GMT', 'retry-after': 'Wed, 06 Oct 2021 17:20:01 GMT' }
  await using api = await startFakeApi(failure(503, 'SERVICE_UNAVAILABLE', headers), ok)
  const delays: number[] = []
  await clientOf(api, { onRetry: ({ delayMs }) => delays.push(delayMs) }).dataset()
  expect(delays).toEqual([expect.closeTo(1000, -1)])
})

test('a server that asks to wait longer than the caller will is not asked again', async () => {
  await using api = await startFakeApi(failure(429, 'RATE_LIMITED', { 'retry-after': '3600' }), ok)
  const error = await catchError(clientOf(api).dataset())
  expect(error).toBeInstanceOf(RateLimitError)
  expect(error).toMatchObject({ retryAfterMs: 3_600_000, attempts: 1 })
})

test('nothing is tried again where retry is false', async () => {
  await using api = await startFakeApi(reset, ok)
  expect(await catchError(clientOf(api, { retry: false }).dataset())).toMatchObject({ attempts: 1 })
})

test('a mutation is not tried again, whatever its document looks like', async () => {
  const documents = [
    'mutation Write { write }',
    '# a comment\nmutation { write }',
    'fragment F on Query { a } mutation { write }',
    'query Read { read } mutation Write { write }',
    '"A description, which this parser may not know." mutation Write { write }',
  ]
  for (const document of documents) {
    await using api = await startFakeApi(failure(503, 'SERVICE_UNAVAILABLE'), json({ data: {} }))
    await catchError(clientOf(api).request(document))
    expect(api.received, document).toHaveLength(1)
  }
})

test('a mutation with an idempotency key is tried again under the same key', async () => {
  await using api = await startFakeApi(reset, json({ data: { write: true } }))
  const data = await clientOf(api).request('mutation { write }', {}, { idempotencyKey: 'k1' })
  expect(data).toEqual({ write: true })
  expect(api.received.map(({ headers }) => headers['idempotency-key'])).toEqual(['k1', 'k1'])
})

test('errors keep the server’s own, the partial result and the request id', async () => {
  const errors = [{ message: 'No', path: ['article'], extensions: { code: 'NOPE', requestId: 'in-body' } }]
  const body = { data: { article: null }, errors }
  await using api = await startFakeApi(json(body), json(body, 200, { 'x-request-id': 'in-header' }))
  const client = clientOf(api)
  expect(await catchError(client.request(QUERY))).toMatchObject({
    code: 'NOPE',
    requestId: 'in-body',
    errors,
    data: { article: null },
  })
  expect(await catchError(client.request(QUERY))).toMatchObject({ requestId: 'in-header' })
})

test('nothing of what was sent hangs on an error', async () => {
  for (const [name, fault] of [...FAULTS, ...FINAL_FAULTS]) {
    await using api = await startFakeApi(fault)
    const error = await catchError(clientOf(api, { retry: false }).request(QUERY, { secret: SECRET }))
    expect(inspect(error, { depth: Infinity, showHidden: true }), name).not.toMatch(/not-for-logs|slug/)
  }
})

test('the message is what the API said', async () => {
  const message = 'Argument "filter.outlet" names "bcc", which is no outlet here. Did you mean "bbc"?'
  const extensions = { code: 'BAD_USER_INPUT', argument: 'filter.outlet' }
  await using api = await startFakeApi(json({ errors: [{ message, extensions }] }, 400))
  const error = await catchError(
    clientOf(api, { retry: false }).quotations.list({ filter: { outlet: ['bcc'] } }),
  )
  expect(error.message).toContain(message)
})

test('no message holds the query, the variables or what others on the way say, which may quote them', async () => {
  const faults = [...FAULTS, ...FINAL_FAULTS].map(([, fault]) => fault)
  const echo = json({ errors: [{ message: `"${SECRET}" in article(slug:) is no good` }] }, 400)
  for (const fault of [...faults, echo]) {
    await using api = await startFakeApi(fault)
    const { message } = await catchError(clientOf(api, { retry: false }).request(QUERY, { secret: SECRET }))
    expect(message).not.toMatch(/not-for-logs|slug/)
  }
})
