import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import type { Notice } from './database.ts'
import { allowDirectReads } from './fast-reads/direct-reads.ts'
import { PrismaClient } from './generated/client/client.ts'
import { OMITTED_COLUMNS } from './omitted-columns.ts'
import { releaseStatements, StatementNames } from './statement-names.ts'

/** How long the statements of a `$transaction` may take together, in milliseconds, unless it states another limit. */
const TRANSACTION_TIMEOUT_MS = 10_000

/**
 * Limits, in milliseconds, for writing some thousand rows in one transaction, as loading does; pass them to
 * `$transaction`. Each statement still has its own deadline, so write in batches of a few hundred rows.
 */
export const BULK_TRANSACTION_LIMITS = { maxWait: 10_000, timeout: 120_000 } as const

/** Told of each SQL statement that the client sends; for tests that count them. */
export type StatementListener = (sql: string) => void

/**
 * A Prisma client over a pool, which stays the caller's to end. Transactions wait for a connection as long as
 * queries do.
 */
export function createClient(pool: pg.Pool, onNotice: Notice, onStatement?: StatementListener): PrismaClient {
  // The driver's error holds the connection with all its settings, of which only the words are fit to be told.
  const onConnectionError = ({ message }: Error) =>
    onNotice('a database connection was lost', { reason: message })
  // Without a listener, also after the client has gone, an idle connection's end would end the process.
  pool.on('error', onConnectionError)
  const names = new StatementNames()
  releaseStatements(pool, names)
  const nameStatement = (query: { sql: string }) => names.nameOf(query)
  const adapter = new PrismaPg(pool, { onConnectionError, statementNameGenerator: nameStatement })
  const maxWait = pool.options.connectionTimeoutMillis
  const transactionOptions = { maxWait, timeout: TRANSACTION_TIMEOUT_MS }
  const client = new PrismaClient({
    adapter,
    transactionOptions,
    omit: OMITTED_COLUMNS,
    log: onStatement ? [{ emit: 'event', level: 'query' }] : [],
  })
  if (onStatement) client.$on('query', ({ query }) => onStatement(query))
  allowDirectReads(client as PrismaClient, pool, { nameStatement, onStatement })
  return client as PrismaClient
}
