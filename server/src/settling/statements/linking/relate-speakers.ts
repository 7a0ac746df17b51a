import type { Speaker } from '../story-quotation.ts'

/**
 * How likely two articles that name these speakers mean one utterance. SAME: one figure, or unnamed sources of one
 * body. KIN: one may stand for the other, as an unnamed official for his ministry, a spokesperson for the state, or
 * nobody named at all. SIDE: two voices of one side of which one is no named person, or a source of which nothing is
 * known, so that only the words can tell whether they are one. OTHER: two figures.
 */
export type SpeakerRelation = 'SAME' | 'KIN' | 'SIDE' | 'OTHER'

/** The relation of two speakers; symmetric. */
export function relateSpeakers(a: Speaker | null, b: Speaker | null): SpeakerRelation {
  if (a === null || b === null) return 'KIN'
  if (a.figure === b.figure) return 'SAME'
  if (a.kind === 'ANONYMOUS' && b.kind === 'ANONYMOUS') return relateUnnamed(a, b)
  if (speaksFor(a, b.figure) || speaksFor(b, a.figure)) return 'KIN'
  if (a.kind === 'PERSON' && b.kind === 'PERSON') return 'OTHER'
  return isUnknown(a) || isUnknown(b) || shareRoot(a, b) ? 'SIDE' : 'OTHER'
}

/** Articles describe one source in many ways; where both say for whom it speaks, that has to agree. */
function relateUnnamed(a: Speaker, b: Speaker): SpeakerRelation {
  if (a.affiliations.length === 0 || b.affiliations.length === 0) return 'KIN'
  return shareRoot(a, b) ? 'SAME' : 'OTHER'
}

/** A source that is not named, and of which nothing says for whom it speaks: a statement, officials. */
function isUnknown({ kind, affiliations }: Speaker): boolean {
  return kind === 'ANONYMOUS' && affiliations.length === 0
}

function speaksFor(speaker: Speaker, figure: string): boolean {
  return speaker.affiliations.includes(figure)
}

function shareRoot(a: Speaker, b: Speaker): boolean {
  return a.affiliations.some((affiliation) => b.affiliations.includes(affiliation))
}
