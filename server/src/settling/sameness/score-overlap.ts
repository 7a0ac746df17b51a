import type { Comparison } from './comparing/comparison.ts'

/**
 * How much each measure counts, in log odds: a logistic regression on pairs of sentences that are one statement or are
 * not, and on pairs drawn at random, with signs fixed. Without the last, half of the random pairs come out as one.
 */
const WEIGHTS = {
  softMin: 2.53,
  softMax: 1.45,
  topic: 1.24,
  rest: 1.37,
  ordered: 0.47,
  run: 0.49,
  left: -0.83,
  sameFigure: 0.79,
  shared: 1.78,
  none: -3.85,
} as const

/** How likely it is, by what they have in common, that two sentences are one statement: 0 to 1. */
export function scoreOverlap({ a, b, overlap }: Comparison): number {
  const sameFigure = a.quantities.some(({ kind, value }) =>
    b.quantities.some((other) => other.kind === kind && other.value === value),
  )
  const odds =
    WEIGHTS.none +
    WEIGHTS.softMin * overlap.softMin +
    WEIGHTS.softMax * overlap.softMax +
    WEIGHTS.topic * Math.max(0, overlap.topic) +
    WEIGHTS.rest * Math.max(0, overlap.rest) +
    WEIGHTS.ordered * overlap.ordered +
    WEIGHTS.run * overlap.run +
    WEIGHTS.left * Math.log1p(overlap.left) +
    WEIGHTS.sameFigure * (sameFigure ? 1 : 0) +
    WEIGHTS.shared * Math.log1p(overlap.shared)
  return 1 / (1 + Math.exp(-odds))
}
