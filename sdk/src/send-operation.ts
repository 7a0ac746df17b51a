import { chooseDelay } from './choose-delay.ts'
import type { OperationOptions } from './client-options.ts'
import { addHeaders, type Endpoint } from './endpoint.ts'
import { ConnectionError, type ErrorDetails, RashomonError } from './errors.ts'
import type { Operation } from './read-document.ts'
import { type HttpAnswer, readResponse } from './read-response.ts'
import { sleep, withDeadline } from './with-deadline.ts'

/**
 * Sends an operation, again where that can help and can do no harm.
 *
 * @returns the `data` of the answer
 * @throws RashomonError
 */
export async function sendOperation(
  endpoint: Endpoint,
  operation: Operation,
  variables: object | undefined,
  options: OperationOptions,
): Promise<unknown> {
  const { timeoutMs = endpoint.timeoutMs, signal, idempotencyKey } = options
  const headers = addHeaders(endpoint.headers, options.headers)
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey)
  const body = JSON.stringify({ query: operation.text, variables, operationName: operation.name })
  const canRepeat = !operation.mayWrite || idempotencyKey !== undefined

  for (let attempt = 1; ; attempt += 1) {
    const details: ErrorDetails = { operationName: operation.name, attempts: attempt }
    try {
      const answer = await withDeadline(timeoutMs, signal, details, (deadline) =>
        exchange(endpoint, { method: 'POST', headers, body, signal: deadline }, details),
      )
      return readResponse(answer, details)
    } catch (error) {
      if (!(error instanceof RashomonError) || !canRepeat) throw error
      const delayMs = chooseDelay(error, attempt, endpoint.retry, Math.random())
      if (delayMs === undefined) throw error
      endpoint.onRetry?.({ attempt, delayMs, error })
      await sleep(delayMs, signal, details)
    }
  }
}

/** One request and its whole answer. The body is read here, so that the deadline covers it. */
async function exchange(
  { url, fetch = globalThis.fetch }: Endpoint,
  init: RequestInit,
  details: ErrorDetails,
): Promise<HttpAnswer> {
  try {
    const response = await fetch(url, init)
    return { status: response.status, headers: response.headers, body: await response.text() }
  } catch (cause) {
    throw new ConnectionError('no complete answer from the server', { ...details, cause })
  }
}
