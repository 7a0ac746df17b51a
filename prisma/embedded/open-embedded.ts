import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type pg from 'pg'
import { createClient, type StatementListener } from '../create-client.ts'
import type { Database, Notice } from '../database.ts'
import { DatabaseLocked, DatabaseUnavailable } from '../errors.ts'
import { ping } from '../ping.ts'
import { createPool } from './create-pool.ts'
import { createEmbeddedListener } from './listen-embedded.ts'
import { lockDataDirectory } from './lock-data-directory.ts'
import { type RunningEngine, runEngine } from './run-engine.ts'

/** Longest that a statement may take. A server's own limit is shorter; this engine is slower. */
export const STATEMENT_DEADLINE_MS = 5_000

/** Outlasts a statement that is ended at its deadline, and the engine's new start. */
const CONNECTION_TIMEOUT_MS = 2 * STATEMENT_DEADLINE_MS

export interface EmbeddedOptions {
  readonly dataDir: string
  readonly onNotice: Notice
  readonly onStatement?: StatementListener | undefined
}

/**
 * Opens the database that is kept in a directory of this machine, by PostgreSQL compiled to WebAssembly (PGlite)
 * in a worker thread: nothing to install, for one process at a time.
 *
 * It has one connection, so transactions wait for each other. What it acknowledged outlasts the process however
 * that ends, but it does not wait for the disk: a power failure may lose the last writes.
 *
 * @throws {DatabaseLocked} when another process works on the directory.
 * @throws {DatabaseUnavailable} when the directory cannot be used.
 */
export async function openEmbedded({ dataDir, onNotice, onStatement }: EmbeddedOptions): Promise<Database> {
  const location = resolve(dataDir)
  const unlock = await takeDirectory(location)
  const directory = join(location, 'postgres')
  const engine = await runEngine({ directory, statementDeadlineMs: STATEMENT_DEADLINE_MS, onNotice }).catch(
    async (error) => {
      await unlock()
      throw error
    },
  )
  const listener = createEmbeddedListener(() => pool)
  const pool = createPool(engine.connect, CONNECTION_TIMEOUT_MS, listener.onConnect)
  const prisma = createClient(pool, onNotice, onStatement)

  async function end(): Promise<void> {
    await listener.close()
    await prisma.$disconnect()
    await pool.end()
    await engine.close()
    await unlock()
  }

  let ended: Promise<void> | undefined
  return {
    prisma,
    engine: 'embedded',
    location,
    ping: () => ping(prisma),
    listen: listener.listen,
    runWithoutDeadlines: (work) => runAlone(pool, engine, work),
    close: () => {
      ended ??= end()
      return ended
    },
  }
}

async function takeDirectory(directory: string): Promise<() => Promise<void>> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 })
    return await lockDataDirectory(directory)
  } catch (error) {
    if (error instanceof DatabaseLocked) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new DatabaseUnavailable(`The data directory ${directory} cannot be used: ${reason}`, {
      cause: error,
    })
  }
}

/** Keeps the one connection from others while a pool of its own takes over the engine's session. */
async function runAlone<Result>(
  shared: pg.Pool,
  engine: RunningEngine,
  work: (pool: pg.Pool) => Promise<Result>,
): Promise<Result> {
  const held = await shared.connect()
  // Its session ends when the other begins.
  held.on('error', () => {})
  const own = createPool(engine.connect, CONNECTION_TIMEOUT_MS)
  try {
    return await engine.withoutDeadline(() => work(own))
  } finally {
    await own.end()
    held.release(true)
  }
}
