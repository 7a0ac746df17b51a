import { DatabaseTooNew, MigrationEdited, MigrationFailed } from './errors.ts'
import type { Migration } from './read-migrations.ts'

/** A row of Prisma's table of migrations that was not rolled back. */
export interface AppliedMigration {
  readonly name: string
  readonly checksum: string
  readonly finished: boolean
}

/**
 * Holds what a database has against what the code has.
 *
 * @returns the migrations that the database still lacks, oldest first.
 * @throws {DatabaseTooNew} when it has one that the code does not know.
 * @throws {MigrationFailed} when one was begun, by another tool, and not finished.
 * @throws {MigrationEdited} when a script is not the one that was applied.
 */
export function checkHistory(
  location: string,
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
): Migration[] {
  const scripts = new Map(known.map((migration) => [migration.name, migration]))
  const unknown = applied.filter(({ name }) => !scripts.has(name))
  if (unknown.length > 0) throw new DatabaseTooNew(location, unknown.map(({ name }) => name).sort())
  for (const { name, checksum, finished } of applied) {
    if (!finished) throw new MigrationFailed(name, describeUnfinished(location, name))
    if (scripts.get(name)?.checksum !== checksum) throw new MigrationEdited(location, name)
  }
  const done = new Set(applied.map(({ name }) => name))
  return known.filter(({ name }) => !done.has(name))
}

function describeUnfinished(location: string, name: string): string {
  return (
    `Migration ${name} was begun on ${location} and never finished. Restore the database from a backup, or undo ` +
    `by hand what the script did and delete the row of ${name} from the table _prisma_migrations; then start again.`
  )
}
