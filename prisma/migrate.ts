import type pg from 'pg'
import { type AppliedMigration, checkHistory } from './check-history.ts'
import type { Database } from './database.ts'
import { MigrationFailed } from './errors.ts'
import { type LoadedSchemaEngine, loadSchemaEngine } from './load-schema-engine.ts'
import { MIGRATIONS, type Migration, readMigrations, toMigrationList } from './read-migrations.ts'

/** The key under which Prisma's own command line locks a database while it migrates. */
const ADVISORY_LOCK = 72_707_369

/**
 * Brings a database up to date with `migrations/`: each migration in a transaction of its own, noted in the table
 * `_prisma_migrations` as Prisma's command line does. Servers that start at once wait for the first of them.
 *
 * @returns the names of the migrations that were applied, none when it was up to date.
 * @throws {DatabaseTooNew} when the database has a migration that the code does not know.
 * @throws {MigrationEdited} when an applied migration's script has changed.
 * @throws {MigrationFailed} when one cannot be applied; nothing of it remains.
 */
export async function migrate(
  database: Database,
  directory: string = MIGRATIONS,
): Promise<{ applied: string[] }> {
  const known = await readMigrations(directory)
  const current = await readApplied((sql) => database.prisma.$queryRawUnsafe(sql))
  if (checkHistory(database.location, known, current).length === 0) return { applied: [] }
  return database.runWithoutDeadlines(async (pool) => {
    await pool.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCK])
    const locked = await readApplied(async (sql) => (await pool.query(sql)).rows)
    const lacking = checkHistory(database.location, known, locked)
    if (lacking.length === 0) return { applied: [] }
    const schemaEngine = await loadSchemaEngine(pool)
    for (const migration of lacking) {
      const upToIt = known.slice(0, known.indexOf(migration) + 1)
      await applyLast(schemaEngine, pool, upToIt, database.location)
    }
    schemaEngine.engine.free()
    return { applied: lacking.map(({ name }) => name) }
  })
}

async function readApplied(query: (sql: string) => Promise<unknown>): Promise<AppliedMigration[]> {
  const tables = (await query(`SELECT to_regclass('_prisma_migrations')::text AS name`)) as {
    name: string | null
  }[]
  if (!tables[0]?.name) return []
  return (await query(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations
      WHERE rolled_back_at IS NULL ORDER BY started_at`,
  )) as AppliedMigration[]
}

/** Applies the last of these migrations, and makes its traces vanish if that fails. */
async function applyLast(
  { engine, explain }: LoadedSchemaEngine,
  pool: pg.Pool,
  migrations: readonly Migration[],
  location: string,
): Promise<void> {
  const { name } = migrations.at(-1) ?? { name: '' }
  await pool.query('BEGIN')
  try {
    await engine.applyMigrations({
      migrationsList: toMigrationList(migrations),
      filters: { externalTables: [], externalEnums: [] },
    })
    await pool.query('COMMIT')
  } catch (error) {
    await pool.query('ROLLBACK').catch(() => {})
    throw new MigrationFailed(
      name,
      `Migration ${name} failed on ${location} and was undone: ${explain(error)}`,
      {
        cause: error,
      },
    )
  }
}
