import { compileOperation } from '@rashomon/server/execution/compile-operation'
import { executeCompiled } from '@rashomon/server/execution/execute-compiled'
import { AS_DEFINED, type ResolverStrategy } from '@rashomon/server/execution/resolver-strategy'
import {
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  parse,
  validate,
} from 'graphql'
import { expect } from 'vitest'

interface Both {
  readonly usual: ExecutionResult
  readonly compiled: ExecutionResult
}

interface Ways {
  readonly createContext?: (way: keyof Both) => unknown
  /** Of the compiled operation. */
  readonly strategy?: ResolverStrategy
}

/** Executes a query in the usual way and by what was compiled of it, twice, each time with a context of its own. */
export async function executeBoth(
  schema: GraphQLSchema,
  source: string,
  variables: Readonly<Record<string, unknown>>,
  { createContext = () => ({}), strategy = AS_DEFINED }: Ways = {},
): Promise<Both> {
  const document = parse(source)
  expect(validate(schema, document)).toEqual([])
  const operation = getOperationAST(document)
  if (!operation) throw new Error('a query is missing')
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  if (!coerced) throw errors[0]
  const usual = await execute({
    schema,
    document,
    variableValues: variables,
    contextValue: createContext('usual'),
  })
  const compiled = compileOperation(schema, document, operation, coerced, strategy)
  const ask = () =>
    executeCompiled(compiled, {
      rootValue: undefined,
      context: createContext('compiled'),
      variables: coerced,
      signal: undefined,
    })
  await ask()
  return { usual, compiled: await ask() }
}

/** What goes over the wire. */
export function written(result: ExecutionResult): unknown {
  return JSON.parse(JSON.stringify(result))
}

/** The answers are the same to the letter, in the same order. */
export async function expectSame(...query: Parameters<typeof executeBoth>): Promise<ExecutionResult> {
  const { usual, compiled } = await executeBoth(...query)
  expect(JSON.stringify(compiled)).toBe(JSON.stringify(usual))
  return usual
}
