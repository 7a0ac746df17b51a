import { RETRY_AFTER_SECONDS, RequestError } from './request-error.ts'

/** Counts requests, and turns them away when too many are worked on or it is time to go. */
export class Gate {
  readonly #capacity: number
  #phase: 'open' | 'draining' | 'closed' = 'open'
  #inFlight = 0
  #atWork = 0
  #onIdle: (() => void)[] = []

  /** @param capacity requests that may be worked on at the same time */
  constructor(capacity: number) {
    this.#capacity = capacity
  }

  /** From the first sign of the end on: no more traffic should be sent here. */
  get isDraining(): boolean {
    return this.#phase !== 'open'
  }

  /**
   * Lets a request in, of which no more than the headers may have arrived.
   *
   * @returns what to call, once, when its answer is out or its client gone
   * @throws SERVICE_UNAVAILABLE where the gate is closed
   */
  enter(): () => void {
    if (this.#phase === 'closed') throw unavailable('The server is shutting down. Try again shortly.')
    this.#inFlight += 1
    return () => {
      this.#inFlight -= 1
      if (this.#inFlight === 0) for (const resolve of this.#onIdle.splice(0)) resolve()
    }
  }

  /**
   * Works on a request that has arrived as a whole. Slow senders take no place from others until then.
   *
   * @throws SERVICE_UNAVAILABLE where as many are worked on already as may be
   */
  async work<Result>(task: () => Promise<Result>): Promise<Result> {
    if (this.#atWork >= this.#capacity) throw unavailable('The server is busy. Try again shortly.')
    this.#atWork += 1
    try {
      return await task()
    } finally {
      this.#atWork -= 1
    }
  }

  /** Readiness checks fail from now on; requests are still let in, since balancers take a moment to notice. */
  drain(): void {
    this.#phase = 'draining'
  }

  /** Lets nobody in any more. */
  close(): void {
    this.#phase = 'closed'
  }

  /** Resolves when no request is in flight. */
  async whenIdle(): Promise<void> {
    if (this.#inFlight > 0) await new Promise<void>((resolve) => this.#onIdle.push(resolve))
  }
}

function unavailable(message: string): RequestError {
  return new RequestError(503, 'SERVICE_UNAVAILABLE', message, RETRY_AFTER_SECONDS)
}
