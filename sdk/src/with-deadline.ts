import { AbortedError, type ErrorDetails, TimeoutError } from './errors.ts'

/** The longest time that timers can count: more than this is for ever. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/**
 * Does some work until it is done, its time is up or the caller ends it, also where the work does not listen to the
 * signal that it is given.
 *
 * @throws TimeoutError, AbortedError with the reason as its cause, or what the work throws
 */
export async function withDeadline<Result>(
  timeoutMs: number,
  signal: AbortSignal | undefined,
  details: ErrorDetails,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  throwIfAborted(signal, details)
  const controller = new AbortController()
  let release = (): void => {}
  const ended = new Promise<never>((_resolve, reject) => {
    const end = (error: Error): void => {
      reject(error)
      controller.abort(error)
    }
    const onAbort = (): void => end(abortedError(signal, details))
    const timer =
      timeoutMs > LONGEST_TIMER_MS
        ? undefined
        : setTimeout(() => end(new TimeoutError(`no complete answer in ${timeoutMs} ms`, details)), timeoutMs)
    signal?.addEventListener('abort', onAbort)
    release = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
    }
  })
  try {
    return await Promise.race([work(controller.signal), ended])
  } finally {
    release()
  }
}

/** Waits, unless the caller ends it. */
export async function sleep(
  delayMs: number,
  signal: AbortSignal | undefined,
  details: ErrorDetails,
): Promise<void> {
  throwIfAborted(signal, details)
  await new Promise<void>((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer)
      reject(abortedError(signal, details))
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    }, delayMs)
    signal?.addEventListener('abort', onAbort, { once: true })
  })
}

function throwIfAborted(signal: AbortSignal | undefined, details: ErrorDetails): void {
  if (signal?.aborted) throw abortedError(signal, details)
}

function abortedError(signal: AbortSignal | undefined, details: ErrorDetails): AbortedError {
  return new AbortedError('ended by the caller', { ...details, cause: signal?.reason })
}
