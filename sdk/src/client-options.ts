import type { RashomonError } from './errors.ts'

/** How to reach the API, and how patiently. */
export interface ClientOptions {
  /** Address of the API, such as https://api.example.org/graphql; in browsers it may be relative to the page. */
  readonly url: string
  /** Sent as a bearer token. Reading needs none. */
  readonly token?: string
  /** Milliseconds for each attempt, from sending to the last byte of the answer; 10,000 if not given. */
  readonly timeoutMs?: number
  /** Failures that pass by themselves are tried again as said here, or never where false. */
  readonly retry?: RetryOptions | false
  /** Used in place of the runtime's `fetch`. */
  readonly fetch?: typeof globalThis.fetch
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>
  /** Told of each failure that is about to be tried again. */
  readonly onRetry?: (retry: Retry) => void
}

/** Waits are random between 0 and `baseDelayMs`, doubled with each attempt, so that clients do not return all at once. */
export interface RetryOptions {
  /** Attempts after the first; 3 if not given. */
  readonly retries?: number
  /** Milliseconds below which the first wait is chosen; 250 if not given. */
  readonly baseDelayMs?: number
  /** No wait is longer: where the server asks for a longer one, its error is thrown. 30,000 milliseconds if not given. */
  readonly maxDelayMs?: number
}

/** An attempt that failed and will be followed by another. */
export interface Retry {
  /** The attempt that failed: 1 is the first. */
  readonly attempt: number
  readonly delayMs: number
  readonly error: RashomonError
}

/** What every call takes as its last argument. */
export interface RequestOptions {
  /** Ends the call, its waits and its further pages. */
  readonly signal?: AbortSignal
  /** In place of the client's. */
  readonly timeoutMs?: number
  /** Besides the client's. */
  readonly headers?: Readonly<Record<string, string>>
}

/** What `client.request` takes as its last argument. */
export interface OperationOptions extends RequestOptions {
  /**
   * Names a mutation so that the server carries it out once however often it arrives. Sent in the header
   * `Idempotency-Key`. A mutation without it is never tried again.
   */
  readonly idempotencyKey?: string
}
