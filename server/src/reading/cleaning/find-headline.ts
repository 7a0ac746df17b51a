import { isTitled } from './is-titled.ts'
import type { LineLook } from './look-at-line.ts'

/** Words below which a line before the body is rather a label than a headline. */
const MIN_HEADLINE_WORDS = 4
const MAX_HEADLINE_WORDS = 40
const PERIOD_END = /[.…]["”’'»)\]]{0,3}$/u

/**
 * Which of the lines that may be article text is the headline: the one that the page names as its title, else its
 * heading of the first level, else the first line above the body that is long enough and ends in no full stop;
 * undefined where the body comes first.
 *
 * @param title as the page's markup has it; it may go on with the name of the site.
 * @param headings indexes of lines in headings of the first level.
 */
export function findHeadline(
  lines: readonly LineLook[],
  title: string | null,
  headings: readonly number[] = [],
): number | undefined {
  const named = title === null ? -1 : lines.findIndex((line) => isTitled(line, title))
  if (named >= 0) return named
  const body = lines.findIndex((line, at) => line.isParagraph && !looksLikeHeadline(line, lines[at + 1]))
  // Above the one of the article may stand one with the name of the site.
  const titles = headings.filter((at) => (lines[at]?.words ?? 0) > 1)
  const heading = titles.findLast((at) => body < 0 || at <= body) ?? titles[0]
  if (heading !== undefined) return heading
  if (isShortHeadline(lines)) return 0
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

/** Mayor quits talks: a few words above a sentence, with nothing before them. */
function isShortHeadline([first, second]: readonly LineLook[]): boolean {
  if (first === undefined || second === undefined) return false
  const isShort = first.words > 1 && first.words < MIN_HEADLINE_WORDS && !first.isSentence
  return isShort && second.words >= MIN_HEADLINE_WORDS && PERIOD_END.test(second.text)
}
