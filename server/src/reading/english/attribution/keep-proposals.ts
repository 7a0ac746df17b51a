import type { PeriodContext, Proposal } from './construction.ts'
import { nodeAt, type Range } from './nodes.ts'

/**
 * Leaves out proposals that stand inside what another one reports and are no speech in their own right: a thought, a
 * deed, a shared subject. Speech within speech stays: he said she had told him no.
 */
export function keepProposals(context: PeriodContext, proposals: readonly Proposal[]): readonly Proposal[] {
  return proposals.filter((proposal) => {
    const outer = proposals.find((other) => other !== proposal && holds(other, proposal))
    return outer === undefined || isSpeechOfItsOwn(context, proposal)
  })
}

function holds(outer: Proposal, { cue }: Proposal): boolean {
  const [first] = cue
  return first !== undefined && outer.content.some((range) => contains(range, first))
}

function contains([first, end]: Range, [start, stop]: Range): boolean {
  return first <= start && stop <= end
}

function isSpeechOfItsOwn({ cues, subjects }: PeriodContext, { cue, isSlight }: Proposal): boolean {
  if (isSlight === true) return false
  const at = cues.findIndex(({ head }) => cue.some(([first, end]) => first <= head && head < end))
  const verb = cues[at]
  if (verb === undefined) return true
  if (verb.entry.isWeak || verb.mood !== 'finite') return false
  return verb.isPassive || subjects[at]?.isOwn === true
}

const FIRST_PERSON = new Set(['i', 'we', 'you'])

/**
 * Whether a proposal inside a quote is speech that the speaker reports, not a way of speaking: "I told him no", not
 * "I think so" or "you know".
 */
export function isReportedInside(
  { nodes, cues }: PeriodContext,
  { cue, source, isSlight, isThing }: Proposal,
): boolean {
  if (isSlight === true || isThing === true) return false
  const verb = cues.find(({ head }) => cue.some(([first, end]) => first <= head && head < end))
  if (verb === undefined || verb.mood !== 'finite') return false
  const isThought = verb.entry.lemma === 'think' && verb.form.isPast
  if (verb.entry.isWeak && !isThought) return false
  if (source === null) return verb.isPassive
  if (isThought && !FIRST_PERSON.has(nodeAt(nodes, source[0]).lower)) return false
  return !FIRST_PERSON.has(nodeAt(nodes, source[0]).lower) || (verb.form.isPast && !verb.isNegated)
}
