import type { Readable } from 'node:stream'
import { RequestError } from './request-error.ts'

/**
 * The bytes of a request's body, no more than `maxBytes` of which are kept, whatever the headers promise.
 *
 * @throws 413 where there are more; 400 where there are fewer than promised, or none.
 */
export async function readBody(
  payload: Readable,
  contentLength: string | undefined,
  maxBytes: number,
): Promise<Buffer> {
  if (contentLength !== undefined && Number(contentLength) > maxBytes) throw tooLarge(maxBytes)
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of payload as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > maxBytes) throw tooLarge(maxBytes)
    pieces.push(piece)
  }
  if (contentLength !== undefined && Number(contentLength) !== size) {
    throw new RequestError(400, 'BAD_REQUEST', 'The request body is shorter than its Content-Length.')
  }
  return Buffer.concat(pieces, size)
}

function tooLarge(maxBytes: number): RequestError {
  return new RequestError(413, 'PAYLOAD_TOO_LARGE', `The request body has more than ${maxBytes} bytes.`)
}
