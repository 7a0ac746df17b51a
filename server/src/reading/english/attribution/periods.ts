import type { Span } from '../../../domain/span.ts'
import type { Quote, SegmentedText, Sentence, Token } from '../../extraction.ts'
import type { Node } from './nodes.ts'
import { looksLikeTitle, readQuote, readWord } from './read-nodes.ts'
import { isLedIn, signs } from './tie-sentences.ts'

/** One or more sentences that quotes tie together, read as one: `"We left. It was late," she said.` */
export interface Period {
  readonly nodes: readonly Node[]
  readonly paragraph: number
  /** Of its last sentence; a quote may run over several paragraphs. */
  readonly lastParagraph: number
}

/** Nodes of the longest period. No sentence has as many; a text without stops is cut so that its cost stays linear. */
const LONGEST = 240

/** The periods of a text. What stands inside quotes is read by `readQuotedPeriods`. */
export function readPeriods(segmented: SegmentedText, quotes: readonly Quote[]): readonly Period[] {
  const outer = [...quotes.keys()].filter((index) => quotes[index]?.depth === 0)
  return gather(segmented, segmented.sentences, quotes, outer)
}

/** The periods inside a quote, in which somebody quoted may report what others said. */
export function readQuotedPeriods(
  segmented: SegmentedText,
  quotes: readonly Quote[],
  index: number,
): readonly Period[] {
  const quote = quotes[index]
  if (quote === undefined) return []
  const inside: number[] = []
  for (let next = index + 1; (quotes[next]?.span[0] ?? Infinity) < quote.span[1]; next++) {
    if (quotes[next]?.depth === quote.depth + 1) inside.push(next)
  }
  const sentences = quote.inner.flatMap((run) => clip(segmented, run))
  return gather(segmented, sentences, quotes, inside)
}

/** The sentences inside a run of text, cut to it. */
function clip({ sentences, tokens }: SegmentedText, [start, end]: Span): readonly Sentence[] {
  const clipped: Sentence[] = []
  for (let at = firstEndingAfter(sentences, start); at < sentences.length; at++) {
    const sentence = sentences[at]
    if (sentence === undefined || sentence.span[0] >= end) break
    const first = Math.max(sentence.tokens[0], firstStartingAt(tokens, start))
    const last = Math.min(sentence.tokens[1], firstStartingAt(tokens, end))
    if (first < last) clipped.push({ ...sentence, tokens: [first, last] })
  }
  return clipped
}

function firstStartingAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.span[0] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function firstEndingAfter(sentences: readonly Sentence[], offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.span[1] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Joins sentences into periods. A quote counts as one node, whatever it holds, so that the words around it read as
 * the sentence that they are.
 *
 * @param inside indexes of the quotes that stand in these sentences and not in one another.
 */
function gather(
  { tokens, text }: SegmentedText,
  sentences: readonly Sentence[],
  quotes: readonly Quote[],
  inside: readonly number[],
): readonly Period[] {
  const periods: Period[] = []
  let next = 0
  let sentence = 0
  while (sentence < sentences.length) {
    const first = sentences[sentence]
    if (first === undefined) break
    let last = first
    const nodes: Node[] = []
    const isTitleCase = looksLikeTitle(
      tokens.slice(first.tokens[0], Math.min(first.tokens[1], first.tokens[0] + 40)),
    )
    let isQuoteOnly = true
    let at = first.tokens[0]
    let end = first.tokens[1]
    while (at < end) {
      const token = tokens[at]
      if (token === undefined) break
      const index = inside[next]
      const quote = index === undefined ? undefined : quotes[index]
      if (quote === undefined || index === undefined || token.span[1] <= quote.span[0]) {
        nodes.push(readWord(token, at === first.tokens[0] || isTitleCase))
        at++
        const led = at === end && token.text === ':' ? sentences[sentence + 1] : undefined
        if (led !== undefined && isLedIn(text, led, index === undefined ? undefined : quotes[index], last)) {
          sentence++
          last = led
          end = led.tokens[1]
        }
        continue
      }
      const from = at
      while (at < tokens.length && (tokens[at]?.span[0] ?? 0) < quote.span[1]) at++
      next++
      nodes.push(readQuote(text, quote, index, tokens.slice(from, Math.min(at, from + 60))))
      // The sentence goes on to the end of the one in which the quote ends.
      isQuoteOnly &&= nodes.at(-2)?.kind !== 'word'
      while (at > end || (at === end && isQuoteOnly && !endsHere(text, quote))) {
        const following = sentences[sentence + 1]
        if (following === undefined || (at === end && following.paragraph !== last.paragraph)) break
        sentence++
        last = following
        end = following.tokens[1]
      }
      if (at > end) end = at
      const signature = isQuoteOnly && at === end ? sentences[sentence + 1] : undefined
      if (signature !== undefined && signs(text, tokens, signature, last)) {
        sentence++
        last = signature
        end = signature.tokens[1]
      }
    }
    for (let from = 0; from < nodes.length; from += LONGEST) {
      const part = nodes.length <= LONGEST ? nodes : nodes.slice(from, from + LONGEST)
      periods.push({ nodes: part, paragraph: first.paragraph, lastParagraph: last.paragraph })
    }
    sentence++
  }
  return periods
}

/** Whether the sentence ends with the quote: its last words end like one. */
function endsHere(text: string, quote: Quote): boolean {
  const [, end] = quote.inner.at(-1) ?? quote.span
  return text.charAt(end - 1) === '.'
}
