import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { type ChannelSession, Channels, listenTo } from './listen.ts'

/** A session that does not answer so soon counts as lost: at most a second after it fell silent. */
const HEARTBEAT_EVERY_MS = 500
const ANSWER_WITHIN_MS = 500

const RECONNECT_AFTER_MS = 500

/**
 * Listens by a session of its own, which is opened when somebody first wants to hear something, watched, and replaced
 * when it is lost.
 *
 * @param createClient gives a client that is not connected yet
 */
export function createPostgresqlListener(
  createClient: (limits: pg.ClientConfig) => pg.Client,
): ChannelSession {
  const channels = new Channels()
  const closing = new AbortController()
  const pause = (ms: number) => delay(ms, undefined, { ref: false, signal: closing.signal }).catch(() => {})
  let session: pg.Client | undefined
  let running: Promise<void> | undefined

  async function keepListening(): Promise<void> {
    while (!closing.signal.aborted) {
      await listenUntilLost().catch(() => {})
      session = undefined
      channels.end()
      await pause(RECONNECT_AFTER_MS)
    }
  }

  async function listenUntilLost(): Promise<void> {
    const client = createClient({ connectionTimeoutMillis: 2000, query_timeout: ANSWER_WITHIN_MS })
    // The heartbeat that needs the connection tells of its loss.
    client.on('error', () => {})
    client.on('notification', ({ channel, payload }) => channels.deliver(channel, payload))
    try {
      await client.connect()
      session = client
      await channels.begin((sql) => client.query(sql))
      while (!closing.signal.aborted) {
        await pause(HEARTBEAT_EVERY_MS)
        await client.query('')
      }
    } finally {
      await client.end()
    }
  }

  return {
    listen(channel, listener) {
      const stop = channels.add(channel, listener)
      running ??= keepListening()
      // A statement that fails is followed by a heartbeat that fails, and so by a new session with all channels.
      session?.query(listenTo(channel)).then(
        () => channels.announce(channel),
        () => {},
      )
      return stop
    },
    async close() {
      closing.abort()
      await running
    },
  }
}
