import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import type pg from 'pg'
import { createPool } from './create-pool.ts'
import { PortConnection } from './port-connection.ts'
import { serveCluster } from './serve-cluster.js'

/** Runs `work` on an empty database in memory, in this thread; it is gone afterwards. */
export async function withScratchDatabase<Result>(work: (pool: pg.Pool) => Promise<Result>): Promise<Result> {
  const server = serveCluster(await PGlite.create({ extensions: { pg_trgm } }))
  const pool = createPool(() => new PortConnection(async () => server.connect), 0)
  try {
    return await work(pool)
  } finally {
    await pool.end()
    await server.close()
  }
}
