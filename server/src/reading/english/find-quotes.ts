import type { Span } from '../../domain/span.ts'
import type { Quote, SegmentedText } from '../extraction.ts'
import { type Pair, pairMarks } from './quotes/pair-marks.ts'

/** A quote that its paragraph leaves open, while the next ones may go on with it. */
interface Running {
  readonly index: number
  readonly mark: string
}

/**
 * The quotes of a text in the order of their opening marks, quotes in quotes included. A quote that a paragraph
 * leaves open goes on if the next paragraph opens with the same mark again, as printers do; otherwise it ends with
 * its paragraph, not closed. Takes time linear in the text.
 */
export function findQuotes({ text, paragraphs }: SegmentedText): readonly Quote[] {
  const quotes: Quote[] = []
  let running: Running | undefined
  for (const paragraph of paragraphs) {
    const pairs = pairMarks(text, paragraph)
    let next: Running | undefined
    for (const pair of pairs) {
      const mark = text[pair.opening] ?? ''
      const goesOn = running !== undefined && running.mark === mark && pair.opening === paragraph[0]
      const index = goesOn && running !== undefined ? running.index : quotes.length
      quotes[index] = join(goesOn ? quotes[index] : undefined, pair, paragraph)
      if (pair.closing === null && pair.depth === 0) next = { index, mark }
    }
    running = next
  }
  return quotes
}

function join(begun: Quote | undefined, { opening, closing, depth }: Pair, [, end]: Span): Quote {
  const run: Span = [opening + 1, closing ?? end]
  return {
    span: [begun?.span[0] ?? opening, closing === null ? end : closing + 1],
    inner: [...(begun?.inner ?? []), run],
    depth,
    isClosed: closing !== null,
  }
}
