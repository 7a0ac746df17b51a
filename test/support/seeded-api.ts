import { fileURLToPath } from 'node:url'
import { readCueLexicon } from '@rashomon/server/lexicons/read-cue-lexicon'
import { readCorpus } from '@rashomon/server/seeds/read-corpus'
import { storeCorpus } from '@rashomon/server/storing/store-corpus'
import type { ExecutionResult } from 'graphql'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { type Answer, readAnswer } from './read-answer.ts'
import { executeBy, projectReads } from './reads.ts'

export const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url))

export interface SeededApi extends TestDatabase {
  /** The answer's data; fails the test where there are errors. */
  query(source: string, variables?: Record<string, unknown>): Promise<Answer>
  /** The answer as it is. */
  execute(source: string, variables?: Record<string, unknown>): Promise<ExecutionResult>
  /** SQL statements that a query sends. */
  countStatements(source: string, variables?: Record<string, unknown>): Promise<number>
}

/** The schema over a database of its own that holds the seeds. */
export async function startSeededApi(): Promise<SeededApi> {
  const place = await createTestDatabase()
  const { database, statements } = place
  await storeCorpus(database.prisma, readCorpus(SEEDS, { cueStances: readCueLexicon() }))

  const reads = projectReads(database.prisma)
  const execute = (source: string, variables?: Record<string, unknown>) => executeBy(reads, source, variables)
  async function query(source: string, variables?: Record<string, unknown>) {
    return readAnswer(await execute(source, variables))
  }
  async function countStatements(source: string, variables?: Record<string, unknown>) {
    statements.length = 0
    await query(source, variables)
    return statements.length
  }
  return { ...place, execute, query, countStatements }
}
