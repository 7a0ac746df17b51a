import { withFastReads } from '@rashomon/database'
import type { PrismaClient } from '@rashomon/database/client'
import { createCompiledExecutor, type Executor } from '../execution/create-compiled-executor.ts'
import { ROW_RESOLVERS } from './compiled/row-resolvers.ts'

/** What answers are read by. */
export interface Reads {
  /** What resolvers ask. */
  readonly prisma: PrismaClient
  /** What executes operations, if not GraphQL.js. */
  readonly execute?: Executor
}

/**
 * Answers are read by Pothos and Prisma alone, or faster, by what is compiled once of each query: its execution, and the
 * statements of SQL. Both give the same answers.
 */
export function chooseReads(prisma: PrismaClient, areFast: boolean): Reads {
  return areFast
    ? { prisma: withFastReads(prisma), execute: createCompiledExecutor(ROW_RESOLVERS) }
    : { prisma }
}
