import type { MeasuredValue, ValueGroup } from './compare-measures.ts'

/** Two values that cannot both be right: the lower one first, each with the places where it stands. */
export type Conflict<Value extends MeasuredValue> = readonly [ValueGroup<Value>, ValueGroup<Value>]

/**
 * Which values of one measure conflict: the pairs without a number or day in common, approximate values taken widely,
 * that stand in different articles. There are some if and only if the measure is in CONFLICT.
 *
 * @param groups of one measure, from `compareMeasures`.
 */
export function findConflicts<Value extends MeasuredValue>(
  groups: readonly ValueGroup<Value>[],
): readonly Conflict<Value>[] {
  return groups.flatMap((lower) =>
    groups
      .filter((higher) => higher.interval.widened.low > lower.interval.widened.high)
      .filter((higher) => standInTwoArticles(lower, higher))
      .map((higher) => [lower, higher] as const),
  )
}

function standInTwoArticles(a: ValueGroup<MeasuredValue>, b: ValueGroup<MeasuredValue>): boolean {
  return new Set([...a.values, ...b.values].map(({ article }) => article)).size > 1
}
