import { request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { post, readAnswer, startExample } from './start-example.ts'

const { app, origin, ask } = await startExample()
const url = `${origin}/graphql`
const port = Number(new URL(origin).port)

describe('bodies', () => {
  const over = JSON.stringify({ query: `{ __typename } #${'x'.repeat(128 * 1024)}` })

  test('128 kB are taken, more are refused', async () => {
    const body = (text: string) => JSON.stringify({ query: '{ __typename }', variables: { text } })
    const rest = 128 * 1024 - body('').length
    expect((await post(url, body('x'.repeat(rest)))).status).toBe(200)
    const answer = await post(url, body('x'.repeat(rest + 1)))
    expect(answer.status).toBe(413)
    expect(answer.error?.extensions.code).toBe('PAYLOAD_TOO_LARGE')
  })

  test('more are refused when their length is not said beforehand', async () => {
    const status = await new Promise((resolve, reject) => {
      const sent = request(
        url,
        { method: 'POST', headers: { 'content-type': 'application/json' } },
        (response) => resolve(response.statusCode),
      )
      sent.on('error', reject)
      sent.write(over.slice(0, 1000))
      sent.end(over.slice(1000))
    })
    expect(status).toBe(413)
  })

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('%s is refused', async (encoding, compress) => {
    const body = compress(JSON.stringify({ query: '{ __typename }' }))
    const answer = await post(url, body, { 'content-encoding': encoding })
    expect(answer.status).toBe(415)
    expect(answer.error?.extensions.code).toBe('UNSUPPORTED_MEDIA_TYPE')
  })
})

describe('headers', () => {
  test('more than 16 kB are refused', async () => {
    const answer = await readAnswer(await fetch(url, { headers: { 'x-long': 'x'.repeat(17_000) } }))
    expect(answer.status).toBe(431)
    expect(answer.error?.extensions.code).toBe('HEADERS_TOO_LARGE')
  })

  test('a longer URL is refused', async () => {
    expect((await fetch(`${url}?query=${'x'.repeat(17_000)}`)).status).toBe(431)
  })

  test('what is no HTTP is refused', async () => {
    expect(await talk('good day\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
  })

  test('a host that is no host makes no difference', async () => {
    expect(await talk('GET /health HTTP/1.1\r\nHost: a b:c:d\r\nConnection: close\r\n\r\n')).toContain(
      '200 OK',
    )
    const query = 'GET /graphql?query={__typename} HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n'
    expect(await talk(query)).toContain('200 OK')
  })
})

test('500 clients that never finish their headers are closed within ten seconds, and others are served', async () => {
  const start = performance.now()
  const sockets = Array.from({ length: 500 }, () => connect(port, '127.0.0.1'))
  const drip = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write('x')
  }, 500)
  const closed = Promise.all(sockets.map(endOf))
  for (const socket of sockets) socket.write('POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
  const probe = performance.now()
  expect((await ask('{ __typename }')).status).toBe(200)
  expect(performance.now() - probe).toBeLessThan(500)
  await closed
  clearInterval(drip)
  expect(performance.now() - start).toBeLessThan(10_000)
}, 15_000)

test('clients that say nothing at all are closed too', async () => {
  const start = performance.now()
  await endOf(connect(port, '127.0.0.1'))
  expect(performance.now() - start).toBeLessThan(10_000)
}, 15_000)

test('the sum of a request may not take more than 15 seconds', () => {
  expect(app.server.requestTimeout).toBe(15_000)
  expect(app.server.headersTimeout).toBe(5000)
})

describe('other origins', () => {
  test('any may read answers, without credentials', async () => {
    const { headers } = await ask('{ __typename }', {}, { origin: 'https://app.example' })
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-credentials')).toBeNull()
    expect(headers.get('access-control-expose-headers')).toContain('x-request-id')
  })

  test('any may read why it was refused', async () => {
    const { headers } = await ask('{ __typename }', {}, { 'content-encoding': 'gzip' })
    expect(headers.get('access-control-allow-origin')).toBe('*')
  })

  test('browsers that ask beforehand may send JSON', async () => {
    const response = await fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://app.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-methods')).toContain('POST')
    expect(response.headers.get('access-control-allow-headers')).toContain('content-type')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
  })
})

describe('compression', () => {
  const large = 'query ($text: String!) { echo(text: $text) }'
  const text = 'word '.repeat(1000)

  test.each(['br', 'gzip'])('%s shrinks larger answers', async (encoding) => {
    const answer = await ask(large, { text }, { 'accept-encoding': encoding })
    expect(answer.headers.get('content-encoding')).toBe(encoding)
    expect(answer.headers.get('vary')?.toLowerCase()).toContain('accept-encoding')
    expect(answer.data).toEqual({ echo: text })
  })

  test('small answers, and those to clients that cannot, are sent as they are', async () => {
    const small = await ask('{ __typename }', {}, { 'accept-encoding': 'gzip' })
    const plain = await ask(large, { text }, { 'accept-encoding': 'identity' })
    for (const answer of [small, plain]) {
      expect(answer.headers.get('content-encoding')).toBeNull()
      expect(answer.headers.get('vary')?.toLowerCase()).toContain('accept-encoding')
    }
  })
})

test('answers carry no more headers than they need', async () => {
  const { headers } = await ask('{ __typename }')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect([...headers].map(([name, value]) => `${name}: ${value}`).join('\r\n').length).toBeLessThan(450)
})

/** Sends bytes over a connection of their own, and gives what comes back. */
async function talk(bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk
  })
  socket.write(bytes)
  await endOf(socket)
  return answer
}

function endOf(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    // A reset is as good an end as any other; `close` follows it.
    socket.on('error', () => {})
    socket.on('close', () => resolve())
    socket.resume()
  })
}
