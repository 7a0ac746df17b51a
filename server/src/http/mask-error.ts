import { type ASTNode, type GraphQLError, Kind } from 'graphql'
import { createGraphQLError } from 'graphql-yoga'
import { isAbort } from './is-abort.ts'
import { RETRY_AFTER_SECONDS } from './request-error.ts'
import { requestScope } from './request-scope.ts'

/**
 * Lets through what was written for the client, and replaces everything else: nothing internal leaves the server, and
 * the log has the error, with its stack, under the request id that the client gets.
 *
 * @param isUnavailable tells the database's absence from other errors: it is answered with HTTP 503
 */
export function createErrorMask(isUnavailable: (error: unknown) => boolean): (error: unknown) => Error {
  return (error) => {
    const cause = findCause(error)
    if (isMeantForClient(error)) return isBadArgument(cause) ? nameBadArgument(error) : error
    const scope = requestScope.getStore()
    const where = isGraphQLError(error) ? { nodes: error.nodes ?? null, path: error.path ?? null } : {}
    const id = scope && { requestId: scope.id }

    if (isUnavailable(cause)) {
      scope?.log.warn({ err: cause }, 'the database is not available')
      return createGraphQLError('The database does not answer. Try again shortly.', {
        ...where,
        extensions: {
          code: 'SERVICE_UNAVAILABLE',
          ...id,
          http: { status: 503, headers: { 'retry-after': `${RETRY_AFTER_SECONDS}` } },
        },
      })
    }
    if (isAbort(cause)) scope?.log.debug('the client has gone')
    else scope?.log.error({ err: cause }, 'unexpected error')
    return createGraphQLError('Unexpected error.', {
      ...where,
      // Yoga takes `unexpected` out of the answer, and its status from it: 500 where there is no data.
      extensions: { code: 'INTERNAL_SERVER_ERROR', ...id, unexpected: true },
    })
  }
}

/** A GraphQL error that somebody threw on purpose, not one that GraphQL wrapped around another error. */
function isMeantForClient(error: unknown): error is GraphQLError {
  return isGraphQLError(error) && (error.originalError === undefined || isMeantForClient(error.originalError))
}

/** Pothos itself refuses cursors of other lists, without a code. */
function isBadArgument(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'PothosValidationError'
}

function nameBadArgument({ message, nodes, path }: GraphQLError): GraphQLError {
  const argument = nodes?.flatMap(namesOfArguments).find((name) => name === 'after' || name === 'before')
  return createGraphQLError(message, {
    nodes: nodes ?? null,
    path: path ?? null,
    extensions: { code: 'BAD_USER_INPUT', ...(argument && { argument }) },
  })
}

function namesOfArguments(node: ASTNode): readonly string[] {
  return node.kind === Kind.FIELD ? (node.arguments ?? []).map(({ name }) => name.value) : []
}

function findCause(error: unknown): unknown {
  return isGraphQLError(error) && error.originalError ? findCause(error.originalError) : error
}

/** By its tag, not its class: a bundler or test runner may load a second copy of `graphql`. */
function isGraphQLError(error: unknown): error is GraphQLError {
  return Object.prototype.toString.call(error) === '[object GraphQLError]'
}
