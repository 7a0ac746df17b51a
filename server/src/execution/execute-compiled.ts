import { type ExecutionResult, type GraphQLResolveInfo, getArgumentValues, locatedError } from 'graphql'
import type { CompiledOperation } from './compile-operation.ts'
import { type CompiledField, FieldError, NotCompiled, type Run } from './compiled.ts'
import { completeFields } from './complete-fields.ts'

/** What the resolvers of compiled operations are told beside what GraphQL says. */
interface CompiledInfo extends GraphQLResolveInfo {
  readonly compiledField: CompiledField
}

/** The compiled field that a resolver works for; undefined where the operation is executed in the usual way. */
export function compiledFieldOf(info: GraphQLResolveInfo): CompiledField | undefined {
  return (info as Partial<CompiledInfo>).compiledField
}

/** What one execution works with. */
export interface Execution {
  readonly rootValue: unknown
  readonly context: unknown
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal | undefined
}

/** What the resolver of a field further down is told, by what one above is told. */
export function infoBelow(info: GraphQLResolveInfo, field: CompiledField): GraphQLResolveInfo {
  const { definition, nodes, parentType, path } = field
  const own = {
    fieldName: definition.name,
    fieldNodes: nodes,
    returnType: definition.type,
    parentType,
    path,
    compiledField: field,
  }
  return { ...info, ...own }
}

/**
 * Executes a compiled query.
 *
 * @returns undefined where it turns out that only the usual way of executing can do it
 * @throws the signal's reason
 */
export async function executeCompiled(
  compiled: CompiledOperation,
  execution: Execution,
): Promise<ExecutionResult | undefined> {
  const run = createRun(compiled, execution)
  try {
    const data = await completeFields(compiled.root, execution.rootValue, run, undefined)
    return run.errors.length === 0 ? { data } : { errors: run.errors.map(toGraphQLError), data }
  } catch (error) {
    if (error instanceof NotCompiled) return undefined
    execution.signal?.throwIfAborted()
    if (!(error instanceof FieldError)) throw error
    return { errors: [...run.errors, error].map(toGraphQLError), data: null }
  }
}

function toGraphQLError({ cause, nodes, path }: FieldError) {
  return locatedError(cause, nodes, path)
}

function createRun(
  { schema, fragments, operation }: CompiledOperation,
  { rootValue, context, variables, signal }: Execution,
): Run {
  const common = { schema, fragments, rootValue, operation, variableValues: variables } as GraphQLResolveInfo
  const infos = new Map<CompiledField, GraphQLResolveInfo>()
  const givens = new Map<CompiledField, Readonly<Record<string, unknown>>>()
  return {
    context,
    variables,
    signal,
    errors: [],
    infoOf(field) {
      const known = infos.get(field)
      if (known) return known
      const info = infoBelow(common, field)
      infos.set(field, info)
      return info
    },
    argumentsOf(field) {
      const known = givens.get(field)
      if (known) return known
      const [node] = field.nodes
      const given = node ? getArgumentValues(field.definition, node, variables) : {}
      givens.set(field, given)
      return given
    },
  }
}
