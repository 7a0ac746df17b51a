import type pg from 'pg'
import type { PrismaClient } from './generated/client/client.ts'
import type { ChannelListener } from './listen.ts'

/** Told of what an operator may want to know: a lost connection, an engine that was started again. */
export type Notice = (message: string, fields: Readonly<Record<string, unknown>>) => void

/** An open database. Nothing above it needs to know which engine runs. */
export interface Database {
  readonly prisma: PrismaClient
  readonly engine: 'embedded' | 'postgresql'
  /** For people: the directory, or the address of the server. Never a password. */
  readonly location: string
  /** Resolves when the database answers; rejects with {@link DatabaseUnavailable} within two seconds. */
  ping(): Promise<void>
  /**
   * Hears what is said on a channel with NOTIFY, from whichever process. A session that is lost is replaced; the
   * listener is told, within a second of the loss, and again when it hears.
   *
   * @param channel letters, digits and underscores
   * @returns what ends it
   */
  listen(channel: string, listener: ChannelListener): () => void
  /**
   * Runs `work` with a pool of one connection that has no deadlines and that nobody else uses; for migrations.
   * On the embedded engine, whose only connection this is, other queries wait.
   */
  runWithoutDeadlines<Result>(work: (pool: pg.Pool) => Promise<Result>): Promise<Result>
  /**
   * Waits for the queries that are at work, closes the connections, and lets go of the data directory. What waits
   * for a connection is refused, so stop asking first. Safe to repeat.
   */
  close(): Promise<void>
}
