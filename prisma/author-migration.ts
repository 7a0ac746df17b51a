import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withScratchDatabase } from './embedded/open-scratch.ts'
import { MigrationInvalid } from './errors.ts'
import { loadSchemaEngine } from './load-schema-engine.ts'
import { MIGRATIONS, readMigrations, toMigrationList } from './read-migrations.ts'

const SCHEMA = fileURLToPath(new URL('./schema.prisma', import.meta.url))
const NAME = /^[a-z0-9]+(_[a-z0-9]+)*$/

export interface MigrationToAuthor {
  /** What the migration does, in words joined by underscores. */
  readonly name: string
  readonly now: Date
  readonly schemaFile?: string
  readonly directory?: string
}

/**
 * Writes the migration that leads from what the existing ones build to what the schema file says. What only SQL can
 * say (check constraints, for one) is added to it by hand, and does not count as a difference afterwards.
 *
 * @returns the path of the new script, or undefined when nothing has changed.
 * @throws {MigrationInvalid} when the name is not fit for a folder, or an existing migration is dated later.
 */
export async function authorMigration(migration: MigrationToAuthor): Promise<string | undefined> {
  const { name, now, schemaFile = SCHEMA, directory = MIGRATIONS } = migration
  if (!NAME.test(name)) {
    throw new MigrationInvalid(
      `"${name}" cannot name a migration; use words of a to z and 0 to 9, joined by underscores, such as add_topics.`,
    )
  }
  const existing = await readMigrations(directory)
  const folder = `${toTimestamp(now)}_${name}`
  const last = existing.at(-1)?.name ?? ''
  if (folder <= last) throw new MigrationInvalid(`${folder} would come before ${last}; is the clock right?`)
  const schema = { path: schemaFile, content: await readFile(schemaFile, 'utf8') }
  const { exitCode, stdout } = await withScratchDatabase(async (pool) => {
    const { engine, explain } = await loadSchemaEngine(pool)
    const difference = engine.diff({
      from: { tag: 'migrations', ...toMigrationList(existing) },
      to: { tag: 'schemaDatamodel', files: [schema] },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
    return difference.catch((error: unknown) => {
      throw new MigrationInvalid(`The existing migrations or ${schemaFile} cannot be used: ${explain(error)}`)
    })
  })
  if (exitCode === 0 || stdout === null) return undefined
  const file = join(directory, folder, 'migration.sql')
  await mkdir(join(directory, folder))
  await writeFile(file, stdout)
  return file
}

/** Seconds of UTC in digits, which sort as text. */
function toTimestamp(time: Date): string {
  return time
    .toISOString()
    .slice(0, 19)
    .replaceAll(/[^0-9]/g, '')
}
