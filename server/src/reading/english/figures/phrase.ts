import type { Determiner, Mention } from './mention.ts'
import type { Element } from './read-element.ts'

/** A noun phrase as it was cut up. */
export interface Phrase {
  readonly sentence: number
  /** Its first token, the determiner's where it has one. */
  readonly start: number
  readonly determiner: Determiner
  /** Who has what the phrase names. */
  readonly possessor: Mention | null
  readonly elements: readonly Element[]
  readonly end: number
  /** Goes on a title without an article, and so may end in the name that the title stands before: Minister of. */
  readonly followsTitle: boolean
}
