import { Gate } from '@rashomon/server/http/gate'
import { describe, expect, test } from 'vitest'
import { startExample } from './start-example.ts'

const get = async (origin: string, path: string) => {
  const response = await fetch(`${origin}${path}`)
  return {
    status: response.status,
    body: await response.json(),
    cache: response.headers.get('cache-control'),
  }
}

test('a server whose database answers is alive and ready', async () => {
  const { origin } = await startExample()
  expect(await get(origin, '/health')).toEqual({ status: 200, body: { status: 'ok' }, cache: 'no-store' })
  expect(await get(origin, '/ready')).toEqual({ status: 200, body: { status: 'ready' }, cache: 'no-store' })
})

describe('a server whose database', () => {
  test('fails is alive, but not ready', async () => {
    const { origin } = await startExample({ ping: () => Promise.reject(new Error('gone')) })
    expect((await get(origin, '/health')).status).toBe(200)
    expect(await get(origin, '/ready')).toMatchObject({
      status: 503,
      body: { status: 'unavailable', reason: 'the database does not answer' },
    })
  })

  test('hangs says so within three seconds, and asks it once for all', async () => {
    let pings = 0
    const { origin } = await startExample({
      ping: () => {
        pings += 1
        return new Promise(() => {})
      },
    })
    const start = performance.now()
    const answers = await Promise.all(Array.from({ length: 20 }, () => get(origin, '/ready')))
    expect(performance.now() - start).toBeLessThan(3000)
    expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(503))
    expect(pings).toBe(1)
  })

  test('comes back is ready again', async () => {
    let isThere = false
    const { origin } = await startExample({
      ping: async () => (isThere ? undefined : Promise.reject(new Error('gone'))),
    })
    expect((await get(origin, '/ready')).status).toBe(503)
    isThere = true
    expect((await get(origin, '/ready')).status).toBe(200)
  })
})

test('a server that is shutting down is alive, but not ready', async () => {
  const gate = new Gate(10)
  const { origin } = await startExample({ gate })
  gate.drain()
  expect((await get(origin, '/health')).status).toBe(200)
  expect(await get(origin, '/ready')).toMatchObject({ status: 503, body: { reason: 'shutting down' } })
})
