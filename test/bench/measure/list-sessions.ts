import type pg from 'pg'

/** Processes of the sessions with the pool's database, this one's among them. */
export async function listSessions(pool: pg.Pool): Promise<number[]> {
  const { rows } = await pool.query<{ pid: number }>(
    'SELECT pid FROM pg_stat_activity WHERE datname = current_database()',
  )
  return rows.map(({ pid }) => pid)
}
