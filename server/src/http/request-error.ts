/** Seconds after which a client may ask again where the server could not take its request. */
export const RETRY_AFTER_SECONDS = 1

/**
 * A request that the HTTP layer itself refuses, in the words that the client gets.
 * `statusCode` is what Fastify reads.
 */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  readonly statusCode: number
  readonly code: string
  /** Seconds after which it is worth trying again. */
  readonly retryAfter: number | undefined

  constructor(statusCode: number, code: string, message: string, retryAfter?: number) {
    super(message)
    this.statusCode = statusCode
    this.code = code
    this.retryAfter = retryAfter
  }
}
