import { openDatabase } from '@rashomon/database'
import { migrate } from '@rashomon/database/migrate'
import type { TestProject } from 'vitest/node'
import { createDatabase, dropDatabase, nameDatabase, withDatabaseName } from './create-database.ts'
import { findPostgresql, HOW_TO_RUN_POSTGRESQL } from './find-postgresql.ts'
import './provided.ts'
import { startPostgresql } from './start-postgresql.ts'

/** Starts a server, unless one is named, with a migrated database in it for the suites to copy. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const source = findPostgresql()
  if (!source) throw new Error(HOW_TO_RUN_POSTGRESQL)
  const server = 'programs' in source ? await startPostgresql(source.programs) : undefined
  const url = 'url' in source ? source.url : (server?.url ?? '')
  const template = nameDatabase('template')
  await createDatabase(url, template)
  const database = await openDatabase({ url: withDatabaseName(url, template), dataDir: '' })
  await migrate(database)
  await database.close()
  project.provide('postgresqlUrl', url)
  project.provide('postgresqlTemplate', template)
  return async () => {
    await dropDatabase(url, template)
    await server?.destroy()
  }
}
