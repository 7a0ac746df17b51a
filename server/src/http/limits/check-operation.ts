import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
} from 'graphql'
import { checkArguments } from './check-arguments.ts'
import { estimateCost } from './estimate-cost.ts'
import { LIMITS } from './limits.ts'
import { type PlannedField, type PlannedOperation, planFields } from './plan-fields.ts'
import { refuse } from './refuse.ts'

/** How the schema sizes its pages. */
export interface PageSizes {
  readonly default: number
  readonly maximum: number
}

/** A request for one operation of a document that is valid against the schema. */
export interface RequestedOperation {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operationName?: string | null | undefined
  /** As the client sent them. */
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined
}

/** An operation that is in order but for its cost, and how to look at it again. */
export interface DearOperation {
  /** By full pages. */
  readonly cost: number
  readonly plan: (options: Pick<PlannedOperation, 'counts' | 'pageSizes'>) => readonly PlannedField[]
}

/**
 * What is wrong with the variables, arguments or cost of an operation; empty where it may run.
 * Fragment documents without an operation have nothing to run and pass. One that costs too much by full pages may still
 * cost less by what there is.
 */
export function checkOperation(
  request: RequestedOperation,
  pageSizes: PageSizes,
): readonly GraphQLError[] | DearOperation {
  const { schema, document } = request
  const operation = getOperationAST(document, request.operationName)
  if (!operation) return []

  const definitions = operation.variableDefinitions ?? []
  const { coerced, errors } = getVariableValues(schema, definitions, request.variableValues ?? {}, {
    maxErrors: 10,
  })
  if (errors) return errors.map(nameBadVariable)

  const planned = { schema, document, operation, variables: coerced, defaultPageSize: pageSizes.default }
  let fields: readonly PlannedField[]
  try {
    fields = planFields(planned)
  } catch (error) {
    // A variable may be null where the argument that it stands for may not: only its value shows that.
    if (error instanceof GraphQLError) return [refuse('BAD_USER_INPUT', error.message, {}, error.nodes)]
    throw error
  }
  const badArgument = checkArguments(fields, pageSizes.maximum)
  if (badArgument) return [badArgument]

  const cost = estimateCost(fields)
  if (cost <= LIMITS.cost) return []
  return { cost, plan: (options) => planFields({ ...planned, ...options }) }
}

function nameBadVariable({ message, nodes }: GraphQLError): GraphQLError {
  const definition = nodes?.find((node) => node.kind === Kind.VARIABLE_DEFINITION)
  const details = definition ? { argument: `$${definition.variable.name.value}` } : {}
  return refuse('BAD_USER_INPUT', message, details, nodes)
}
