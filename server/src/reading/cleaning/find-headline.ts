import type { LineLook } from './look-at-line.ts'
import { lookAtLine } from './look-at-line.ts'

/** Words below which a line before the body is rather a label than a headline. */
const MIN_HEADLINE_WORDS = 4
const MAX_HEADLINE_WORDS = 40
const PERIOD_END = /[.…]["”’'»)\]]{0,3}$/u

/**
 * Which of the lines that may be article text is the headline: the one that the page names as its title, else the
 * first line above the body that is long enough and ends in no full stop; undefined where the body comes first.
 *
 * @param title as the page's markup has it; it may go on with the name of the site.
 */
export function findHeadline(lines: readonly LineLook[], title: string | null): number | undefined {
  if (title !== null) {
    const named = findTitle(lines, title)
    if (named !== undefined) return named
  }
  const body = lines.findIndex((line, at) => line.isParagraph && !looksLikeHeadline(line, lines[at + 1]))
  const above = lines.slice(0, body < 0 ? lines.length : body).map((line, at) => ({ line, at }))
  const short = above.filter(({ line }) => line.words <= MAX_HEADLINE_WORDS)
  const found =
    short.find(({ line }) => line.words >= MIN_HEADLINE_WORDS && !PERIOD_END.test(line.text)) ??
    short.find(({ line }) => line.words >= MIN_HEADLINE_WORDS) ??
    short.toSorted((a, b) => b.line.words - a.line.words)[0]
  return found?.at
}

/** A long headline, or one that asks or cries, above a paragraph. */
function looksLikeHeadline(line: LineLook, next: LineLook | undefined): boolean {
  return line.words <= 20 && !PERIOD_END.test(line.text) && next !== undefined
}

function findTitle(lines: readonly LineLook[], title: string): number | undefined {
  const { key } = lookAtLine(title)
  const same = lines.findIndex((line) => line.key === key)
  if (same >= 0) return same
  const begun = lines.findIndex((line) => line.words >= MIN_HEADLINE_WORDS && key.startsWith(line.key))
  return begun >= 0 ? begun : undefined
}
