import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'

/** How every token begins, so that scanners for leaked secrets can find it. */
const PREFIX = 'rash_'
const SECRET_BYTES = 32
const FORM = /^rash_([0-9a-f]{32})[\w-]{43}$/

/** A token before it is stored: the text is for its bearer alone. */
export interface NewToken {
  /** UUID by which the token is found. */
  readonly id: string
  readonly text: string
  /** SHA-256 of the text, 64 hexadecimal digits. The text has 256 random bits, so no slower hash is needed. */
  readonly hash: string
}

/** Makes a token that nobody has had before. */
export function generateToken(): NewToken {
  const id = randomUUID()
  const text = `${PREFIX}${id.replaceAll('-', '')}${randomBytes(SECRET_BYTES).toString('base64url')}`
  return { id, text, hash: hashToken(text) }
}

/** The id in the text of a token; undefined where it is no token of this program. */
export function readTokenId(text: string): string | undefined {
  const digits = FORM.exec(text)?.[1]
  return digits?.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** Whether a text is the one of which the hash was made; takes as long either way. */
export function matchesHash(text: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashToken(text), 'hex'), Buffer.from(hash, 'hex'))
}

function hashToken(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
