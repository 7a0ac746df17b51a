import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { type CompiledOperation, compileOperation } from './compile-operation.ts'
import { NotCompiled } from './compiled.ts'
import { executeCompiled } from './execute-compiled.ts'
import { findVariables } from './find-variables.ts'

/** Aborted when nobody waits for the answer any more. */
type CancellableArgs = ExecutionArgs & { readonly signal?: AbortSignal }
type Execute = (args: CancellableArgs) => Promise<ExecutionResult> | ExecutionResult

/** Ways to leave out fields of one operation that are remembered. */
const MAX_COMPILED = 16

/** An operation, and which fields its `@skip` and `@include` leave out. */
interface Known {
  readonly directives: readonly string[]
  readonly compiled: Map<string, CompiledOperation | undefined>
}

/**
 * Executes queries by what was worked out when they were first asked, in a fraction of the time; whatever is not made
 * for that is executed in the usual way.
 */
export function useCompiledExecution(): Plugin {
  const operations = new WeakMap<OperationDefinitionNode, Known>()

  function find(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): { readonly found: CompiledOperation | undefined; readonly forget: () => void } {
    const known = operations.get(operation) ?? {
      directives: findDirectiveVariables(document),
      compiled: new Map(),
    }
    operations.set(operation, known)
    const name = JSON.stringify(known.directives.map((variable) => variables[variable]))
    if (!known.compiled.has(name)) {
      if (known.compiled.size >= MAX_COMPILED) known.compiled.clear()
      known.compiled.set(name, tryToCompile(schema, document, operation, variables))
    }
    return { found: known.compiled.get(name), forget: () => known.compiled.set(name, undefined) }
  }

  async function execute(args: CancellableArgs, executeUsually: Execute): Promise<ExecutionResult> {
    const { schema, document, operationName, rootValue, contextValue, variableValues, signal } = args
    const operation = getOperationAST(document, operationName)
    if (!operation) return executeUsually(args)
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {})
    if (!coerced) return executeUsually(args)
    const { found, forget } = find(schema, document, operation, coerced)
    if (!found) return executeUsually(args)
    const result = await executeCompiled(found, {
      rootValue,
      context: contextValue,
      variables: coerced,
      signal,
    })
    if (result) return result
    forget()
    return executeUsually(args)
  }

  return {
    onExecute({ executeFn, setExecuteFn }) {
      const usual = executeFn as Execute
      setExecuteFn(((args: CancellableArgs) => execute(args, usual)) as typeof executeFn)
    },
  }
}

function tryToCompile(...of: Parameters<typeof compileOperation>): CompiledOperation | undefined {
  try {
    return compileOperation(...of)
  } catch (error) {
    if (error instanceof NotCompiled) return undefined
    throw error
  }
}

/** Variables that decide which fields are left out, in any part of a document. */
function findDirectiveVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>()
  visit(document, {
    [Kind.DIRECTIVE]: (directive) => {
      for (const name of findVariables(directive)) names.add(name)
    },
  })
  return [...names]
}
