import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@rashomon/database'
import { migrate } from '@rashomon/database/migrate'
import type { TestProject } from 'vitest/node'
import './provided.ts'

/** Creates once what takes seconds, a data directory without tables and one with them, for the suites to copy. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), 'rashomon-template-'))
  const nothing = join(home, 'nothing')
  const migrated = join(home, 'migrated')
  await (await openDatabase({ dataDir: nothing })).close()
  await cp(nothing, migrated, { recursive: true })
  const database = await openDatabase({ dataDir: migrated })
  await migrate(database)
  await database.close()
  project.provide('embeddedTemplates', { nothing, migrated })
  return () => rm(home, { recursive: true, force: true })
}
