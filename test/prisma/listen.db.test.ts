import type { ChannelListener } from '@rashomon/database'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

/** The first session of an engine takes its time. */
const STARTS_WITHIN = 10_000

let place: TestDatabase

beforeAll(async () => {
  place = await createTestDatabase()
})
afterAll(() => place.dispose())

interface Recorder extends ChannelListener {
  readonly heard: string[]
}

function record(): Recorder {
  const heard: string[] = []
  return {
    heard,
    onMessage: (payload) => heard.push(payload),
    onListening: () => heard.push('(listening)'),
    onLost: () => heard.push('(lost)'),
  }
}

const say = (channel: string, text: string) =>
  place.database.prisma.$executeRaw`SELECT pg_notify(${channel}, ${text})`

describe('a listener', () => {
  test('hears what is said on its channel, in order, and nothing else', async () => {
    const listener = record()
    const stop = place.database.listen('news', listener)
    await vi.waitUntil(() => listener.heard.length === 1, STARTS_WITHIN)
    await say('news', 'first')
    await say('gossip', 'nothing for us')
    await say('news', 'second')
    await vi.waitFor(() => expect(listener.heard).toEqual(['(listening)', 'first', 'second']))
    stop()
    await say('news', 'too late')
    await place.database.ping()
    expect(listener.heard).toHaveLength(3)
  })

  test('hears nothing of a transaction that is rolled back', async () => {
    const listener = record()
    const stop = place.database.listen('commits', listener)
    await vi.waitUntil(() => listener.heard.length === 1, STARTS_WITHIN)
    const rolledBack = place.database.prisma.$transaction(async (transaction) => {
      await transaction.$executeRaw`SELECT pg_notify('commits', 'never')`
      throw new Error('changed my mind')
    })
    await expect(rolledBack).rejects.toThrow('changed my mind')
    await place.database.prisma.$transaction((transaction) => {
      return transaction.$executeRaw`SELECT pg_notify('commits', 'done')`
    })
    await vi.waitFor(() => expect(listener.heard).toEqual(['(listening)', 'done']))
    stop()
  })

  test('is told of a lost session, and hears again', async () => {
    const listener = record()
    const stop = place.database.listen('losses', listener)
    await vi.waitUntil(() => listener.heard.length === 1, STARTS_WITHIN)
    await loseSession()
    await vi.waitFor(async () => {
      await place.database.ping()
      expect(listener.heard).toEqual(['(listening)', '(lost)', '(listening)'])
    }, 5000)
    await say('losses', 'back')
    await vi.waitFor(() => expect(listener.heard.at(-1)).toBe('back'))
    stop()
  })
})

/** Another session takes over the engine's; a server ends those of the listener. */
async function loseSession(): Promise<void> {
  if (inject('engine') === 'embedded') {
    await place.database.runWithoutDeadlines((pool) => pool.query('SELECT 1'))
    return
  }
  const client = new pg.Client({ connectionString: place.options.url })
  await client.connect()
  await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'rashomon listen'`,
  )
  await client.end()
}
