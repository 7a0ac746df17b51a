/** The least score of a judgement SAME. */
export const SAME_SCORE = 0.6
/** The least score of a judgement POSSIBLE or DIFFERENT. */
export const POSSIBLE_SCORE = 0.2

/** Why two sentences cannot be one statement. */
export const VETOES = [
  'number',
  'negation',
  'antonym',
  'role',
  'modality',
  'quantifier',
  'substitution',
] as const
export type VetoName = (typeof VETOES)[number]

/** What a judgement says, and what carried it. */
export type Reason = VetoName | 'equal' | 'contained' | 'short' | 'score'

/**
 * SAME: one statement, worded the same or anew. POSSIBLE: perhaps; to be joined only beside neighbours that match, or
 * by a person. DIFFERENT: alike, but another claim, for a reason that can be named. UNRELATED: about something else.
 */
export type Verdict = 'SAME' | 'POSSIBLE' | 'DIFFERENT' | 'UNRELATED'

/** A word or a figure of a sentence. */
export interface Place {
  /** As written. */
  readonly text: string
  /** UTF-16 units of the sentence as it was given to be read. */
  readonly start: number
  readonly end: number
}

/** What stands in the one sentence and what in the other; null where one has nothing for it. */
export interface Difference {
  readonly a: Place | null
  readonly b: Place | null
}

/** What is held of two sentences. Equal for the same two sentences in any order, but for the sides. */
export interface Judgement {
  readonly verdict: Verdict
  /**
   * How likely they are one statement by what they have in common, 0 to 1, whatever speaks against it: use it as a
   * similarity only where the verdict is not DIFFERENT. At least SAME_SCORE for SAME, POSSIBLE_SCORE for POSSIBLE and
   * DIFFERENT. All sentences of one story speak of the same things: there 1 in 100 pairs of two remarks scores over
   * SAME_SCORE and 1 in 250 over 0.85, so that less than this wants the speaker or the neighbours on its side.
   */
  readonly score: number
  readonly reason: Reason
  /** The words or figures on which a veto rests; empty without a veto. */
  readonly rests: readonly Difference[]
  /**
   * Whether one claim contradicts the other: all but the same words, with another number or name, a negation or an
   * opposite. Two outlets that print this of one occasion quote one sentence in two ways.
   */
  readonly isConflict: boolean
}
