import { createHash } from 'node:crypto'

/** A question as it came, and how its answer is to be written. */
export interface Question {
  readonly method: string
  /** The body of a POST, the query of a GET: document, operation and variables. */
  readonly content: Buffer | string
  /** Media types that the client takes, as it says so. */
  readonly accept: string | undefined
  readonly encoding: string
}

/**
 * Names a question by all that its answer follows from. What asks the same in other bytes is another question: to find
 * out would cost more than it saves. Viewers see the same data, and requests with a token, which may be refused, are
 * none of the cache's.
 */
export function nameQuestion({ method, content, accept, encoding }: Question): string {
  // A digest, since names are kept as long as answers.
  return createHash('sha256')
    .update(`${method} ${encoding} ${accept ?? ''}\n`)
    .update(content)
    .digest('base64url')
}
