import type { ClientOptions, RetryOptions } from './client-options.ts'

/** Where a client sends its operations, and how: its options with everything decided. */
export interface Endpoint extends Pick<ClientOptions, 'fetch' | 'onRetry'> {
  readonly url: string
  readonly headers: Headers
  readonly timeoutMs: number
  readonly retry: Required<RetryOptions>
}

/** @throws TypeError where the URL or a header is none */
export function toEndpoint(options: ClientOptions): Endpoint {
  const { url, token, timeoutMs = 10_000, retry = {}, headers, ...rest } = options
  const { retries = 3, baseDelayMs = 250, maxDelayMs = 30_000 } = retry === false ? { retries: 0 } : retry
  const all = new Headers(headers)
  if (token !== undefined && !all.has('authorization')) all.set('authorization', `Bearer ${token}`)
  return {
    ...rest,
    // Resolved as fetch will do it, so that an address that is none fails here.
    url: new Request(url).url,
    headers: all,
    timeoutMs,
    retry: { retries, baseDelayMs, maxDelayMs },
  }
}
