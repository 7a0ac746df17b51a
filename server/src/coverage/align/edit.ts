/** The closed vocabularies of alignment, in the order in which the schema documents them. */
export const EDIT_OPS = ['EQUAL', 'INSERT', 'DELETE', 'REPLACE'] as const
export type EditOp = (typeof EDIT_OPS)[number]

export const EDIT_KINDS = [
  'NONE',
  'WORDING',
  'SPELLING',
  'PUNCTUATION',
  'CASE',
  'ELLIPSIS',
  'BRACKETED',
] as const
export type EditKind = (typeof EDIT_KINDS)[number]

/**
 * One step from a statement's fullest rendering (`from`) to another rendering (`to`). The `from` of all steps,
 * joined, are the one text and the `to` of all steps the other, to the letter.
 *
 * EQUAL has kind NONE and the same words on both sides; INSERT has no `from`, DELETE no `to`. Of the other kinds,
 * WORDING is other words; SPELLING the same words spelled, hyphenated or abbreviated in another way; PUNCTUATION
 * also covers quotation marks and white space; CASE is capitals alone; ELLIPSIS is a printed … and the words that
 * it stands for; BRACKETED is what stands in square brackets on either side, and the words that it stands for.
 */
export interface Edit {
  readonly op: EditOp
  readonly kind: EditKind
  readonly from: string | null
  readonly to: string | null
}
