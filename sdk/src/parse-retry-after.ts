/**
 * Reads a Retry-After header: seconds, or the date until which to wait.
 *
 * @param now time of the answer, in milliseconds since 1970, by the clock that wrote the date
 * @returns milliseconds, or undefined where it can't be read
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
export function parseRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000
  const until = Date.parse(value)
  return Number.isNaN(until) ? undefined : Math.max(0, until - now)
}
