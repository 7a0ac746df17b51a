import { countWords, WORD_PATTERN } from '../../domain/count-words.ts'
import type { Span } from '../../domain/span.ts'
import type { FramingMarkKind } from '../../domain/vocabulary.ts'
import type { Hedge } from '../../lexicons/read-hedges.ts'
import type { Attribution, Quote } from '../extraction.ts'

/** A signal of distance in the article's own voice. */
export interface FramingSpan {
  readonly kind: FramingMarkKind
  readonly span: Span
}

/** Words beyond which what stands in marks without a speaker is rather a quote than a name kept at a distance. */
const MAX_SCARE_WORDS = 6

/**
 * The hedges of an article's own voice, and the words that it sets in quotation marks without a speaker, in text
 * order. What stands in a speaker's words is the speaker's, and a hedge that reports ("claimed that") is a cue.
 */
export function findFraming(
  text: string,
  quotes: readonly Quote[],
  attributions: readonly Attribution[],
  hedges: readonly Hedge[],
): readonly FramingSpan[] {
  const outer = quotes.filter(({ depth }) => depth === 0)
  const own = attributions.flatMap(({ form, content, direct }) => (form === 'DIRECT' ? content : direct))
  const spoken = mask(text, [
    ...own,
    ...attributions.flatMap(({ cue }) => cue),
    ...outer.map(({ span }) => span),
  ])
  const attributed = mask(
    text,
    attributions.flatMap(({ content }) => content),
  )
  const hedged = locateHedges(text, hedges)
    .filter((span) => isFree(spoken, span))
    .map((span) => ({ kind: 'HEDGE' as const, span }))
  const scare = outer
    .filter(({ span, inner, isClosed }) => isClosed && inner.length === 1 && isFree(attributed, span))
    .flatMap(({ inner }) => inner.map((span) => withoutStop(text, span)))
    .filter((span) => isLabel(text.slice(...span)))
    .map((span) => ({ kind: 'SCARE_QUOTE' as const, span }))
  return [...hedged, ...scare].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
}

/** Every place of a hedge, the longest where several begin at one word. */
function locateHedges(text: string, hedges: readonly Hedge[]): readonly Span[] {
  const byFirst = new Map<string, (readonly string[])[]>()
  for (const parts of hedges.map(({ words }) => words.split(' ')).sort((a, b) => b.length - a.length)) {
    const [first = ''] = parts
    byFirst.set(first, [...(byFirst.get(first) ?? []), parts])
  }
  const words = [...text.matchAll(new RegExp(WORD_PATTERN, 'gu'))]
  const wordAt = (at: number) => words[at]?.[0].toLowerCase()
  const endOf = (at: number) => (words[at]?.index ?? 0) + (words[at]?.[0].length ?? 0)
  const spans: Span[] = []
  for (let at = 0; at < words.length; at++) {
    const found = byFirst
      .get(wordAt(at) ?? '')
      ?.find((parts) =>
        parts.every(
          (part, offset) =>
            wordAt(at + offset) === part &&
            (offset === 0 || /^\s+$/u.test(text.slice(endOf(at + offset - 1), words[at + offset]?.index))),
        ),
      )
    if (found === undefined) continue
    spans.push([words[at]?.index ?? 0, endOf(at + found.length - 1)])
    at += found.length - 1
  }
  return spans
}

/** A few words that name something, and no sentence. */
function isLabel(words: string): boolean {
  const count = countWords(words)
  return count > 0 && count <= MAX_SCARE_WORDS && !/[.?!,;:]\s|[?!]$/u.test(words)
}

/** Without white space at the ends, nor the stop or comma that stands inside the marks by custom. */
function withoutStop(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  return [start + lead, start + words.trimEnd().replace(/[.,]$/, '').length]
}

/** Which units of a text some spans cover. */
function mask(text: string, spans: readonly Span[]): Uint8Array {
  const covered = new Uint8Array(text.length)
  for (const [start, end] of spans) covered.fill(1, start, end)
  return covered
}

function isFree(covered: Uint8Array, [start, end]: Span): boolean {
  return !covered.subarray(start, end).includes(1)
}
