/** A speaker as far as telling conflicts goes. */
export interface AttributedSpeaker {
  readonly id: string
  readonly kind: string
  readonly side: string | null
  readonly affiliationId: string | null
}

/**
 * Whether articles give the same words to speakers who cannot be one source: of different sides, or named persons or bodies of
 * one side that have nothing to do with each other. An unnamed source may be anybody of its side, and one of whom nothing is
 * told may be anybody at all.
 */
export function haveConflict(speakers: readonly AttributedSpeaker[]): boolean {
  const described = speakers.filter((speaker) => !isUnnamed(speaker) || sideOf(speaker) !== speaker.id)
  return described.some((one, index) => described.slice(index + 1).some((other) => areApart(one, other)))
}

function areApart(one: AttributedSpeaker, other: AttributedSpeaker): boolean {
  if (sideOf(one) !== sideOf(other)) return true
  return !isUnnamed(one) && !isUnnamed(other) && !belongTogether(one, other)
}

function isUnnamed({ kind }: AttributedSpeaker): boolean {
  return kind === 'ANONYMOUS'
}

/** Whom it speaks for in the end: itself where for nobody else. */
function sideOf({ id, side, affiliationId }: AttributedSpeaker): string {
  return side ?? affiliationId ?? id
}

/** One speaks for the other, as a minister for the ministry. */
function belongTogether(one: AttributedSpeaker, other: AttributedSpeaker): boolean {
  return one.affiliationId === other.id || other.affiliationId === one.id
}
