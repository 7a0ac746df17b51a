/** A run of an article's text, in code points. */
export interface Passage {
  readonly start: number
  readonly end: number
}

/**
 * Whether two runs of one text are the same passage for a reviewer: they share more than half of what they cover
 * together. Software finds the same quote with a word more or less at its ends from one version to the next.
 */
export function isSamePassage(a: Passage, b: Passage): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  const covered = Math.max(a.end, b.end) - Math.min(a.start, b.start)
  return shared * 2 > covered
}
