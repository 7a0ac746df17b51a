import type { Duplex } from 'node:stream'
import pg from 'pg'

/**
 * A pool of the one connection that the embedded engine has.
 *
 * @param connect makes a connection, see `PortConnection`.
 * @param connectionTimeoutMillis how long a query waits for the connection to become free; 0 for ever.
 * @param onConnect prepares each new connection before it is used.
 */
export function createPool(
  connect: () => Duplex,
  connectionTimeoutMillis: number,
  onConnect: (client: pg.ClientBase) => Promise<void> = async () => {},
): pg.Pool {
  const pool = new pg.Pool({
    stream: connect,
    // Stated, so that the variables of the environment that are meant for a server are not taken.
    user: 'postgres',
    database: 'postgres',
    ssl: false,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis,
    onConnect,
  })
  // The loss of an idle connection shows in the query that needs it; unheard, it would end the process.
  pool.on('error', () => {})
  return pool
}
