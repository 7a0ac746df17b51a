import { type ExecutionResult, type GraphQLResolveInfo, getArgumentValues, locatedError } from 'graphql'
import type { CompiledOperation } from './compile-operation.ts'
import { type CompiledField, FieldError, type Run } from './compiled.ts'
import { completeFields } from './complete-fields.ts'

/** What the resolvers of compiled operations are told beside what GraphQL says. */
export interface CompiledInfo extends GraphQLResolveInfo {
  readonly compiledField: CompiledField
  readonly run: Run
}

/** Whether a resolver works for a compiled operation, rather than for GraphQL.js. */
export function isCompiled(info: GraphQLResolveInfo): info is CompiledInfo {
  return 'compiledField' in info
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
export function infoBelow<Info extends GraphQLResolveInfo>(
  info: Info,
  field: CompiledField,
): Info & Pick<CompiledInfo, 'compiledField'> {
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

/** Executes a compiled query. @throws the signal's reason */
export async function executeCompiled(
  compiled: CompiledOperation,
  execution: Execution,
): Promise<ExecutionResult> {
  const run = createRun(compiled, execution)
  try {
    const data = await completeFields(compiled.root, execution.rootValue, run, undefined)
    return run.errors.length === 0 ? { data } : { errors: run.errors.map(toGraphQLError), data }
  } catch (error) {
    execution.signal?.throwIfAborted()
    if (!(error instanceof FieldError)) throw error
    return { errors: [...run.errors, error].map(toGraphQLError), data: null }
  }
}

function toGraphQLError({ cause, nodes, path }: FieldError) {
  return locatedError(cause, nodes, path)
}

function createRun(
  { schema, fragments, operation, strategy }: CompiledOperation,
  { rootValue, context, variables, signal }: Execution,
): Run {
  const infos = new Map<CompiledField, GraphQLResolveInfo>()
  const givens = new Map<CompiledField, Readonly<Record<string, unknown>>>()
  const run: Run = {
    context,
    variables,
    signal,
    errors: [],
    state: strategy.createState(),
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
  const execution = { schema, fragments, rootValue, operation, variableValues: variables, run }
  // What is missing is the field's.
  const common = execution as unknown as GraphQLResolveInfo
  return run
}
