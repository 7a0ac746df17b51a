import type { PrismaClient } from '@rashomon/database/client'
import { chooseReads, type Reads } from '@rashomon/server/rows/choose-reads'
import { createContext, schema } from '@rashomon/server/schema/index'
import { type ExecutionResult, execute, parse, validate } from 'graphql'
import { inject } from 'vitest'
import './provided.ts'

/** How the project reads: by what is compiled of queries, or by Pothos and Prisma alone. */
export function projectReads(prisma: PrismaClient): Reads {
  return chooseReads(prisma, inject('reads') === 'fast')
}

/** Executes a query by these reads, with a context of its own. */
export async function executeBy(
  reads: Reads,
  source: string,
  variableValues?: Readonly<Record<string, unknown>>,
): Promise<ExecutionResult> {
  const document = parse(source)
  const errors = validate(schema, document)
  if (errors.length > 0) return { errors }
  const contextValue = createContext(reads.prisma)
  const args = { schema, document, variableValues, contextValue }
  return reads.execute ? reads.execute(args, execute) : execute(args)
}
