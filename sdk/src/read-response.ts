import {
  AuthenticationError,
  type ErrorDetails,
  InvalidRequestError,
  MalformedResponseError,
  QueryTooComplexError,
  type RashomonError,
  RateLimitError,
  type ResponseError,
  ServerError,
  TimeoutError,
} from './errors.ts'
import { parseRetryAfter } from './parse-retry-after.ts'

/** An answer, with what a GraphQL API puts into it. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: Headers
  readonly data?: unknown
  readonly errors?: unknown
}

type ErrorClass = new (problem: string, details: ErrorDetails) => RashomonError

/** What the server's codes mean, where the status does not say it. */
const BY_CODE: Readonly<Record<string, readonly [ErrorClass, string]>> = {
  RATE_LIMITED: [RateLimitError, 'too many requests'],
  UNAUTHENTICATED: [AuthenticationError, 'the server does not know who asks'],
  FORBIDDEN: [AuthenticationError, 'the token does not allow this'],
  QUERY_TOO_COMPLEX: [QueryTooComplexError, 'the query could give more than the server answers at once'],
  SERVICE_UNAVAILABLE: [ServerError, 'the server is not available'],
  INTERNAL_SERVER_ERROR: [ServerError, 'the server failed'],
}

/**
 * The `data` of an answer.
 *
 * @throws the error that the answer tells of
 */
export function readResponse(answer: HttpAnswer, details: ErrorDetails): unknown {
  const { status, headers, data } = answer
  const errors = isErrorList(answer.errors) ? answer.errors : undefined
  const error = errors?.[0]
  const code = error?.extensions?.code
  const requestId = headers.get('x-request-id') ?? error?.extensions?.requestId
  const known: ErrorDetails = {
    ...details,
    status,
    code: typeof code === 'string' ? code : undefined,
    requestId: typeof requestId === 'string' ? requestId : undefined,
    errors,
    data,
    retryAfterMs: parseRetryAfter(
      headers.get('retry-after'),
      Date.parse(headers.get('date') ?? '') || Date.now(),
    ),
  }
  if (error || status >= 400) {
    const [ErrorClass, problem] = BY_CODE[known.code ?? ''] ?? byStatus(status)
    // The API's own errors have codes, and say what to do; what others on the way say may hold anything.
    throw new ErrorClass(known.code === undefined ? problem : (error?.message ?? problem), known)
  }
  // Errors in no form that is known may be anything: the data beside them can't be taken for the whole.
  if (errors !== answer.errors || typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new MalformedResponseError('the answer is not one of a GraphQL API', known)
  }
  return data
}

function byStatus(status: number): readonly [ErrorClass, string] {
  if (status === 401) return [AuthenticationError, 'the server does not know who asks']
  if (status === 403) return [AuthenticationError, 'the token does not allow this']
  if (status === 408) return [TimeoutError, 'the request took too long to arrive']
  if (status === 429) return [RateLimitError, 'too many requests']
  if (status >= 500 || status === 425) return [ServerError, 'the server failed']
  return [InvalidRequestError, 'the server refused the request']
}

function isErrorList(value: unknown): value is readonly ResponseError[] {
  return Array.isArray(value) && value.every((error) => typeof error?.message === 'string')
}
