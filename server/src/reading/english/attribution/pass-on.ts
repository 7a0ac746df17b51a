import type { Proposal } from './construction.ts'
import type { Range } from './nodes.ts'

/**
 * "...," he said, reported TASS | ..., he said, according to TASS: where all that one attribution reports is another
 * one, its source passes on what the other's said and does not speak.
 */
export function passOn(proposals: readonly Proposal[]): readonly Proposal[] {
  const agencies = new Map<Proposal, Proposal>()
  for (const agency of proposals) {
    const speech = proposals.find((other) => other !== agency && isAllOf(agency, other))
    if (speech !== undefined && agency.source !== null) agencies.set(speech, agency)
  }
  const passing = new Set(agencies.values())
  return proposals
    .filter((proposal) => !passing.has(proposal))
    .map((proposal) => ({ ...proposal, via: agencies.get(proposal)?.source ?? proposal.via }))
}

/** Whether what one attribution reports is another one from its first word to its last. */
function isAllOf({ content, source }: Proposal, other: Proposal): boolean {
  const [words] = content
  const parts = [...other.content, ...other.cue, ...(other.source === null ? [] : [other.source])]
  if (content.length !== 1 || words === undefined || source === null || other.cue.length === 0) return false
  const first = Math.min(...parts.map(([start]) => start))
  const end = Math.max(...parts.map(([, last]) => last))
  return words[0] === first && words[1] === end && startsWithWords(other, first)
}

/** Whether the words come before whoever says them. */
function startsWithWords({ content }: Proposal, first: number): boolean {
  return content.some(([start]: Range) => start === first)
}
