import { type DocumentNode, type ExecutionResult, GraphQLError, getOperationAST } from 'graphql'
import type { YogaServerInstance } from 'graphql-yoga'
import { isAbort } from './is-abort.ts'
import { findUnsafeParams } from './limits/find-unsafe-params.ts'
import type { GraphQLRequestParams } from './parse-params.ts'

/** What the plugins of Yoga find in the context beside what the resolvers do. */
export interface DirectContext {
  readonly requestParams: GraphQLRequestParams
  /** As much of the request as plugins look at: GET must not write, and who has gone needs no answer. */
  readonly request: { readonly method: string; readonly signal: AbortSignal }
}

interface PlainParams {
  readonly query: string
  readonly variables?: Record<string, unknown> | null
  readonly operationName?: string | null
}

/** The functions of Yoga with all plugins around them, as far as they are used here. */
interface Enveloped {
  readonly schema: unknown
  readonly parse: (query: string) => DocumentNode
  readonly validate: (schema: unknown, document: DocumentNode) => readonly GraphQLError[]
  readonly contextFactory: () => unknown
  readonly execute: (args: object) => Promise<ExecutionResult>
}

/**
 * Executes an operation by Yoga's own functions, with every plugin around them, and nothing of HTTP.
 *
 * @param mask what is thrown becomes an error that may leave the server
 * @returns undefined for what needs more of Yoga: parameters that are not plain, subscriptions
 */
export async function executeDirectly<Context extends DirectContext>(
  yoga: Pick<YogaServerInstance<never, never>, 'getEnveloped'>,
  mask: (error: unknown) => Error,
  context: Context,
): Promise<ExecutionResult | undefined> {
  const { requestParams: params } = context
  if (!isPlain(params) || findUnsafeParams(params)) return undefined
  const { query, variables, operationName } = params
  const enveloped = (yoga.getEnveloped as (context: object) => unknown)({ ...context, params }) as Enveloped
  try {
    const document = enveloped.parse(query)
    if (getOperationAST(document, operationName)?.operation === 'subscription') return undefined
    const errors = enveloped.validate(enveloped.schema, document)
    if (errors.length > 0) return { errors }
    const contextValue = await enveloped.contextFactory()
    return await enveloped.execute({
      schema: enveloped.schema,
      document,
      contextValue,
      variableValues: variables,
      operationName,
    })
  } catch (error) {
    if (isAbort(error)) throw error
    const masked = mask(error)
    return { errors: [masked instanceof GraphQLError ? masked : new GraphQLError(masked.message)] }
  }
}

/** Whether Yoga would take the parameters without a word. */
function isPlain(params: GraphQLRequestParams): params is GraphQLRequestParams & PlainParams {
  const { query, variables, operationName, ...rest } = params
  return (
    typeof query === 'string' &&
    (variables == null || (typeof variables === 'object' && !Array.isArray(variables))) &&
    (operationName == null || typeof operationName === 'string') &&
    Object.values(rest).every((value) => value == null)
  )
}
