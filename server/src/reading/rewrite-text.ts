import type { Span } from '../domain/span.ts'

/** Other words for a run of a text. */
export interface Replacement {
  readonly span: Span
  readonly text: string
}

/** A text in which runs were replaced, and where its words stand in the text that it was made of. */
export interface RewrittenText {
  readonly text: string
  /** UTF-16 units of the source, for a span of the rewritten text. */
  readonly toSource: (span: Span) => Span
}

/**
 * A text with runs replaced.
 *
 * @param replacements in the order of the text, apart from each other.
 */
export function rewriteText(source: string, replacements: readonly Replacement[]): RewrittenText {
  if (replacements.length === 0) return { text: source, toSource: (span) => span }
  const pieces: string[] = []
  // Where each piece starts in the rewritten text and in the source; replaced pieces and kept ones take turns.
  const starts: number[] = []
  const sources: number[] = []
  let length = 0
  let at = 0
  const add = (piece: string, from: number) => {
    pieces.push(piece)
    starts.push(length)
    sources.push(from)
    length += piece.length
  }
  for (const { span, text } of replacements) {
    add(source.slice(at, span[0]), at)
    add(text, span[0])
    at = span[1]
  }
  add(source.slice(at), at)
  starts.push(length)
  sources.push(source.length)

  const isReplaced = (piece: number) => piece % 2 === 1 && piece < pieces.length
  const toSource = ([start, end]: Span): Span => {
    const first = lastStartingBy(starts, start)
    const last = Math.max(first, lastStartingBy(starts, end - 1))
    const from = isReplaced(first)
      ? within(first, start)
      : (sources[first] ?? 0) + start - (starts[first] ?? 0)
    const to = isReplaced(last) ? within(last, end) : (sources[last] ?? 0) + end - (starts[last] ?? 0)
    return [from, Math.max(from, to)]
  }
  /** A piece that is as long as what it replaces counts by characters; another one is taken whole. */
  const within = (piece: number, offset: number) => {
    const from = sources[piece] ?? 0
    const until = sources[piece + 1] ?? from
    const inside = offset - (starts[piece] ?? 0)
    if (until - from === (starts[piece + 1] ?? 0) - (starts[piece] ?? 0)) return from + inside
    return inside === 0 ? from : until
  }
  return { text: pieces.join(''), toSource }
}

/** Index of the last piece that starts at an offset or before it; of several that start there, the one that is not empty. */
function lastStartingBy(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return Math.min(low, Math.max(0, starts.length - 2))
}
