import { AsyncLocalStorage } from 'node:async_hooks'
import type { FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyRequest {
    /** Name of the GraphQL operation that was executed, for the log. */
    operation: string | null
  }
}

/** What code deep inside may know of the request on whose behalf it runs. */
export type RequestScope = Pick<FastifyRequest, 'id' | 'log' | 'operation'>

/** Yoga masks errors and executes operations without saying for which HTTP request; this is how one gets to know. */
export const requestScope = new AsyncLocalStorage<RequestScope>()
