import pg from 'pg'
import { withDatabaseName } from '../support/create-database.ts'
import { findPostgresql, HOW_TO_RUN_POSTGRESQL } from '../support/find-postgresql.ts'
import { startPostgresql } from '../support/start-postgresql.ts'
import type { SizedDatabase } from './measure-growth.ts'
import { prepareDatabase } from './prepare-database.ts'
import type { Options } from './read-options.ts'

export interface Databases {
  /** In rising order. */
  readonly list: readonly SizedDatabase[]
  close(): Promise<void>
}

/** Databases of all sizes: on a server of our own, which ends with the run, or on one that goes on. */
export async function openDatabases(options: Options, say: (what: string) => void): Promise<Databases> {
  if (options.database) {
    return { list: [{ size: options.compare, url: options.database }], close: async () => {} }
  }
  if (options.server) return { list: await prepare(options.server, options, say), close: async () => {} }
  const source = findPostgresql()
  if (!source || !('programs' in source)) throw new Error(HOW_TO_RUN_POSTGRESQL)
  const server = await startPostgresql(source.programs, { shared_buffers: '2GB', max_wal_size: '8GB' })
  try {
    return { list: await prepare(server.url, options, say), close: () => server.destroy() }
  } catch (error) {
    await server.destroy()
    throw error
  }
}

async function prepare(
  server: string,
  { sizes }: Options,
  say: (what: string) => void,
): Promise<SizedDatabase[]> {
  const databases: SizedDatabase[] = []
  for (const size of sizes) {
    const name = `bench_${size}`
    if (!(await hasDatabase(server, name))) {
      const started = performance.now()
      await prepareDatabase(server, name, size)
      say(`${size} quotations loaded in ${((performance.now() - started) / 1000).toFixed(0)} s`)
    }
    databases.push({ size, url: withDatabaseName(server, name) })
  }
  return databases
}

async function hasDatabase(server: string, name: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    return rowCount === 1
  } finally {
    await client.end()
  }
}
