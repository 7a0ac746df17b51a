import type { Span } from '../../domain/span.ts'
import type { Quote, SegmentedText } from '../extraction.ts'
import { goesOnAfter } from './quotes/goes-on-after.ts'
import { type Pair, pairMarks } from './quotes/pair-marks.ts'

/** A quote that its paragraph leaves open, while the next ones may go on with it. */
interface Running {
  readonly index: number
  readonly mark: string
  /** Whether words of the same sentence led it in. */
  readonly isLedIn: boolean
}

interface GrowingQuote extends Quote {
  readonly inner: Span[]
}

const OPENING = /^["“”„'‘«»`]/u

/**
 * The quotes of a text in the order of their opening marks, quotes in quotes included. A quote that a paragraph
 * leaves open goes on if the next paragraph opens with the same mark again, as printers do, or only closes it;
 * otherwise it ends with its paragraph, not closed. Where words led it in, a paragraph that has an attribution of its
 * own opens another one. Takes time linear in the text.
 */
export function findQuotes({ text, paragraphs }: SegmentedText): readonly Quote[] {
  const quotes: GrowingQuote[] = []
  let running: Running | undefined
  for (const [number, paragraph] of paragraphs.entries()) {
    const following = paragraphs[number + 1]?.[0]
    const isReopened = following !== undefined && OPENING.test(text.charAt(following))
    const pairs = pairMarks(text, paragraph, isReopened)
    let next: Running | undefined
    for (const pair of pairs) {
      const mark = text.slice(...pair.opening)
      const [start] = pair.opening
      const opensAgain = start === paragraph[0] && (mark === running?.mark || mark === '')
      const isOwn =
        running?.isLedIn === true && pair.closing !== null && goesOnAfter(text, pair.closing, paragraph)
      const goesOn = running !== undefined && opensAgain && !isOwn
      const index = goesOn && running !== undefined ? running.index : quotes.length
      const [run, end] = runOf(pair, paragraph)
      const begun = goesOn ? quotes[index] : undefined
      // Pushed, since a quote may run over any number of paragraphs.
      begun?.inner.push(run)
      quotes[index] = {
        span: [begun?.span[0] ?? start, end],
        inner: begun?.inner ?? [run],
        depth: pair.depth,
        isClosed: pair.closing !== null,
      }
      if (pair.closing === null && pair.depth === 0) {
        const isLedIn = goesOn ? running?.isLedIn === true : start > paragraph[0]
        next = { index, mark: goesOn ? (running?.mark ?? mark) : mark, isLedIn }
      }
    }
    running = next
  }
  return quotes
}

/** The words of a pair, and where the quote ends with its mark. */
function runOf({ opening, closing }: Pair, [, end]: Span): readonly [run: Span, end: number] {
  return [[opening[1], closing?.[0] ?? end], closing?.[1] ?? end]
}
