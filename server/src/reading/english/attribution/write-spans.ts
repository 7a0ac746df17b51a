import type { Span } from '../../../domain/span.ts'
import type { QuotationForm } from '../../../domain/vocabulary.ts'
import type { Quote } from '../../extraction.ts'
import { trimSpan } from '../segmenting/split-paragraphs.ts'
import { isComma, type Node, nodeAt, type Range } from './nodes.ts'

/** Where reported words stand in the text, and which of them are the speaker's own. */
export interface WrittenContent {
  readonly form: QuotationForm
  readonly content: readonly Span[]
  readonly direct: readonly Span[]
}

/** The span of the text that a range of nodes takes. */
export function spanOf(nodes: readonly Node[], [first, end]: Range): Span {
  return [nodeAt(nodes, first).span[0], nodeAt(nodes, end - 1).span[1]]
}

/**
 * The reported words of an attribution as spans: a quote without its marks and without the comma that only serves
 * the attribution; a clause whole, the marks inside it kept.
 *
 * @param keepsMarks whether a quote keeps its marks even where nothing stands beside it.
 */
export function writeContent(
  text: string,
  nodes: readonly Node[],
  ranges: readonly Range[],
  quotes: readonly Quote[],
  keepsMarks = false,
): WrittenContent {
  const content: Span[] = []
  const direct: Span[] = []
  // Beside words of the writer's, a quote is part of what he tells.
  const isMixed = keepsMarks || ranges.some((range) => !isOnlyQuotes(nodes, range))
  for (const range of ranges) {
    const inside = quotesIn(nodes, range, quotes)
    const words = inside.flatMap(({ inner }) => inner.map((run) => trimComma(text, run)))
    direct.push(...words)
    if (isMixed) content.push(spanOf(nodes, range))
    else content.push(...words)
  }
  const form = direct.length === 0 ? 'INDIRECT' : isMixed ? 'MIXED' : 'DIRECT'
  return { form, content: content.filter(isFilled), direct: direct.filter(isFilled) }
}

function isFilled([start, end]: Span): boolean {
  return start < end
}

function quotesIn(nodes: readonly Node[], [first, end]: Range, quotes: readonly Quote[]): readonly Quote[] {
  const found: Quote[] = []
  for (let at = first; at < end; at++) {
    const quote = quotes[nodeAt(nodes, at).quote]
    if (quote !== undefined) found.push(quote)
  }
  return found
}

/** Whether a range holds quotes and nothing else but the commas between them. */
export function isOnlyQuotes(nodes: readonly Node[], [first, end]: Range): boolean {
  let hasQuote = false
  for (let at = first; at < end; at++) {
    const node = nodeAt(nodes, at)
    if (node.kind === 'quote') hasQuote = true
    else if (!isComma(node)) return false
  }
  return hasQuote
}

/** A run of a quote without white space around it and without a comma at its end. */
function trimComma(text: string, run: Span): Span {
  const [start, end] = trimSpan(text, run)
  return text[end - 1] === ',' ? trimSpan(text, [start, end - 1]) : [start, end]
}
