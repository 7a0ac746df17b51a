import type { RetryOptions } from './client-options.ts'
import type { RashomonError } from './errors.ts'

/** Statuses of failures that pass by themselves. 500 is not one of them: it is likely to happen again. */
const PASSING_STATUSES: readonly (number | undefined)[] = [408, 425, 429, 502, 503, 504]

/**
 * How long to wait before the next attempt: a random time up to a bound that doubles with each attempt ("full jitter"),
 * so that clients that failed together do not come back together. Where the server says how long to wait, that long
 * and the random time.
 *
 * @param attempt the attempt that failed: 1 is the first
 * @param random between 0 and 1
 * @returns milliseconds, or undefined where it should not be tried again
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function chooseDelay(
  error: RashomonError,
  attempt: number,
  { retries, baseDelayMs, maxDelayMs }: Required<RetryOptions>,
  random: number,
): number | undefined {
  if (attempt > retries || !isPassing(error)) return undefined
  const { retryAfterMs = 0 } = error
  if (retryAfterMs > maxDelayMs) return undefined
  const jitterMs = random * Math.min(maxDelayMs, baseDelayMs * 2 ** (attempt - 1))
  return Math.min(maxDelayMs, Math.round(retryAfterMs + jitterMs))
}

function isPassing({ type, status, code }: RashomonError): boolean {
  if (type === 'aborted') return false
  return (
    type === 'connection' ||
    type === 'timeout' ||
    type === 'rate_limit' ||
    code === 'SERVICE_UNAVAILABLE' ||
    PASSING_STATUSES.includes(status)
  )
}
