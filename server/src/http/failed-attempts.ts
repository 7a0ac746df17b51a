import { LRUCache } from 'lru-cache'
import { RequestError } from './request-error.ts'

/** Wrong tokens that one address may send within the window. People mistype, machines keep an old token. */
const MAX_FAILURES = 20
const WINDOW_MS = 60_000

/** Addresses that are remembered; of more, those that were silent for longest are forgotten. */
const MAX_ADDRESSES = 10_000

/** Counts wrong tokens by address. Guessing one is hopeless; trying takes the place of others all the same. */
export class FailedAttempts {
  readonly #counts: LRUCache<string, { failures: number }>

  constructor(windowMs: number = WINDOW_MS) {
    this.#counts = new LRUCache({ max: MAX_ADDRESSES, ttl: windowMs })
  }

  /** @throws RATE_LIMITED where the address has sent too many wrong tokens lately, whatever it sends now */
  check(address: string): void {
    if ((this.#counts.get(address)?.failures ?? 0) < MAX_FAILURES) return
    const seconds = Math.ceil(this.#counts.getRemainingTTL(address) / 1000)
    throw new RequestError(
      429,
      'RATE_LIMITED',
      `Too many wrong tokens came from your address. Try again in ${seconds} seconds.`,
      seconds,
    )
  }

  /** Counts one more, within the window that the first one began. */
  count(address: string): void {
    const known = this.#counts.get(address)
    if (known) known.failures += 1
    else this.#counts.set(address, { failures: 1 })
  }
}
