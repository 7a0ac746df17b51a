import { connect } from 'node:net'
import { Gate } from '@rashomon/server/http/gate'
import { shutDown } from '@rashomon/server/http/shut-down'
import { describe, expect, test } from 'vitest'
import { startExample } from './start-example.ts'

describe('requests at the same time', () => {
  test('more than can be worked on are told to come back, and those in work are answered', async () => {
    const { ask } = await startExample({ gate: new Gate(2) })
    const inWork = [ask('{ wait(ms: 300) }'), ask('{ wait(ms: 300) }')]
    await new Promise((resolve) => setTimeout(resolve, 100))
    const refused = await ask('{ __typename }')
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(refused.error).toMatchObject({
      message: 'The server is busy. Try again shortly.',
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    })
    for (const answer of await Promise.all(inWork)) expect(answer.data).toEqual({ wait: 'done' })
    expect((await ask('{ __typename }')).status).toBe(200)
  })

  test('clients that are slow to send their bodies take no place', async () => {
    const { origin, ask } = await startExample({ gate: new Gate(1) })
    const { port } = new URL(origin)
    const slow = Array.from({ length: 100 }, () => connect(Number(port), '127.0.0.1'))
    for (const socket of slow) {
      socket.write(
        'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{',
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect((await ask('{ __typename }')).status).toBe(200)
    for (const socket of slow) socket.destroy()
  })

  test('clients that go away make room', async () => {
    const gate = new Gate(1)
    const { origin, ask, log } = await startExample({ gate })
    const gone = new AbortController()
    const left = fetch(`${origin}/graphql?query={wait(ms:60000)}`, { signal: gone.signal })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect((await ask('{ __typename }')).status).toBe(503)
    gone.abort()
    await expect(left).rejects.toThrow()
    await expect.poll(async () => (await ask('{ __typename }')).status).toBe(200)
    expect(log.filter(({ level }) => level > 30)).toEqual([])
  })
})

describe('requests from one address', () => {
  test('beyond the rate are told when to come back, in a code and in seconds', async () => {
    const { ask, origin } = await startExample({ rateLimit: 2 })
    const answers = []
    for (let i = 0; i < 11; i++) answers.push(await ask('{ __typename }'))
    expect(answers.map((answer) => answer.status)).toEqual([...Array(10).fill(200), 429])
    const refused = answers[10]
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    expect(Number(refused?.headers.get('retry-after'))).toBeLessThanOrEqual(5)
    expect(refused?.error?.extensions).toMatchObject({ code: 'RATE_LIMITED' })
    expect((await fetch(`${origin}/health`)).status).toBe(200)
  })

  test('are told apart behind a proxy that is trusted, and not behind one that is not', async () => {
    const askFrom = (ask: Awaited<ReturnType<typeof startExample>>['ask'], address: string) =>
      ask('{ __typename }', {}, { 'x-forwarded-for': address })
    const trusting = await startExample({ rateLimit: 1, trustedProxies: ['127.0.0.1'] })
    const wary = await startExample({ rateLimit: 1 })
    for (let i = 0; i < 6; i++) {
      expect((await askFrom(trusting.ask, `192.0.2.${i}`)).status).toBe(200)
      expect((await askFrom(wary.ask, `192.0.2.${i}`)).status).toBe(i < 5 ? 200 : 429)
    }
  })
})

describe('shutting down', () => {
  test('fails readiness, finishes what is in flight, refuses what is new, and ends', async () => {
    const gate = new Gate(10)
    const { app, ask, origin } = await startExample({ gate })
    const inFlight = ask('{ wait(ms: 1500) }')
    await new Promise((resolve) => setTimeout(resolve, 100))
    const start = performance.now()
    const ended = shutDown(app, gate)

    expect((await fetch(`${origin}/ready`)).status).toBe(503)
    expect((await fetch(`${origin}/health`)).status).toBe(200)
    // Balancers take a moment to notice; what they still send is answered.
    expect((await ask('{ __typename }')).status).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect((await ask('{ __typename }')).error?.extensions.code).toBe('SERVICE_UNAVAILABLE')
    expect((await fetch(`${origin}/ready`)).status).toBe(503)

    expect((await inFlight).data).toEqual({ wait: 'done' })
    await ended
    expect(performance.now() - start).toBeLessThan(3000)
    await expect(fetch(`${origin}/health`)).rejects.toThrow()
  })

  test('waits for no connection that asks for nothing', async () => {
    const gate = new Gate(10)
    const { app, ask } = await startExample({ gate })
    await ask('{ __typename }')
    const start = performance.now()
    await shutDown(app, gate)
    expect(performance.now() - start).toBeLessThan(1500)
  })
})
