const NEWLINE = 0x0a

/** Whole lines of a stream, or what is known of a line that is too long to be kept. */
export type LineChunk =
  | { readonly kind: 'lines'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'too-long'; readonly bytes: number }

/**
 * Cuts a stream of bytes into chunks of whole lines, line ends included. A line longer than `maxLineBytes` is not kept
 * in memory, only reported in its place.
 */
export async function* splitIntoChunks(
  stream: AsyncIterable<Uint8Array>,
  maxLineBytes: number,
): AsyncGenerator<LineChunk> {
  let pending: Uint8Array[] = []
  let size = 0
  /** Bytes so far of a line that is too long, or 0. */
  let dropped = 0
  const take = (): LineChunk => {
    const bytes = new Uint8Array(size)
    let at = 0
    for (const piece of pending) {
      bytes.set(piece, at)
      at += piece.length
    }
    pending = []
    size = 0
    return { kind: 'lines', bytes }
  }
  for await (const piece of stream) {
    let rest = piece
    if (dropped > 0) {
      const end = rest.indexOf(NEWLINE)
      if (end < 0) {
        dropped += rest.length
        continue
      }
      yield { kind: 'too-long', bytes: dropped + end }
      dropped = 0
      rest = rest.subarray(end + 1)
    }
    const last = rest.lastIndexOf(NEWLINE)
    if (last >= 0) {
      pending.push(rest.subarray(0, last + 1))
      size += last + 1
      rest = rest.subarray(last + 1)
      yield take()
    }
    if (rest.length > 0) {
      pending.push(rest)
      size += rest.length
    }
    if (size > maxLineBytes) {
      dropped = size
      pending = []
      size = 0
    }
  }
  if (dropped > 0) yield { kind: 'too-long', bytes: dropped }
  else if (size > 0) yield take()
}
