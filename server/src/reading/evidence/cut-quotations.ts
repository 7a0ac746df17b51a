import { countBefore } from '../../domain/sorted-offsets.ts'
import type { Span } from '../../domain/span.ts'
import type { QuotationForm } from '../../domain/vocabulary.ts'
import type { Attribution, SegmentedText } from '../extraction.ts'

/** One spoken sentence, or the fragment of one that the article quotes, as the article has it. */
export interface CutQuotation {
  readonly form: QuotationForm
  /** In text order, apart from each other; several where the attribution splits the sentence. */
  readonly runs: readonly Span[]
  /** The parts of the runs in the speaker's own words. */
  readonly direct: readonly Span[]
}

const SENTENCE_END = /[.?!…]["”’'»)\]]*$/u

/**
 * A function that cuts what an attribution gives to a speaker into spoken sentences, since a sentence is what outlets
 * carry or drop. A sentence that the attribution splits in two is put together again; a refusal to comment that names
 * no matter is rendered by its cue.
 */
export function createQuotationCutter({
  text,
  sentences,
  paragraphs,
}: SegmentedText): (attribution: Attribution) => readonly CutQuotation[] {
  const starts = Uint32Array.from(
    new Set([...sentences.map(({ span }) => span[0]), ...paragraphs.map(([start]) => start)]),
  ).sort()
  return ({ form, content, direct, cue }) => {
    const pieces = (content.length > 0 ? content : cue)
      .flatMap((run, index) => cutRun(text, run, starts, index))
      .filter(({ span: [start, end] }) => start < end)
    const spoken: Span[][] = []
    let previous: Piece | undefined
    for (const piece of pieces) {
      if (previous !== undefined && goesOn(text, previous, piece)) spoken.at(-1)?.push(piece.span)
      else spoken.push([piece.span])
      previous = piece
    }
    return spoken.map((runs) => toQuotation(text, form, runs, direct))
  }
}

interface Piece {
  readonly span: Span
  /** Which run of the attribution it is cut from. */
  readonly run: number
}

/** The sentences of a run, without white space at their ends. */
function cutRun(text: string, [start, end]: Span, starts: Uint32Array, run: number): readonly Piece[] {
  const cuts = starts.subarray(countBefore(starts, start + 1), countBefore(starts, end))
  return [start, ...cuts].map((from, index) => ({ span: trim(text, [from, cuts[index] ?? end]), run }))
}

/** Whether a piece is the rest of the sentence that the one before it began, with the attribution between them. */
function goesOn(text: string, before: Piece, after: Piece): boolean {
  if (before.run === after.run) return false
  const between = text.slice(before.span[1], after.span[0])
  if (between.includes('\n\n')) return false
  if (SENTENCE_END.test(text.slice(...before.span)) || /[.?!]\s/u.test(between)) return false
  return true
}

function toQuotation(
  text: string,
  form: QuotationForm,
  runs: readonly Span[],
  direct: readonly Span[],
): CutQuotation {
  if (form === 'DIRECT') return { form, runs, direct: runs }
  const own = runs.flatMap((run) =>
    direct.map((part) => trim(text, intersect(run, part))).filter(([start, end]) => start < end),
  )
  if (form === 'INDIRECT' || own.length === 0) return { form: 'INDIRECT', runs, direct: [] }
  return { form: 'MIXED', runs, direct: own }
}

function intersect(a: Span, b: Span): Span {
  return [Math.max(a[0], b[0]), Math.min(a[1], b[1])]
}

/** Without white space at the ends, nor the comma that only serves the sentence around a quote. */
function trim(text: string, [start, end]: Span): Span {
  if (end <= start) return [start, start]
  const words = text.slice(start, end)
  const lead = words.length - words.trimStart().length
  return [start + lead, Math.max(start + lead, start + words.trimEnd().replace(/,$/, '').length)]
}
