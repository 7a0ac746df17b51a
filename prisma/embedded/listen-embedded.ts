import { setTimeout as delay } from 'node:timers/promises'
import type pg from 'pg'
import { type ChannelSession, Channels, listenTo } from '../listen.ts'

const RETRY_AFTER_MS = 500

/** Listens by the one session that the embedded engine has, which queries share. */
export interface EmbeddedListener extends ChannelSession {
  /** Has each new session listen before anybody uses it. */
  readonly onConnect: (client: pg.ClientBase) => Promise<void>
}

/** @param findPool gives the pool of the session, once there is one */
export function createEmbeddedListener(findPool: () => pg.Pool): EmbeddedListener {
  const channels = new Channels()
  let session: pg.ClientBase | undefined
  let isClosed = false

  return {
    async onConnect(client) {
      session = client
      client.on('notification', ({ channel, payload }) => channels.deliver(channel, payload))
      // One that was replaced may end late.
      client.once('end', () => {
        if (session === client) channels.end()
      })
      await channels.begin((sql) => client.query(sql))
    },
    listen(channel, listener) {
      const stop = channels.add(channel, listener)
      const begin = async (): Promise<void> => {
        try {
          await findPool().query(listenTo(channel))
          channels.announce(channel)
        } catch {
          // Somebody held the session for too long, or the engine is being started again.
          await delay(RETRY_AFTER_MS, undefined, { ref: false })
          if (!isClosed) await begin()
        }
      }
      void begin()
      return stop
    },
    async close() {
      isClosed = true
    },
  }
}
