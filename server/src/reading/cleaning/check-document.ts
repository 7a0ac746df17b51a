/** Longest document that is read, in bytes of UTF-8. */
export const MAX_DOCUMENT_BYTES = 1_000_000

/** A document that cannot be an article: nothing of it is stored. */
export class UnreadableDocument extends Error {
  readonly code = 'BAD_USER_INPUT'
  override readonly name = 'UnreadableDocument'
}

/**
 * The text of a document as received, byte order mark aside.
 *
 * @throws UnreadableDocument where it is too long, not UTF-8, or holds what no text holds.
 */
export function decodeDocument(bytes: Uint8Array): string {
  checkLength(bytes.byteLength)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new UnreadableDocument('The document is not valid UTF-8: save it as UTF-8 and try again.')
  }
  return checkText(text)
}

/**
 * The document, if it can be read.
 *
 * @throws UnreadableDocument where it is empty or too long, or holds a NUL or half a surrogate pair.
 */
export function checkDocument(text: string): string {
  checkLength(Buffer.byteLength(text))
  return checkText(text)
}

function checkLength(bytes: number): void {
  if (bytes <= MAX_DOCUMENT_BYTES) return
  throw new UnreadableDocument(
    `The document has ${bytes} bytes, and ${MAX_DOCUMENT_BYTES} are the most that is read: give one article alone.`,
  )
}

function checkText(text: string): string {
  const nul = text.indexOf('\0')
  if (nul >= 0) throw new UnreadableDocument(`The document holds a NUL character at offset ${nul}.`)
  const lone = text.search(/\p{Surrogate}/u)
  if (lone >= 0) throw new UnreadableDocument(`The document holds half a surrogate pair at offset ${lone}.`)
  if (text.trim() === '') throw new UnreadableDocument('The document is empty.')
  return text
}
