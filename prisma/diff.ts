import { relative } from 'node:path'
import process from 'node:process'
import { authorMigration } from './author-migration.ts'
import { DatabaseError } from './errors.ts'

const USAGE = `Usage: pnpm db:diff NAME

Writes prisma/migrations/<time>_NAME/migration.sql: what leads from the existing migrations to
prisma/schema.prisma. NAME says what it does, such as add_topics. Read the script before you commit it,
and add what only SQL can say: check constraints, extensions.
`

const [name, ...rest] = process.argv.slice(2)
if (name === '--help' || name === '-h') {
  process.stdout.write(USAGE)
} else if (name === undefined || name.startsWith('-') || rest.length > 0) {
  process.stderr.write(USAGE)
  process.exitCode = 2
} else {
  await author(name)
}

async function author(name: string): Promise<void> {
  try {
    const file = await authorMigration({ name, now: new Date() })
    process.stdout.write(
      file === undefined ? 'Nothing changed.\n' : `Wrote ${relative(process.cwd(), file)}\n`,
    )
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
