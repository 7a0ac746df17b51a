import type { Span } from '../domain/span.ts'

/** Words that join the clauses of one reported sentence. */
const CONJUNCTIONS: ReadonlySet<string> = new Set(['and', 'but', 'or', 'that'])
/** What no run goes across: a quote ends, or a paragraph. */
const ENDS = /["“”„«»\n]/

/** Runs in text order, joined where only white space, a comma or a conjunction parts them within one quote. */
export function joinRuns(text: string, runs: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const [start, end] of runs.toSorted((a, b) => a[0] - b[0])) {
    const before = joined.at(-1)
    if (before && isSeam(text.slice(before[1], start))) {
      joined[joined.length - 1] = [before[0], Math.max(before[1], end)]
    } else joined.push([start, end])
  }
  return joined
}

function isSeam(between: string): boolean {
  const words = between.split(/[^\p{L}\p{N}]/u).filter((word) => word !== '')
  return !ENDS.test(between) && words.every((word) => CONJUNCTIONS.has(word.toLowerCase()))
}
