import { RETRY_AFTER_SECONDS, RequestError } from './request-error.ts'

/** Counts the requests that are being worked on, and turns new ones away when there are too many or it is time to go. */
export class Gate {
  readonly #capacity: number
  #phase: 'open' | 'draining' | 'closed' = 'open'
  #inFlight = 0
  #onIdle: (() => void)[] = []

  constructor(capacity: number) {
    this.#capacity = capacity
  }

  /** From the first sign of the end on: no more traffic should be sent here. */
  get isDraining(): boolean {
    return this.#phase !== 'open'
  }

  /**
   * Lets a request in.
   *
   * @returns what to call, once, when it is done
   * @throws SERVICE_UNAVAILABLE where it is not let in
   */
  enter(): () => void {
    if (this.#phase === 'closed') throw refuseEntry('The server is shutting down.')
    if (this.#inFlight >= this.#capacity) throw refuseEntry('The server is busy.')
    this.#inFlight += 1
    return () => {
      this.#inFlight -= 1
      if (this.#inFlight === 0) for (const resolve of this.#onIdle.splice(0)) resolve()
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

  /** Resolves when no request is being worked on. */
  async whenIdle(): Promise<void> {
    if (this.#inFlight > 0) await new Promise<void>((resolve) => this.#onIdle.push(resolve))
  }
}

function refuseEntry(message: string): RequestError {
  return new RequestError(503, 'SERVICE_UNAVAILABLE', message, RETRY_AFTER_SECONDS)
}
