import type { Circumstance } from '../../extraction.ts'
import type { PeriodContext, Proposal } from './construction.ts'
import type { CueVerb } from './verb-groups.ts'

/** Verbs of saying in a sentence that make it crowded. */
const MANY_CUES = 4

/** What makes the reading of a proposal less sure than others of its construction. */
export function noteCircumstances(
  { cues, subjects }: PeriodContext,
  { cue }: Proposal,
  isInQuote: boolean,
): readonly Circumstance[] {
  const at = cues.findIndex(({ head }) => cue.some(([first, end]) => first <= head && head < end))
  const verb = cues[at]
  const noted: readonly (readonly [Circumstance, boolean])[] = [
    ['borrowed-subject', subjects[at]?.isOwn === false],
    ['thought', verb?.entry.isWeak === true],
    ['deed', verb !== undefined && isDeed(verb)],
    ['modal', verb?.modal != null],
    ['in-quote', isInQuote],
    ['crowded', cues.length >= MANY_CUES],
  ]
  return noted.flatMap(([circumstance, holds]) => (holds ? [circumstance] : []))
}

/** Whether a verb takes things alone, and no clause that tells what was said. */
function isDeed({ entry: { frames } }: CueVerb): boolean {
  return frames.has('object') && !frames.has('clause') && !frames.has('that')
}
