import type { DenialStrength } from '../../../lexicons/read-sameness-words.ts'
import type { PartOfSpeech } from '../../../reading/extraction.ts'

/** A word of a sentence, or a verb with its particle, or an expression of several words that the lexicon has as one. */
export interface Word {
  /** UTF-16 units in the text as given. */
  readonly start: number
  readonly end: number
  /** In lower case. */
  readonly text: string
  /** In lower case; a verb and its particle are joined by `_`. */
  readonly lemma: string
  readonly stem: string
  /** The stem of the word as it stands: what the tagger takes for lives may be live. */
  readonly form: string
  readonly pos: PartOfSpeech
  /** Number in the tables of meaning; -1 where they do not have it. */
  readonly number: number
  /** How much it says, about 0.2 to 1; 0 where it is no content. */
  readonly weight: number
  /** Index of its clause. */
  readonly clause: number
  /** Whether a prefix denies what the lemma says: unlikely is a denied likely. */
  readonly isDenied: boolean
}

/** Something that denies a clause or a part of one. */
export interface Denial {
  /** Index of the word that denies. */
  readonly at: number
  readonly strength: DenialStrength
  /** Indices of the content words under it. */
  readonly scope: readonly number[]
  /** The content word that it denies first; -1 where there is none. */
  readonly target: number
}
