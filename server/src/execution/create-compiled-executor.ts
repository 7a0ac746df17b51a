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
import { LRUCache } from 'lru-cache'
import { type CompiledOperation, compileOperation } from './compile-operation.ts'
import { OperationNotCompilable } from './compiled.ts'
import { executeCompiled } from './execute-compiled.ts'
import { findVariables } from './find-variables.ts'
import { AS_DEFINED, type ResolverStrategy } from './resolver-strategy.ts'

/** What executes an operation; the signal is aborted when nobody waits for the answer any more. */
export type CancellableArgs = ExecutionArgs & { readonly signal?: AbortSignal }
export type Execute = (args: CancellableArgs) => Promise<ExecutionResult> | ExecutionResult

/** Executes an operation in a way of its own, or in the usual one. */
export type Executor = (args: CancellableArgs, executeUsually: Execute) => ReturnType<Execute>

/** Fields that all compiled operations may have together, about a kilobyte each. */
const MAX_FIELDS = 20_000

const NOT_COMPILED = Symbol('not compiled')

/** The compiled forms of an operation, which end with its document. */
interface Forms {
  /** Different for each operation. */
  readonly number: number
  /** Variables that decide which fields are left out. */
  readonly directives: readonly string[]
  readonly byName: Map<string, CompiledOperation | typeof NOT_COMPILED>
}

/**
 * Executes queries by what was worked out when they were first asked, in a fraction of the time; what cannot be compiled
 * is executed in the usual way.
 *
 * @param strategy how fields get their values
 */
export function createCompiledExecutor(strategy: ResolverStrategy = AS_DEFINED): Executor {
  const operations = new WeakMap<OperationDefinitionNode, Forms>()
  let count = 0
  // Counts fields; it keeps nothing alive, since a document can be as long as a request.
  const latest = new LRUCache<string, WeakRef<Forms>>({
    maxSize: MAX_FIELDS,
    dispose: (forms, name) => forms.deref()?.byName.delete(name),
  })

  function find(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): CompiledOperation | typeof NOT_COMPILED {
    const forms = operations.get(operation) ?? {
      number: count++,
      directives: findDirectiveVariables(document),
      byName: new Map(),
    }
    operations.set(operation, forms)
    const name = JSON.stringify([forms.number, ...forms.directives.map((variable) => variables[variable])])
    const known = forms.byName.get(name)
    const found = known ?? tryToCompile(schema, document, operation, variables, strategy)
    if (known) latest.get(name)
    else {
      latest.set(name, new WeakRef(forms), { size: found === NOT_COMPILED ? 1 : found.size + 1 })
      forms.byName.set(name, found)
    }
    return found
  }

  return async (args, executeUsually) => {
    const { schema, document, operationName, rootValue, contextValue, variableValues, signal } = args
    const operation = getOperationAST(document, operationName)
    if (!operation) return executeUsually(args)
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {})
    if (!coerced) return executeUsually(args)
    const found = find(schema, document, operation, coerced)
    if (found === NOT_COMPILED) return executeUsually(args)
    return executeCompiled(found, { rootValue, context: contextValue, variables: coerced, signal })
  }
}

function tryToCompile(...of: Parameters<typeof compileOperation>): CompiledOperation | typeof NOT_COMPILED {
  try {
    return compileOperation(...of)
  } catch (error) {
    if (error instanceof OperationNotCompilable) return NOT_COMPILED
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
