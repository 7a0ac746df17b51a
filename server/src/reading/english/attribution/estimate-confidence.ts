import type { ConstructionRecord } from '../../../lexicons/read-attribution-record.ts'
import type { PeriodContext, Proposal } from './construction.ts'

/** What is known of a construction before it was ever seen, and how many cases that is worth. */
const PRIOR = 0.8
const PRIOR_CASES = 10

/** How much each circumstance takes from the odds that source, cue and content are right. */
const BORROWED_SUBJECT = 0.95
const THOUGHT = 0.93
const NOBODY_NAMED = 0.85
const IN_A_QUOTE = 0.75

/**
 * The probability that source, cue and content of a proposal are right: how often its construction was right in the
 * articles that it was measured on, drawn towards a prior where it was seen seldom, and lowered by what makes such a
 * reading less sure.
 *
 * @param records how often each construction was right.
 */
export function estimateConfidence(
  { cues, subjects }: PeriodContext,
  { construction, source, cue }: Proposal,
  records: ReadonlyMap<string, ConstructionRecord>,
  isInQuote: boolean,
): number {
  const at = cues.findIndex(({ head }) => cue.some(([first, end]) => first <= head && head < end))
  const isBorrowed = subjects[at]?.isOwn === false
  const factors = [
    isBorrowed ? BORROWED_SUBJECT : 1,
    cues[at]?.entry.isWeak === true ? THOUGHT : 1,
    source === null ? NOBODY_NAMED : 1,
    isInQuote ? IN_A_QUOTE : 1,
  ]
  return factors.reduce((product, factor) => product * factor, confidenceOf(construction, records))
}

/** How often a construction was right, between 0 and 1. */
export function confidenceOf(construction: string, records: ReadonlyMap<string, ConstructionRecord>): number {
  const { found, right } = records.get(construction) ?? { found: 0, right: 0 }
  return (right + PRIOR * PRIOR_CASES) / (found + PRIOR_CASES)
}
