import type { Interval } from './read-interval.ts'

/** How the values that articles report of one measure stand to each other, as the schema documents it. */
export const AGREEMENTS = ['SINGLE', 'AGREED', 'LESS_PRECISE', 'CONFLICT'] as const
export type Agreement = (typeof AGREEMENTS)[number]

/**
 * How articles agree on one measure. An article says what its most precise values say. Between two articles, values
 *
 * - CONFLICT where no number or day can be meant by both, approximate ones taken widely;
 * - are LESS_PRECISE where both can mean the same, but one is wider or only approximate;
 * - are AGREED where they are the same.
 *
 * The measure is in CONFLICT if any two articles are, else LESS_PRECISE if any two are, else AGREED. It is SINGLE
 * where one article alone reports it, whatever that says, since agreement takes two. Takes time n log n.
 *
 * @param articles the intervals of each article that reports the measure; the order does not matter.
 */
export function judgeAgreement(articles: readonly (readonly Interval[])[]): Agreement {
  if (articles.length < 2) return 'SINGLE'
  const precise = articles.map(keepMostPrecise)
  if (hasConflict(precise)) return 'CONFLICT'
  return new Set(precise.flat().map(nameInterval)).size > 1 ? 'LESS_PRECISE' : 'AGREED'
}

/** Equal for intervals that mean the same. */
export function nameInterval({ low, high, approximate }: Interval): string {
  return `${low} to ${high}${approximate ? ', about' : ''}`
}

/** The intervals that hold no other one of them. */
function keepMostPrecise(intervals: readonly Interval[]): readonly Interval[] {
  const distinct = new Map(intervals.map((interval) => [nameInterval(interval), interval]))
  const kept: Interval[] = []
  // With starts descending, an interval holds an earlier one if it does not end before that.
  for (const interval of [...distinct.values()].sort(byStartDescending)) {
    // The last one kept ends first of all so far.
    const narrower = kept.at(-1)
    if (narrower === undefined || interval.widened.high < narrower.widened.high) kept.push(interval)
  }
  return kept
}

function byStartDescending(a: Interval, b: Interval): number {
  return (
    compare(b.widened.low, a.widened.low) ||
    compare(a.widened.high, b.widened.high) ||
    Number(a.approximate) - Number(b.approximate)
  )
}

/** Whether some interval of one article begins after one of another article ends. */
function hasConflict(articles: readonly (readonly Interval[])[]): boolean {
  const latestStart = articles.map((intervals) => Math.max(...intervals.map(({ widened }) => widened.low)))
  const earliestEnd = articles.map((intervals) => Math.min(...intervals.map(({ widened }) => widened.high)))
  // The two most extreme articles on either side are enough: of four, two differ.
  const starts = extremes(latestStart, (a, b) => compare(b, a))
  const ends = extremes(earliestEnd, compare)
  return starts.some((start) => ends.some((end) => start.article !== end.article && start.value > end.value))
}

interface Extreme {
  readonly article: number
  readonly value: number
}

function extremes(values: readonly number[], order: (a: number, b: number) => number): readonly Extreme[] {
  return values
    .map((value, article) => ({ article, value }))
    .sort((a, b) => order(a.value, b.value))
    .slice(0, 2)
}

/** Also of infinite numbers, whose difference is none. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}
