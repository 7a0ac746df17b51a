import type { QuotedPart } from './find-quoted-parts.ts'
import type { TextRange } from './index-text.ts'
import type { QuotationForm } from './vocabulary.ts'

/**
 * The parts of a quotation's runs that are the speaker's own words: the runs themselves when direct, the parts
 * inside quotation marks when mixed, none when indirect.
 *
 * @param quoted the parts of the whole text in quotation marks.
 */
export function directParts(
  text: string,
  form: QuotationForm,
  runs: readonly TextRange[],
  quoted: readonly QuotedPart[],
): readonly TextRange[] {
  if (form === 'DIRECT') return runs
  if (form === 'INDIRECT') return []
  return runs.flatMap((run) =>
    quoted.map(({ inner }) => trim(text, intersect(run, inner))).filter((part) => part.start < part.end),
  )
}

/** Why the runs of a quotation cannot have the form given, or null where they can. */
export function findFormProblem(
  text: string,
  form: QuotationForm,
  runs: readonly TextRange[],
  quoted: readonly QuotedPart[],
): string | null {
  if (form === 'DIRECT') {
    const outside = runs.some((run) => !quoted.some(({ inner }) => contains(inner, run)))
    if (outside) return 'DIRECT words stand wholly inside quotation marks in the article, and these do not'
    const comma = runs.some(
      ({ end }) => text[end - 1] === ',' && quoted.some(({ inner }) => inner.end === end),
    )
    return comma
      ? 'leave out the comma before the closing quotation mark, which only serves the attribution'
      : null
  }
  if (form === 'MIXED') {
    const hasPair = runs.some((run) => quoted.some(({ outer }) => contains(run, outer)))
    return hasPair && directParts(text, form, runs, quoted).length > 0
      ? null
      : 'MIXED words hold at least one pair of quotation marks, and these hold none'
  }
  const hasMark = runs.some((run) => holdsMark(text, run, quoted))
  return hasMark ? 'INDIRECT words hold no quotation marks, and these do' : null
}

function holdsMark(text: string, run: TextRange, quoted: readonly QuotedPart[]): boolean {
  const isWithin = (offset: number) => run.start <= offset && offset < run.end
  // Single marks may be apostrophes, so only those count that are known to enclose something.
  return (
    /["“”„«»]/.test(text.slice(run.start, run.end)) ||
    quoted.some(({ inner, outer }) => isWithin(outer.start) || (inner.end < outer.end && isWithin(inner.end)))
  )
}

/** Without white space at the ends and the comma that closes a clause of the sentence around the quote. */
function trim(text: string, { start, end }: TextRange): TextRange {
  const words = text.slice(start, Math.max(start, end))
  const lead = words.length - words.trimStart().length
  const trimmed = words.trim().replace(/,$/, '')
  return { start: start + lead, end: start + lead + trimmed.length }
}

function intersect(a: TextRange, b: TextRange): TextRange {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) }
}

function contains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
