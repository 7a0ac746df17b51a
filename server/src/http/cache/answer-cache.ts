import { LRUCache } from 'lru-cache'
import type { EncodedAnswer } from './encode-answer.ts'

/** What an entry takes beside its body: its name, its tag and the map's own. */
const ENTRY_BYTES = 500

/**
 * Answers to questions about one revision of the dataset, within a bound on their bytes. With the first question about
 * another revision all of them are forgotten.
 */
export class AnswerCache<Answer extends EncodedAnswer> {
  readonly #answers: LRUCache<string, Answer>
  #revision: number | undefined

  /** @param maxBytes of all answers together */
  constructor(maxBytes: number) {
    this.#answers = new LRUCache({
      maxSize: maxBytes,
      // What is larger would push out hundreds of others.
      maxEntrySize: Math.ceil(maxBytes / 16),
      sizeCalculation: ({ body }) => ENTRY_BYTES + body.length,
    })
  }

  /** Bytes that are taken now. */
  get bytes(): number {
    return this.#answers.calculatedSize
  }

  find(revision: number, question: string): Answer | undefined {
    if (revision !== this.#revision) {
      this.#revision = revision
      this.#answers.clear()
    }
    return this.#answers.get(question)
  }

  /** Stores the answer to a question that was asked when the dataset was at this revision, unless that is past. */
  store(revision: number, question: string, answer: Answer): void {
    if (revision === this.#revision) this.#answers.set(question, { ...answer, body: ownBytes(answer.body) })
  }
}

/** The bytes in memory of their own: small buffers are cut from larger ones, which would all stay with them. */
function ownBytes(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(own)
  return own
}
