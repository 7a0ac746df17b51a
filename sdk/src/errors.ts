/** One entry of a response's `errors`, as the server sent it. */
export interface ResponseError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly locations?: readonly { readonly line: number; readonly column: number }[]
  readonly extensions?: ErrorExtensions
}

/** What the API adds to its errors; other servers on the way add what they like. */
export interface ErrorExtensions {
  readonly code?: unknown
  readonly requestId?: unknown
  /** Of QUERY_TOO_COMPLEX. */
  readonly cost?: unknown
  readonly maximum?: unknown
  readonly [name: string]: unknown
}

/** What is known of a failure. */
export interface ErrorDetails {
  /** The server's code, such as BAD_USER_INPUT. */
  readonly code?: string | undefined
  /** HTTP status, if there was a response. */
  readonly status?: number | undefined
  /** Names the request in the server's log. */
  readonly requestId?: string | undefined
  readonly operationName?: string | undefined
  /** The server's errors, as they came. */
  readonly errors?: readonly ResponseError[] | undefined
  /** The part of the result that came in spite of the errors. */
  readonly data?: unknown
  /** How long the server asks to wait. */
  readonly retryAfterMs?: number | undefined
  /** How often the request was sent. */
  readonly attempts?: number | undefined
  readonly cause?: unknown
}

/**
 * The base of all errors of this package. `type` tells them apart, also where two copies of the package are loaded and
 * `instanceof` can't. The message is what the API said, or what went wrong on the way; it never contains the query.
 */
export abstract class RashomonError extends Error {
  abstract readonly type: ErrorType
  readonly code: string | undefined
  readonly status: number | undefined
  readonly requestId: string | undefined
  readonly operationName: string | undefined
  readonly errors: readonly ResponseError[]
  readonly data: unknown
  readonly retryAfterMs: number | undefined
  readonly attempts: number

  /** @param problem what went wrong, in words that hold nothing of the query */
  constructor(problem: string, details: ErrorDetails = {}) {
    super(compose(problem, details), details.cause === undefined ? {} : { cause: details.cause })
    this.code = details.code
    this.status = details.status
    this.requestId = details.requestId
    this.operationName = details.operationName
    this.errors = details.errors ?? []
    this.data = details.data
    this.retryAfterMs = details.retryAfterMs
    this.attempts = details.attempts ?? 0
  }
}

/** Too many requests: wait for `retryAfterMs`. */
export class RateLimitError extends RashomonError {
  readonly type = 'rate_limit'
  override get name(): string {
    return 'RateLimitError'
  }
}

/** The token is missing, wrong or not allowed to do this. */
export class AuthenticationError extends RashomonError {
  readonly type = 'authentication'
  override get name(): string {
    return 'AuthenticationError'
  }
}

/** The request can't be answered as it is: an invalid document or argument, something that does not exist, a conflict. */
export class InvalidRequestError extends RashomonError {
  readonly type = 'invalid_request'
  override get name(): string {
    return 'InvalidRequestError'
  }
}

/** The query could give more than the server answers at once: ask for smaller pages or fewer fields. */
export class QueryTooComplexError extends RashomonError {
  readonly type = 'query_too_complex'
  /** What the query costs, by the server's count. */
  readonly cost: number | undefined
  /** What one may cost. */
  readonly maximum: number | undefined

  constructor(problem: string, details: ErrorDetails = {}) {
    super(problem, details)
    const extensions = details.errors?.[0]?.extensions
    this.cost = toNumber(extensions?.cost)
    this.maximum = toNumber(extensions?.maximum)
  }
  override get name(): string {
    return 'QueryTooComplexError'
  }
}

/** The server failed, or is not available. */
export class ServerError extends RashomonError {
  readonly type = 'server'
  override get name(): string {
    return 'ServerError'
  }
}

/** There was no complete answer in time. */
export class TimeoutError extends RashomonError {
  readonly type = 'timeout'
  override get name(): string {
    return 'TimeoutError'
  }
}

/** The caller's signal ended it; `cause` is the signal's reason. */
export class AbortedError extends RashomonError {
  readonly type = 'aborted'
  override get name(): string {
    return 'AbortedError'
  }
}

/** The server could not be reached, or the connection broke before the answer was complete. */
export class ConnectionError extends RashomonError {
  readonly type = 'connection'
  override get name(): string {
    return 'ConnectionError'
  }
}

/** What came back is not a GraphQL answer: is the URL the API's? */
export class MalformedResponseError extends RashomonError {
  readonly type = 'malformed_response'
  override get name(): string {
    return 'MalformedResponseError'
  }
}

/** A list does not go on as it should. */
export class PaginationError extends RashomonError {
  readonly type = 'pagination'
  override get name(): string {
    return 'PaginationError'
  }
}

/** Every error's `type`. */
export type ErrorType =
  | 'rate_limit'
  | 'authentication'
  | 'invalid_request'
  | 'query_too_complex'
  | 'server'
  | 'timeout'
  | 'aborted'
  | 'connection'
  | 'malformed_response'
  | 'pagination'

function compose(problem: string, details: ErrorDetails): string {
  const { operationName, code, status, requestId, attempts = 0 } = details
  const facts = [
    code,
    status && `HTTP ${status}`,
    requestId && `request ${requestId}`,
    attempts > 1 && `${attempts} attempts`,
  ].filter(Boolean)
  const subject = operationName ? `${operationName}: ` : ''
  return `${subject}${problem}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`
}

function toNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}
