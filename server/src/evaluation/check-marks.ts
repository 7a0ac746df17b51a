import { findQuotedParts, type QuotedPart } from '../domain/find-quoted-parts.ts'
import type { TextRange } from '../domain/index-text.ts'
import { findFormProblem } from '../domain/quotation-form.ts'
import type { Span } from '../domain/span.ts'
import type { MarkedEntry } from './read-head.ts'
import type { ReportOffset, TaggedSpan, TaggedText, TagKind } from './read-tags.ts'

const QUOTATION_MARK = /["“”„«»]/
const OPENING_MARK = /["“„«»'‘]/

/**
 * Reports what cannot be true of the marks of an article: tags that belong to no attribution, attributions without
 * tags, spans that begin or end in white space or are empty, source, cue and content of one attribution on top of
 * each other, and forms that the quotation marks of the text belie.
 *
 * @param reportEntry takes offsets of entries, `reportTag` those of tags.
 */
export function checkMarks(
  { text, spans }: TaggedText,
  entries: readonly MarkedEntry[],
  reportEntry: ReportOffset,
  reportTag: ReportOffset,
): void {
  const known = new Set(entries.map(({ id }) => id))
  for (const { kind, id, span, offset } of spans) {
    const words = text.slice(...span)
    if (!known.has(id)) reportTag(offset, `<${kind}${id}> belongs to no entry: add ${id} to attributions`)
    if (words.trim() === '') reportTag(offset, `<${kind}${id}> marks nothing`)
    else if (words.trim() !== words) reportTag(offset, `<${kind}${id}> begins or ends with white space`)
  }
  const quoted = findQuotedParts(text)
  for (const { id, form, offset } of entries) {
    const own = spans.filter((tagged) => tagged.id === id).sort((a, b) => a.span[0] - b.span[0])
    const ofKind = (kind: TagKind) => own.filter((tagged) => tagged.kind === kind)
    if (ofKind('cue').length === 0 && ofKind('content').length === 0) {
      reportEntry(offset, `attribution ${id} has neither <cue${id}> nor <content${id}> in the text`)
    }
    reportOverlaps(own, reportTag)
    const content = ofKind('content')
    const [first] = content
    if (first === undefined) continue
    const problem =
      form === 'DIRECT'
        ? content.map(({ span }) => findDirectProblem(text, span, quoted)).find((found) => found !== null)
        : findFormProblem(text, form, content.map(toRange), quoted)
    if (problem) reportTag(first.offset, `attribution ${id}: ${problem}`)
  }
}

/** Reports a text that cannot be marked. */
export function checkText({ text }: TaggedText, report: ReportOffset): void {
  if (text === '') report(0, 'there is no text')
  if (text.normalize('NFC') !== text) report(0, 'the text is not in Unicode normal form NFC')
}

/** Source, cue and content of one attribution are different words. */
function reportOverlaps(own: readonly TaggedSpan[], report: ReportOffset): void {
  let furthest: TaggedSpan | undefined
  for (const tagged of own) {
    if (furthest && tagged.span[0] < furthest.span[1]) {
      const names = `<${tagged.kind}${tagged.id}> and <${furthest.kind}${furthest.id}>`
      report(
        tagged.offset,
        `${names} lie on top of each other: part the content where the other stands in it`,
      )
    }
    if (!furthest || tagged.span[1] > furthest.span[1]) furthest = tagged
  }
}

/**
 * Why a run cannot be direct speech, or null where it can. A run that begins after a mark may lack the closing one,
 * as printers do.
 */
function findDirectProblem(text: string, [start, end]: Span, quoted: readonly QuotedPart[]): string | null {
  const words = text.slice(start, end)
  if (QUOTATION_MARK.test(words[0] ?? '') && QUOTATION_MARK.test(words.at(-1) ?? '')) {
    return 'leave the enclosing quotation marks outside'
  }
  if (words.endsWith(',')) return 'leave out the comma, which only serves the attribution'
  const isInside = quoted.some(({ inner }) => inner.start <= start && end <= inner.end)
  return isInside || OPENING_MARK.test(text[start - 1] ?? '')
    ? null
    : 'DIRECT words stand in quotation marks, and these do not'
}

function toRange({ span: [start, end] }: TaggedSpan): TextRange {
  return { start, end }
}
