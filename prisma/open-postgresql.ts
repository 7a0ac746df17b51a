import pg from 'pg'
import { checkServer } from './check-server.ts'
import { createClient, type StatementListener } from './create-client.ts'
import type { Database, Notice } from './database.ts'
import { DatabaseUrlInvalid } from './errors.ts'
import { createPostgresqlListener } from './listen-postgresql.ts'
import { ping } from './ping.ts'

const CONNECT_WITHIN_MS = 5_000

/**
 * Limits of the pool, in milliseconds but for the number of connections. The server ends a statement first; the
 * client gives up on a server that no longer does anything, soon enough to answer a request within five seconds.
 */
const POOL_LIMITS = {
  max: 10,
  connectionTimeoutMillis: 2_000,
  statement_timeout: 3_000,
  query_timeout: 4_500,
  idle_in_transaction_session_timeout: 5_000,
} as const

/**
 * How the server plans our statements: pages are read from solid disks or memory, where any page costs about the same,
 * and compiling a plan takes longer than any statement of ours.
 */
const PLANNER_OPTIONS = '-c random_page_cost=1.1 -c jit=off'

export interface PostgresqlOptions {
  readonly url: string
  readonly onNotice: Notice
  readonly onStatement?: StatementListener | undefined
}

/**
 * Opens a database of a PostgreSQL server, version 14 or newer, and checks that it can be used.
 *
 * @throws {DatabaseUrlInvalid} when the URL is not a PostgreSQL URL.
 * @throws {DatabaseUnavailable} when the server cannot be reached or does not let us in.
 * @throws {DatabaseUnsupported} when the server is too old, or lacks something that the migrations need.
 */
export async function openPostgresql({ url, onNotice, onStatement }: PostgresqlOptions): Promise<Database> {
  const location = describeUrl(url)
  await checkServer(url, location)
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'rashomon',
    options: PLANNER_OPTIONS,
    ...POOL_LIMITS,
  })
  const prisma = createClient(pool, onNotice, onStatement)
  const listener = createPostgresqlListener(
    (limits) => new pg.Client({ connectionString: url, application_name: 'rashomon listen', ...limits }),
  )

  async function end(): Promise<void> {
    await listener.close()
    await prisma.$disconnect()
    await pool.end()
  }

  let ended: Promise<void> | undefined
  return {
    prisma,
    engine: 'postgresql',
    location,
    ping: () => ping(prisma),
    listen: listener.listen,
    runWithoutDeadlines: async (work) => {
      const own = new pg.Pool({
        connectionString: url,
        application_name: 'rashomon migrate',
        max: 1,
        idleTimeoutMillis: 0,
        connectionTimeoutMillis: CONNECT_WITHIN_MS,
      })
      // The statement that needs the connection tells of its loss.
      own.on('error', () => {})
      try {
        return await work(own)
      } finally {
        await own.end()
      }
    },
    close: () => {
      ended ??= end()
      return ended
    },
  }
}

/** The address of a database without its password. @throws {DatabaseUrlInvalid} */
function describeUrl(url: string): string {
  // The parsers' own messages and errors are not passed on: they hold the whole URL.
  const invalid = new DatabaseUrlInvalid(
    'The database URL is not a PostgreSQL URL; it has the form postgresql://user:password@host:5432/database.',
  )
  if (!/^postgres(ql)?:\/\//.test(url)) throw invalid
  try {
    const { user, host, port, database } = new pg.Client({ connectionString: url })
    return host.startsWith('/')
      ? `postgresql://${user}@/${database}?host=${host}&port=${port}`
      : `postgresql://${user}@${host}:${port}/${database}`
  } catch {
    throw invalid
  }
}
