import type { Slug } from '../../domain/records.ts'
import type { Speaker } from './groupable-quotation.ts'

/**
 * How likely two articles that name these speakers mean one utterance. SAME: one figure, or unnamed sources of one
 * body. KIN: one may stand for the other, as an unnamed official for his ministry, a spokesperson for the state, or
 * nobody named at all. SIDE: an unnamed source and a named person of one body, of whom only the words can tell
 * whether they are one. OTHER: two figures.
 */
export type SpeakerRelation = 'SAME' | 'KIN' | 'SIDE' | 'OTHER'

/** The relation of two speakers; symmetric. */
export function relateSpeakers(a: Speaker | null, b: Speaker | null): SpeakerRelation {
  if (a === null || b === null) return 'KIN'
  if (a.figure === b.figure) return 'SAME'
  if (a.kind === 'ANONYMOUS' && b.kind === 'ANONYMOUS') return relateUnnamed(a, b)
  if (speaksFor(a, b.figure) || speaksFor(b, a.figure)) return 'KIN'
  const oneIsUnnamed = a.kind === 'ANONYMOUS' || b.kind === 'ANONYMOUS'
  return oneIsUnnamed && shareRoot(a, b) ? 'SIDE' : 'OTHER'
}

/** Articles describe one source in many ways; where both say for whom it speaks, that has to agree. */
function relateUnnamed(a: Speaker, b: Speaker): SpeakerRelation {
  if (a.affiliations.length === 0 || b.affiliations.length === 0) return 'KIN'
  return shareRoot(a, b) ? 'SAME' : 'OTHER'
}

function speaksFor(speaker: Speaker, figure: Slug): boolean {
  return speaker.affiliations.includes(figure)
}

function shareRoot(a: Speaker, b: Speaker): boolean {
  return a.affiliations.some((affiliation) => b.affiliations.includes(affiliation))
}
