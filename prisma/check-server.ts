import pg from 'pg'
import { DatabaseUnavailable, DatabaseUnsupported } from './errors.ts'

const OLDEST_VERSION = 14
const ANSWER_WITHIN_MS = 5_000

/** What a server says of itself and of the database that we are to use. */
export interface ServerTraits {
  readonly version: string
  /** Such as 150018 for version 15.18. */
  readonly versionNumber: number
  readonly encoding: string
  readonly trigrams: boolean
  readonly icu: boolean
}

/**
 * Asks a server whether it can be used, so that a start fails at once and with the reason.
 *
 * @param location the database's name for people, without a password.
 * @throws {DatabaseUnavailable} when it cannot be reached or does not let us in.
 * @throws {DatabaseUnsupported} when it is too old, or lacks something that the migrations need.
 */
export async function checkServer(url: string, location: string): Promise<void> {
  const traits = await readTraits(url).catch((error: unknown) => {
    throw new DatabaseUnavailable(`Cannot use ${location}: ${explain(error)}`, { cause: error })
  })
  const problem = findProblem(traits)
  if (problem !== undefined) throw new DatabaseUnsupported(`${location} ${problem}`)
}

async function readTraits(url: string): Promise<ServerTraits> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: ANSWER_WITHIN_MS,
    query_timeout: ANSWER_WITHIN_MS,
  })
  // A connection that is lost shows in the query that needs it.
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<ServerTraits>(
      `SELECT current_setting('server_version') AS version,
        current_setting('server_version_num')::int AS "versionNumber",
        current_setting('server_encoding') AS encoding,
        EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') AS trigrams,
        EXISTS (SELECT FROM pg_collation WHERE collname = 'und-x-icu') AS icu`,
    )
    const [traits] = rows
    if (!traits) throw new Error('it described itself with no row')
    return traits
  } finally {
    await client.end().catch(() => {})
  }
}

/** A host with several addresses gives an error without words that holds one for each address. */
function explain(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(explain).join('; ')
  return error instanceof Error ? error.message : String(error)
}

/** @returns what keeps the server from being used, as the rest of a sentence; undefined when nothing does. */
export function findProblem(traits: ServerTraits): string | undefined {
  const { version, versionNumber, encoding, trigrams, icu } = traits
  if (versionNumber < OLDEST_VERSION * 10_000) {
    return `runs PostgreSQL ${version}; version ${OLDEST_VERSION} or newer is needed.`
  }
  if (encoding !== 'UTF8') {
    return `has the encoding ${encoding}; create a database with the encoding UTF8 and name that.`
  }
  if (!trigrams)
    return `does not offer the extension pg_trgm; install PostgreSQL's contrib modules on the server.`
  if (!icu) return 'has no ICU collations; use a server that was built with ICU, as nearly all are.'
  return undefined
}
