import type { FastifyInstance } from 'fastify'
import type { GraphQLDependencies } from './execute-graphql.ts'
import { FailedAttempts } from './failed-attempts.ts'
import { LIMITS } from './limits/limits.ts'
import { RETRY_AFTER_SECONDS, RequestError } from './request-error.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Makes the context of the token's bearer; null where there is no token. */
    createContext: (() => object) | null
    /** Bytes that its body may have. */
    bodyBytes: number
  }
}

/** RFC 6750, section 2.1. */
const BEARER = /^Bearer +([\w.~+/-]+=*)$/i

/**
 * Looks at the token of a request before anything else is done for it. One that is not good is refused, whatever is
 * asked for: its bearer believes to be somebody. Other schemes are left to proxies in front.
 */
export function registerAuthentication(
  app: FastifyInstance,
  { createContextFor, maySendArticles, isUnavailable }: GraphQLDependencies,
): void {
  app.decorateRequest('createContext', null)
  app.decorateRequest('bodyBytes', LIMITS.bodyBytes)
  if (!createContextFor) return
  const failures = new FailedAttempts()

  // Before the body is read, since who sends it tells how long it may be.
  app.addHook('preParsing', async (request) => {
    const { authorization = '', 'idempotency-key': key = null } = request.headers
    if (!/^Bearer\b/i.test(authorization)) return
    failures.check(request.ip)
    const token = BEARER.exec(authorization)?.[1]
    try {
      request.createContext = (token && (await createContextFor(token, key && `${key}`))) || null
    } catch (error) {
      if (!isUnavailable(error)) throw error
      request.log.warn({ err: error }, 'the database is not available')
      const message = 'The database does not answer. Try again shortly.'
      throw new RequestError(503, 'SERVICE_UNAVAILABLE', message, RETRY_AFTER_SECONDS)
    }
    if (request.createContext) {
      if (maySendArticles?.(request.createContext())) request.bodyBytes = LIMITS.ingestBodyBytes
      return
    }
    failures.count(request.ip)
    throw new RequestError(
      401,
      'UNAUTHENTICATED',
      'The token is not one of this server, has expired or was revoked.',
    )
  })
}
