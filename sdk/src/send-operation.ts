import { chooseDelay } from './choose-delay.ts'
import type { OperationOptions } from './client-options.ts'
import type { Endpoint } from './endpoint.ts'
import { type ErrorDetails, RashomonError } from './errors.ts'
import { exchange } from './exchange.ts'
import type { Operation } from './read-document.ts'
import { readResponse } from './read-response.ts'
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
  const requestHeaders = new Headers(options.headers)
  if (idempotencyKey !== undefined) requestHeaders.set('idempotency-key', idempotencyKey)
  const canRepeat = !operation.mayWrite || idempotencyKey !== undefined

  for (let attempt = 1; ; attempt += 1) {
    const details: ErrorDetails = { operationName: operation.name, attempts: attempt }
    try {
      const answer = await withDeadline(timeoutMs, signal, details, (deadline) =>
        exchange(endpoint, { query: operation.text, variables, requestHeaders, signal: deadline }, details),
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
