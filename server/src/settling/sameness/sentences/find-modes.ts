import type { Mode } from '../../../lexicons/read-sameness-words.ts'
import type { SamenessKnowledge } from './knowledge.ts'
import type { Denial, Word } from './word.ts'

/** Before "if", they make a comparison or a concession of the condition. */
const UNCONDITIONAL = new Set(['as', 'even', 'what'])

/** A word that makes of a fact something possible, necessary or wanted. */
export interface FoundMode {
  readonly at: number
  readonly mode: Mode
  /** Whether a clause without anything like it makes another claim. */
  readonly triggers: boolean
}

/**
 * The modes of a sentence.
 *
 * @param isReported whether the tenses are shifted: could then stands for can, might for may.
 */
export function findModes(
  words: readonly Word[],
  denials: readonly Denial[],
  isReported: boolean,
  { words: lexicon }: SamenessKnowledge,
): readonly FoundMode[] {
  const denied = new Set(denials.filter(({ strength }) => strength === 'full').map(({ at }) => at))
  return words.flatMap((word, at) => {
    const modes =
      lexicon.modes.get(isJoined(word) ? word.lemma : word.text) ?? lexicon.modes.get(word.lemma) ?? []
    // "Could not" tells of what was not possible, "had to" of what happened.
    const isPast = (word.text === 'could' && (isReported || denied.has(at + 1))) || word.text === 'had'
    const isIdle = isPast || word.pos === 'PROPN' || UNCONDITIONAL.has(words[at - 1]?.text ?? '')
    return modes.map(({ mode, triggers }) => ({ at, mode, triggers: triggers && !isIdle }))
  })
}

function isJoined({ lemma }: Word): boolean {
  return lemma.includes('_')
}
