import type { LineLook } from './look-at-line.ts'

/** A line as it was judged: kept, or removed by a rule. */
export interface JudgedLine {
  readonly look: LineLook
  readonly rule: string | null
}

const MAX_STANDFIRST_WORDS = 60
/** Times of day from which on a page is a live blog. */
const MIN_LIVE_TIMES = 3
/** What a page prints between the head of an article and its body. */
const PARTS_HEAD_FROM_BODY = new Set(['byline', 'caption', 'credit', 'file name', 'timestamp'])

/**
 * How many of the kept lines below the headline are its subheadline: titles and kickers above the body, and a
 * sentence that only pictures, names or dates part from the body.
 *
 * @param lines from the one below the headline, removed ones too.
 * @param standfirst as the page's markup names it.
 */
export function countSubheadlines(lines: readonly JudgedLine[], standfirst: string | null): number {
  let count = 0
  const isLive = lines.filter(({ rule }) => rule === 'timestamp').length >= MIN_LIVE_TIMES
  for (const [at, { look, rule }] of lines.entries()) {
    // What follows the first time of a live blog is its first post.
    if (rule === 'timestamp' && isLive) return count
    if (rule !== null) continue
    const isNamed = standfirst !== null && look.key === standfirst
    if (isNamed) return count + 1
    if (look.isParagraph) return count + (isStandfirst(lines, at) ? 1 : 0)
    if (look.isSentence && isBody(lines, at)) return count
    count++
  }
  // Without a paragraph there is no body that a head could stand above.
  return 0
}

/** Short sentences one below the other: a flash, or the body of a short article. */
function isBody(lines: readonly JudgedLine[], at: number): boolean {
  const next = lines.find(({ rule }, place) => place > at && rule === null)
  return next?.look.isSentence === true && !next.look.isParagraph
}

function isStandfirst(lines: readonly JudgedLine[], at: number): boolean {
  if ((lines[at]?.look.words ?? 0) > MAX_STANDFIRST_WORDS) return false
  const next = lines.findIndex(({ rule }, place) => place > at && rule === null)
  const between = lines.slice(at + 1, next < 0 ? at + 1 : next)
  return between.some(({ rule }) => rule !== null && PARTS_HEAD_FROM_BODY.has(rule))
}
