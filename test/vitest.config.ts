import { createRequire } from 'node:module'
import process from 'node:process'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { findPostgresql, HOW_TO_RUN_POSTGRESQL } from './support/find-postgresql.ts'

const { CI } = process.env
const DATABASE_SUITES = '**/*.db.test.ts'
const E2E_SUITES = '**/*.e2e.test.ts'
const EMBEDDED_SUITES = '**/*.embedded.test.ts'
const POSTGRESQL_SUITES = '**/*.postgresql.test.ts'

// The one copy that Node itself loads; Vite would find the other one, and schemas are only understood by their own.
const resolve = {
  alias: [{ find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') }],
}

/** Many tests wait for deadlines, servers and browsers, and a shared machine stalls now and then. */
const retry = CI === 'true' ? 2 : 0

/** What answers say has to be the same when Pothos and Prisma alone read them. */
const PLAIN_SUITES = ['schema/*.db.test.ts', 'http/tabs.db.test.ts']

/** The suites of the database run on both engines; what is about one of them runs on that alone. */
function databaseProject(
  engine: 'embedded' | 'postgresql',
  { name = engine, reads = 'fast', include }: { name?: string; reads?: 'fast' | 'plain'; include: string[] },
): TestProjectConfiguration {
  return {
    resolve,
    test: {
      name,
      retry,
      include,
      provide: { engine, reads },
      globalSetup: `./support/set-up-${engine}.ts`,
      testTimeout: 30_000,
      hookTimeout: 60_000,
    },
  }
}

function postgresqlProjects(): TestProjectConfiguration[] {
  if (findPostgresql())
    return [databaseProject('postgresql', { include: [DATABASE_SUITES, POSTGRESQL_SUITES] })]
  const problem = `No PostgreSQL server to test on: ${HOW_TO_RUN_POSTGRESQL}`
  if (CI === 'true') throw new Error(problem)
  process.stderr.write(`Skipped: ${problem}\n`)
  return []
}

export default defineConfig({
  test: {
    root: import.meta.dirname,
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          retry,
          include: ['**/*.test.ts'],
          exclude: ['**/node_modules/**', DATABASE_SUITES, E2E_SUITES, EMBEDDED_SUITES, POSTGRESQL_SUITES],
        },
      },
      databaseProject('embedded', { include: [DATABASE_SUITES, EMBEDDED_SUITES] }),
      databaseProject('embedded', { name: 'plain', reads: 'plain', include: PLAIN_SUITES }),
      ...postgresqlProjects(),
      {
        resolve,
        test: {
          name: 'e2e',
          retry,
          include: [E2E_SUITES],
          // They start servers and browsers, which would take each other's time.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
