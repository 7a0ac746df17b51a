import type { Part } from './cluster.ts'

/** How many articles say each thing of a figure. */
export function countVotes<Value extends string>(
  parts: readonly Part[],
  choose: (part: Part) => Value | undefined,
): ReadonlyMap<Value, number> {
  const articles = new Map<Value, Set<string>>()
  for (const part of parts) {
    const value = choose(part)
    if (value === undefined) continue
    articles.set(value, (articles.get(value) ?? new Set()).add(part.article))
  }
  return new Map([...articles].map(([value, own]) => [value, own.size]))
}

/** What most say; of equals the longest, and the first by its letters. Null where nobody says anything. */
export function mostVoted<Value extends string>(votes: ReadonlyMap<Value, number>): Value | null {
  const [first] = [...votes].sort(
    ([a, some], [b, others]) => others - some || b.length - a.length || (a < b ? -1 : 1),
  )
  return first?.[0] ?? null
}
