import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MigrationList } from '@prisma/schema-engine-wasm'
import { MigrationInvalid } from './errors.ts'

/** A folder of `migrations/`: its name, which begins with the time of its making, and its script. */
export interface Migration {
  readonly name: string
  readonly sql: string
  /** SHA-256 of the script, in hex, as Prisma records it. */
  readonly checksum: string
}

export const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url))

/**
 * The migrations of a directory, oldest first. Line ends are those of Unix, whatever a checkout made of them.
 *
 * @throws {MigrationInvalid} when a folder has no script.
 */
export async function readMigrations(directory: string = MIGRATIONS): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  return Promise.all(names.sort().map((name) => readMigration(directory, name)))
}

async function readMigration(directory: string, name: string): Promise<Migration> {
  const file = join(directory, name, 'migration.sql')
  const text = await readFile(file, 'utf8').catch(() => {
    throw new MigrationInvalid(
      `Migration ${name} has no readable script ${file}; restore it or delete its folder.`,
    )
  })
  const sql = text.replaceAll('\r\n', '\n')
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}

/** The migrations in the form that Prisma's schema engine takes. */
export function toMigrationList(migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}
