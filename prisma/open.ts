import type { StatementListener } from './create-client.ts'
import type { Database, Notice } from './database.ts'
import { openEmbedded } from './embedded/open-embedded.ts'
import { openPostgresql } from './open-postgresql.ts'

export { countGroups } from './count-groups.ts'
export { BULK_TRANSACTION_LIMITS, type StatementListener } from './create-client.ts'
export type { Database, Notice } from './database.ts'
export * from './errors.ts'
export { withFastReads } from './fast-reads/with-fast-reads.ts'
export { isDatabaseUnavailable } from './is-database-unavailable.ts'
export type { ChannelListener } from './listen.ts'
export { REVISION_CHANNEL, readRevision } from './read-revision.ts'

export interface OpenOptions {
  /** A PostgreSQL server's database; the embedded engine runs when it is undefined. */
  readonly url?: string | undefined
  /** Where the embedded engine keeps its data; created if need be. */
  readonly dataDir: string
  readonly onNotice?: Notice | undefined
  readonly onStatement?: StatementListener | undefined
}

/**
 * Opens the database: a server's by its URL, else the embedded one. Close it when done. It has no tables yet when
 * it is new: see `migrate`.
 *
 * @throws {DatabaseError} when it cannot be used, within seconds.
 */
export function openDatabase(options: OpenOptions): Promise<Database> {
  const { url, dataDir, onNotice = () => {}, onStatement } = options
  return url === undefined
    ? openEmbedded({ dataDir, onNotice, onStatement })
    : openPostgresql({ url, onNotice, onStatement })
}
