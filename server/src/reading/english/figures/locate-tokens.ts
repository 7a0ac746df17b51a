import type { Span } from '../../../domain/span.ts'
import type { Mention, TokenRange } from './mention.ts'
import type { Words } from './read-words.ts'

/** The tokens that a span of the text holds or touches. */
export function tokensWithin({ tokens }: Words, [start, end]: Span): TokenRange {
  const first = firstEndingAfter(tokens, start)
  let last = first
  while (last < tokens.length && (tokens[last]?.span[0] ?? end) < end) last++
  return [first, last]
}

/** The span of the text that a run of tokens takes. */
export function spanOf({ tokens }: Words, [first, end]: TokenRange): Span {
  return [tokens[first]?.span[0] ?? 0, tokens[end - 1]?.span[1] ?? 0]
}

/** 1 for each token that stands in one of the spans. */
export function markTokens(words: Words, spans: readonly Span[]): Uint8Array {
  const marks = new Uint8Array(words.tokens.length)
  for (const span of spans) marks.fill(1, ...tokensWithin(words, span))
  return marks
}

function firstEndingAfter(tokens: Words['tokens'], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.span[1] ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Index of the first mention that ends after a token. */
export function firstMentionAfter(mentions: readonly Mention[], token: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.range[1] ?? 0) > token) high = middle
    else low = middle + 1
  }
  return low
}
