import type { Span } from '../../../domain/span.ts'
import { type Mark, readMark } from './marks.ts'

/** A quote inside one paragraph. */
export interface Pair {
  readonly opening: number
  /** Offset of the closing mark; null where there is none. */
  readonly closing: number | null
  readonly depth: number
}

interface Open {
  readonly mark: Mark
  readonly index: number
}

/**
 * Pairs the quotation marks of one paragraph. A mark that opens a quote of a kind that is open already shows that
 * the open one was never closed, and that one counts no longer; so does a single mark that is open where the double
 * ones around it close, since it was an apostrophe. What is open at the end is given without its closing mark,
 * single marks only where they start the paragraph.
 */
export function pairMarks(text: string, paragraph: Span): readonly Pair[] {
  const marks = readMarks(text, paragraph)
  const sureLater = countSureClosers(marks)
  const pairs: (Pair | null)[] = []
  const open: Open[] = []
  for (const [index, mark] of marks.entries()) {
    const top = findOpen(open, mark)
    if (
      top >= 0 &&
      mark.mayClose &&
      fits(text, open[top], mark) &&
      !isApostrophe(text, marks, index, sureLater)
    ) {
      const [closed] = open.splice(top)
      if (closed !== undefined) pairs[closed.index] = pair(closed.mark, mark.at, top)
    } else if (mark.mayOpen && (top < 0 || mark.isSure)) {
      if (top >= 0) open.splice(top)
      // A single mark opens only what something can close.
      if (mark.kind !== 'single' || canClose(marks, index, sureLater) || mark.at === paragraph[0]) {
        open.push({ mark, index: pairs.push(null) - 1 })
      }
    }
  }
  for (const [depth, { mark, index }] of open.entries()) {
    if (mark.kind !== 'single' || mark.at === paragraph[0]) pairs[index] = pair(mark, null, depth)
  }
  return pairs.filter((found) => found !== null)
}

/** “ closes nothing but „. */
function fits(text: string, opening: Open | undefined, closing: Mark): boolean {
  return text[closing.at] !== '“' || text[opening?.mark.at ?? 0] === '„'
}

function pair(opening: Mark, closing: number | null, depth: number): Pair {
  return { opening: opening.at, closing, depth }
}

function readMarks(text: string, [start, end]: Span): readonly Mark[] {
  const marks: Mark[] = []
  for (let at = start; at < end; at++) {
    const mark = readMark(text, at, start, end)
    if (mark !== undefined) marks.push(mark)
  }
  return marks
}

/** Index in `open` of the quote that a mark could close; the innermost of its kind. At most one of a kind is open. */
function findOpen(open: readonly Open[], { kind }: Mark): number {
  return open.findLastIndex(({ mark }) => mark.kind === kind)
}

/** For each mark, how many single marks after it close without doubt, and how many may. */
function countSureClosers(marks: readonly Mark[]): { readonly sure: Uint32Array; readonly any: Uint32Array } {
  const sure = new Uint32Array(marks.length + 1)
  const any = new Uint32Array(marks.length + 1)
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index]
    const closes = mark?.kind === 'single' && mark.mayClose && !mark.mayOpen
    sure[index] = (sure[index + 1] ?? 0) + (closes && mark.isSure ? 1 : 0)
    any[index] = (any[index + 1] ?? 0) + (closes ? 1 : 0)
  }
  return { sure, any }
}

function canClose(marks: readonly Mark[], index: number, { any }: { readonly any: Uint32Array }): boolean {
  return (any[index + 1] ?? 0) > 0 && index + 1 < marks.length
}

/**
 * Whether a single mark that could close a quote is rather the apostrophe of a plural (`the workers' union`): it
 * follows an s, a small letter follows, and another mark further on could close the quote before one opens.
 */
function isApostrophe(
  text: string,
  marks: readonly Mark[],
  index: number,
  { any }: { readonly any: Uint32Array },
): boolean {
  const mark = marks[index]
  if (mark === undefined || mark.kind !== 'single' || mark.isSure) return false
  if (!/s/i.test(text[mark.at - 1] ?? '') || !/^\s\p{Ll}/u.test(text.slice(mark.at + 1, mark.at + 3)))
    return false
  const next = marks.slice(index + 1, index + 9).find(({ kind }) => kind === 'single')
  return (any[index + 1] ?? 0) > 0 && next !== undefined && !next.mayOpen
}
