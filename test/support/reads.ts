import type { PrismaClient } from '@rashomon/database/client'
import { chooseReads, type Reads } from '@rashomon/server/rows/choose-reads'
import { type ContextFactory, createContextFactory, schema } from '@rashomon/server/schema/index'
import { type ExecutionResult, execute, GraphQLError, parse, validate } from 'graphql'
import { inject } from 'vitest'
import './provided.ts'

/** How the project reads: by what is compiled of queries, or by Pothos and Prisma alone. */
export function projectReads(prisma: PrismaClient): Reads {
  return chooseReads(prisma, inject('reads') === 'fast')
}

/** What is remembered from one query to the next. */
const factories = new WeakMap<Reads, Pick<ContextFactory, 'createContext' | 'prepareOperation'>>()

/** Executes a query by these reads, with a context of its own, once its names are known. */
export async function executeBy(
  reads: Reads,
  source: string,
  variableValues?: Readonly<Record<string, unknown>>,
): Promise<ExecutionResult> {
  const document = parse(source)
  const errors = validate(schema, document)
  if (errors.length > 0) return { errors }
  const { createContext, prepareOperation } = factories.get(reads) ?? createContextFactory(reads.prisma)
  factories.set(reads, { createContext, prepareOperation })
  try {
    const prepared = await prepareOperation({ schema, document, variableValues })
    const contextValue = createContext()
    const args = { schema, document: prepared ?? document, variableValues, contextValue }
    return await (reads.execute ? reads.execute(args, execute) : execute(args))
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] }
    throw error
  }
}
