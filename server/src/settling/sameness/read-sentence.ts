import { findClauses } from './sentences/find-clauses.ts'
import { findDenials } from './sentences/find-denials.ts'
import { type Frame, findFrames, findPaths, type Path } from './sentences/find-frames.ts'
import { type FoundMode, findModes } from './sentences/find-modes.ts'
import { findQuantities, type Quantity } from './sentences/find-quantities.ts'
import { joinFigures } from './sentences/join-figures.ts'
import type { SamenessKnowledge } from './sentences/knowledge.ts'
import { readWords } from './sentences/read-words.ts'
import { splitCompounds } from './sentences/split-compounds.ts'
import { stripAttribution } from './sentences/strip-attribution.ts'
import { sumVectors } from './sentences/sum-vectors.ts'
import type { Denial, Word } from './sentences/word.ts'

/** Content below which a sentence could be anybody's about anything: "They can't." */
const SHORT = 1.3

/** A sentence with all that is compared of it. Made once, compared often; nothing in it is to be changed. */
export interface ReadSentence {
  /** As given. */
  readonly text: string
  readonly words: readonly Word[]
  /** Indices of the words with content. */
  readonly content: readonly number[]
  /** Sum of the weights of its words. */
  readonly weight: number
  /** Whether it says too little to be known again without its neighbours. */
  readonly isShort: boolean
  /** Whether it is in indirect speech: tenses and persons are the reporter's. */
  readonly isReported: boolean
  /** The verb of reporting that it carried; null where it carried none. */
  readonly cue: Word | null
  readonly denials: readonly Denial[]
  readonly modes: readonly FoundMode[]
  readonly quantities: readonly Quantity[]
  readonly frames: readonly Frame[]
  readonly paths: readonly Path[]
  /** What it is about: 100 numbers, of length 1; all 0 where no word is known. */
  readonly vector: Float32Array
}

/**
 * Reads a sentence, or the few sentences of one rendering, for comparison.
 *
 * @param isIndirect whether it is known to be indirect speech; an attribution that it carries tells so, too.
 */
export function readSentence(text: string, isIndirect: boolean, knowledge: SamenessKnowledge): ReadSentence {
  const { tokens, isReported, cue } = stripAttribution(
    splitCompounds(knowledge.tag(text), knowledge),
    knowledge,
  )
  const shifted = isIndirect || isReported
  const read = readWords(tokens, findClauses(tokens), knowledge)
  const { words, quantities } = joinFigures(read, findQuantities(read, knowledge))
  const found = findDenials(words, knowledge)
  const isDenied = cue !== null && knowledge.words.negations.get(cue.lemma) === 'full'
  const denials = isDenied ? [...found, denyAll(words)] : found
  const weight = words.reduce((sum, word) => sum + word.weight, 0)
  return {
    text,
    words,
    content: words.flatMap((word, at) => (word.weight > 0 ? [at] : [])),
    weight,
    isShort: weight < SHORT,
    isReported: shifted,
    cue: readWords(cue === null ? [] : [cue], [0], knowledge)[0] ?? null,
    denials,
    modes: findModes(words, denials, shifted, knowledge),
    quantities,
    frames: findFrames(words),
    paths: findPaths(words),
    vector: sumVectors(words, knowledge.meanings),
  }
}

/** The denial of a reporter: "denied that". */
function denyAll(words: readonly Word[]): Denial {
  const scope = words.flatMap(({ weight }, at) => (weight > 0 ? [at] : []))
  return {
    at: scope[0] ?? 0,
    strength: 'full',
    scope,
    target: scope.find((at) => words[at]?.pos === 'VERB') ?? -1,
  }
}
