import { indexCodePoints, toUnitOffset } from '../domain/index-text.ts'
import { selectorAt, type TextSelector } from '../domain/selector.ts'
import type { Span } from '../domain/span.ts'
import { segment } from '../reading/english/segment.ts'

/** Words of an article as printed, and what stands beside them. */
export interface Sentences {
  /** The sentence that holds the words, or the sentences that they run through. */
  readonly sentence: TextSelector
  /** The sentences before and after it; the headline is none of them. Null at the ends of the article. */
  readonly before: TextSelector | null
  readonly after: TextSelector | null
}

const PARAGRAPH_BREAK = /\n{2,}/g

/** Finds the sentences around a run of an article's text. @param run in code points */
export function readSentences(
  text: string,
  run: { readonly start: number; readonly end: number },
): Sentences {
  const indexed = indexCodePoints(text)
  const [start, end] = [toUnitOffset(indexed, run.start), toUnitOffset(indexed, run.end)]
  const spans = sentencesNear(text, start, end)
  const first = spans.findIndex(([, sentenceEnd]) => sentenceEnd > start)
  const last = spans.findLastIndex(([sentenceStart]) => sentenceStart < end)
  const from = Math.min(start, spans[first]?.[0] ?? start)
  const to = Math.max(end, spans[last]?.[1] ?? end)
  const select = (span: Span | undefined) =>
    span ? selectorAt(indexed, { start: span[0], end: span[1] }) : null
  return {
    sentence: selectorAt(indexed, { start: from, end: to }),
    before: select(first > 0 ? spans[first - 1] : undefined),
    after: select(last >= 0 ? spans[last + 1] : undefined),
  }
}

/** The sentences of the paragraphs that hold the run, and of one on either side; the headline stays apart from the text. */
function sentencesNear(text: string, start: number, end: number): readonly Span[] {
  const breaks = [...text.matchAll(PARAGRAPH_BREAK)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }))
  const headlineEnd = breaks[0]?.from ?? text.length
  const lowest = start < headlineEnd ? 0 : (breaks[0]?.to ?? 0)
  const highest = start < headlineEnd ? headlineEnd : text.length
  const from = breaks.filter(({ to }) => to <= start).at(-2)?.to ?? 0
  const to = breaks.filter((one) => one.from >= end)[1]?.from ?? text.length
  const offset = Math.max(lowest, from)
  const part = text.slice(offset, Math.max(end, Math.min(highest, to)))
  return segment(part).sentences.map(({ span: [a, b] }) => [a + offset, b + offset])
}
