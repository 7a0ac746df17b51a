import { ClientError, GraphQLClient } from 'graphql-request'
import type { Endpoint } from './endpoint.ts'
import { ConnectionError, type ErrorDetails } from './errors.ts'
import type { HttpAnswer } from './read-response.ts'

/** What is sent. */
export interface Payload {
  readonly query: string
  readonly variables: object | undefined
  readonly requestHeaders: Headers
  readonly signal: AbortSignal
}

/**
 * Makes one request and receives its whole answer, also one that tells of a failure or that nobody can read.
 *
 * @throws ConnectionError where there is no complete answer
 */
export async function exchange(
  { url, headers, fetch = globalThis.fetch }: Endpoint,
  payload: Payload,
  details: ErrorDetails,
): Promise<HttpAnswer> {
  let response: Response | undefined
  const client = new GraphQLClient(url, {
    headers,
    fetch: async (_url, init) => {
      try {
        response = await fetch(url, init)
        // Read here, where a body that breaks off can be told from one that is no JSON.
        const body = await response.text()
        return Object.assign(response, { text: async () => body })
      } catch (cause) {
        throw new ConnectionError('no complete answer from the server', { ...details, cause })
      }
    },
  })
  try {
    return await client.rawRequest(payload)
  } catch (error) {
    if (error instanceof ConnectionError || !response) throw error
    const { status, headers } = response
    // Only the answer is taken of these errors: their messages hold the query and the variables.
    return { status, headers, ...(error instanceof ClientError && error.response) }
  }
}
