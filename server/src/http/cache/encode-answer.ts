import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Shorter bodies gain nothing by compression. */
const COMPRESS_FROM_BYTES = 1024

/** Smaller than gzip's best, in the time of its default. */
const BROTLI_QUALITY = 5

const ENCODERS = {
  br: (body: Buffer) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
  identity: async (body: Buffer) => body,
} as const

/** Encodings in which answers are sent. */
export type Encoding = keyof typeof ENCODERS

/** An answer as bytes, ready to be sent again and again. */
export interface EncodedAnswer {
  readonly contentType: string
  /** Follows from the content: the same answer has the same tag, whatever was written in between; null where not asked for. */
  readonly etag: string | null
  readonly encoding: Encoding
  readonly body: Buffer
}

/** Turns an answer into bytes. @param isTagged whether anybody may ask later if it is still the same */
export async function encodeAnswer(
  text: string,
  contentType: string,
  wanted: Encoding,
  isTagged: boolean,
): Promise<EncodedAnswer> {
  const plain = Buffer.from(text)
  const encoding = plain.length < COMPRESS_FROM_BYTES ? 'identity' : wanted
  return {
    contentType,
    etag: isTagged ? writeTag(plain) : null,
    encoding,
    body: await ENCODERS[encoding](plain),
  }
}

/** Weak, since one tag stands for all encodings; 132 bits are enough to tell contents apart. */
function writeTag(content: Buffer): string {
  return `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
}

/** The smallest encoding that the client takes. @param accepted its `Accept-Encoding` */
export function chooseEncoding(accepted: string | undefined): Encoding {
  const taken = (accepted ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';', 1)[0])
  if (taken.includes('br')) return 'br'
  return taken.includes('gzip') ? 'gzip' : 'identity'
}
