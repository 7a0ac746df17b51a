import type { ASTNode, GraphQLError } from 'graphql'
import { createGraphQLError } from 'graphql-yoga'

/** Codes of requests that are refused before anything is executed. */
export type RefusalCode = 'BAD_USER_INPUT' | 'QUERY_TOO_COMPLEX'

/**
 * An error that answers the whole request: HTTP 400, as the GraphQL over HTTP specification has it
 * (200 for clients that accept `application/json` alone).
 *
 * @param details what the client can act upon, beside the code
 */
export function refuse(
  code: RefusalCode,
  message: string,
  details: Readonly<Record<string, unknown>>,
  nodes?: readonly ASTNode[],
): GraphQLError {
  return createGraphQLError(message, {
    ...(nodes && { nodes }),
    extensions: { code, ...details, http: { status: 400, spec: true } },
  })
}

/** Limits as errors name them: in `extensions`, the name is also the key of what was counted. */
export type LimitName = 'characters' | 'tokens' | 'depth' | 'aliases' | 'selections' | 'cost'

/** The refusal of what is over one of the limits. */
export function tooComplex(
  limit: LimitName,
  actual: number,
  maximum: number,
  advice: string,
  details: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  // A fragment bomb's count can be beyond what JSON can carry.
  const counted = Math.min(actual, Number.MAX_SAFE_INTEGER)
  const message = `The query is too complex: ${limit} ${counted}, at most ${maximum}. ${advice}`
  return refuse('QUERY_TOO_COMPLEX', message, { limit, [limit]: counted, maximum, ...details })
}
