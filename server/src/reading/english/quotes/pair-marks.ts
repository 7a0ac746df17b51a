import type { Span } from '../../../domain/span.ts'
import { type Mark, readMark } from './marks.ts'

/** A quote inside one paragraph. */
export interface Pair {
  /** Empty where the mark is lost and the paragraph opens the quote. */
  readonly opening: Span
  /** Null where there is none. */
  readonly closing: Span | null
  readonly depth: number
}

interface Open {
  readonly mark: Mark
  readonly index: number
}

/** Quotes in quotes beyond this depth are read as part of those around them. */
const DEEPEST = 3
/** How many marks further on it is tried whether a quote that opens inside one of its kind leaves that one closed. */
const FARTHEST = 64
/** From so many like characters on a row of them is none. */
const SHORTEST_ROW = 4
/** Longest words, in UTF-16 units, that are taken for a quote whose opening mark is lost. */
const LONGEST_LOST = 600

/**
 * Pairs the quotation marks of one paragraph. A mark that opens a quote of a kind that is open already opens one
 * inside it where the marks further on close both; otherwise the open one was never closed, and counts no longer. Nor
 * does a single mark that is open where the double ones around it close, since it was an apostrophe. What is open at
 * the end is given without its closing mark, single marks only where they start the paragraph, or lead a sentence in
 * that the next paragraph goes on with.
 *
 * @param goesOn whether the next paragraph opens with a mark, as one does that goes on with a quote.
 */
export function pairMarks(text: string, paragraph: Span, goesOn = false): readonly Pair[] {
  const marks = readMarks(text, paragraph)
  const closersFrom = countClosers(marks)
  const pairs: (Pair | null)[] = []
  const open: Open[] = []
  const mayStayOpen = ({ kind, at }: Mark) =>
    kind !== 'single' || at === paragraph[0] || (goesOn && leadsIn(text, at))
  for (const [index, mark] of marks.entries()) {
    const top = findOpen(open, mark)
    if (index === 0 && hasLostOpening(text, paragraph, mark)) {
      const [start] = paragraph
      pairs.push({ opening: [start, start], closing: [mark.at, mark.end], depth: 0 })
      continue
    }
    if (
      top >= 0 &&
      mark.mayClose &&
      fits(text, open[top], mark) &&
      !isApostrophe(text, marks, index, closersFrom, goesOn && mayStayOpen(open[top]?.mark ?? mark))
    ) {
      const [closed] = open.splice(top)
      if (closed !== undefined) pairs[closed.index] = pair(closed.mark, mark, top)
    } else if (mark.mayOpen && (top < 0 || mark.isSure)) {
      const isInside = top >= 0 && closesBoth(text, marks, index)
      if (top >= 0 && !isInside) open.splice(top)
      // A single mark opens only what something can close.
      const canEnd = mark.kind !== 'single' || (closersFrom[index + 1] ?? 0) > 0 || mayStayOpen(mark)
      if (canEnd && open.length < DEEPEST) open.push({ mark, index: pairs.push(null) - 1 })
    }
  }
  for (const [depth, { mark, index }] of open.entries()) {
    if (mayStayOpen(mark)) pairs[index] = pair(mark, null, depth)
  }
  return pairs.filter((found) => found !== null)
}

/** Whether the marks of a kind further on close a quote that opens at `index` and the one around it. */
function closesBoth(text: string, marks: readonly Mark[], index: number): boolean {
  const opening = marks[index]
  // Of the single marks, only this one is no apostrophe.
  if (opening?.kind === 'single' && text[opening.at] !== '‘') return false
  let depth = 2
  for (let at = index + 1; at < index + FARTHEST; at++) {
    const mark = marks[at]
    if (mark === undefined) return false
    if (mark.kind !== opening?.kind || mark.mayOpen === mark.mayClose) continue
    depth += mark.mayOpen ? 1 : -1
    if (depth === 0) return true
  }
  return false
}

/** Whether the first mark of a paragraph closes what nothing opened: We will not go,” she said. */
function hasLostOpening(text: string, [start]: Span, { kind, at, mayOpen, mayClose, isSure }: Mark): boolean {
  return (
    kind === 'double' &&
    mayClose &&
    !mayOpen &&
    isSure &&
    at - start <= LONGEST_LOST &&
    /[\p{L}\p{N}][.,?!]$/u.test(text.slice(Math.max(start, at - 2), at)) &&
    !text.slice(start, at).includes(':')
  )
}

/** Whether a mark opens a sentence after a colon or comma: the minister said, 'We left. */
function leadsIn(text: string, at: number): boolean {
  return /[:,]\s$/.test(text.slice(Math.max(0, at - 2), at)) && /^\p{Lu}/u.test(text.slice(at + 1, at + 3))
}

/** “ closes nothing but „, unless it was typed where it cannot open. */
function fits(text: string, opening: Open | undefined, closing: Mark): boolean {
  return text[closing.at] !== '“' || text[opening?.mark.at ?? 0] === '„' || !closing.mayOpen
}

function pair(opening: Mark, closing: Mark | null, depth: number): Pair {
  return {
    opening: [opening.at, opening.end],
    closing: closing === null ? null : [closing.at, closing.end],
    depth,
  }
}

function readMarks(text: string, [start, end]: Span): readonly Mark[] {
  const marks: Mark[] = []
  let isDoubleOpen = false
  let at = start
  while (at < end) {
    // A row of like marks is no quotation mark.
    const row = endOfRow(text, at, end)
    if (row - at >= SHORTEST_ROW) {
      at = row
      continue
    }
    const mark = readMark(text, at, start, end, { isDoubleOpen })
    if (mark !== undefined) marks.push(mark)
    if (mark?.kind === 'double') isDoubleOpen = mark.mayOpen && !(isDoubleOpen && mark.mayClose)
    at = mark?.end ?? at + 1
  }
  return marks
}

function endOfRow(text: string, at: number, end: number): number {
  let next = at + 1
  while (next < end && text[next] === text[at]) next++
  return next
}

/** Index in `open` of the quote that a mark could close; the innermost of its kind. */
function findOpen(open: readonly Open[], { kind }: Mark): number {
  return open.findLastIndex(({ mark }) => mark.kind === kind)
}

/** For each mark, how many single marks after it may close and cannot open. */
function countClosers(marks: readonly Mark[]): Uint32Array {
  const counts = new Uint32Array(marks.length + 1)
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index]
    const closes = mark?.kind === 'single' && mark.mayClose && !mark.mayOpen
    counts[index] = (counts[index + 1] ?? 0) + (closes ? 1 : 0)
  }
  return counts
}

/**
 * Whether a single mark that could close a quote is rather the apostrophe of a plural: it follows an s, and another
 * mark further on could close the quote before one opens, after a small letter (`the workers' union`) or right after
 * the comma or stop (`the drivers',' he said`).
 *
 * @param mayRunOn whether the quote may go on in the next paragraph, and need not close in this one.
 */
function isApostrophe(
  text: string,
  marks: readonly Mark[],
  index: number,
  closersFrom: Uint32Array,
  mayRunOn: boolean,
): boolean {
  const mark = marks[index]
  if (mark === undefined || mark.kind !== 'single' || mark.isSure) return false
  if (!/s/i.test(text[mark.at - 1] ?? '')) return false
  const after = text.slice(mark.at + 1, mark.at + 3)
  if (/^[.,?!]/.test(after) && marks[index + 1]?.at === mark.at + 2 && marks[index + 1]?.kind === 'single')
    return true
  if (!/^\s\p{Ll}/u.test(after)) return false
  const next = marks.slice(index + 1, index + 9).find(({ kind }) => kind === 'single')
  if (next === undefined) return mayRunOn
  return (closersFrom[index + 1] ?? 0) > 0 && !next.mayOpen
}
