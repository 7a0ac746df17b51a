import type { Mode, ModeWord } from '../../../lexicons/read-sameness-words.ts'
import type { SamenessKnowledge } from './knowledge.ts'
import type { Denial, Word } from './word.ts'

/** Before "if", they make a comparison, a concession or a question of the condition. */
const UNCONDITIONAL = new Set([
  'as',
  'even',
  'what',
  'see',
  'know',
  'ask',
  'wonder',
  'decide',
  'check',
  'tell',
])

const APPROXIMATE = new Set(['almost', 'nearly', 'virtually', 'practically'])

/** A word that makes of a fact something possible, necessary or wanted. */
export interface FoundMode {
  readonly at: number
  readonly mode: Mode
  /** Whether a clause without anything like it makes another claim: of any sentence, of a near copy, or of none. */
  readonly triggers: ModeWord['triggers']
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
    const isShifted = isReported && (word.text === 'could' || word.text === 'would')
    const isPast = isShifted || (word.text === 'could' && denied.has(at + 1)) || word.text === 'had'
    const isIdle =
      isPast ||
      word.pos === 'NOUN' ||
      isOfAmount(words, at, word) ||
      word.pos === 'PROPN' ||
      UNCONDITIONAL.has(words[at - 1]?.lemma ?? '')
    const found = modes.map(({ mode, triggers }) => ({
      at,
      mode,
      triggers: isIdle ? ('never' as const) : triggers,
    }))
    return governs(words, at, lexicon.plainGovernors)
      ? [...found, { at, mode: 'governed' as const, triggers: 'always' as const }]
      : found
  })
}

/** Almost all, nearly forty: the amount is approximate, and not what is done. */
function isOfAmount(words: readonly Word[], at: number, { lemma }: Word): boolean {
  const next = words[at + 1]
  return APPROXIMATE.has(lemma) && (next?.pos === 'NUM' || next?.pos === 'DET' || next?.pos === 'ADV')
}

/** Whether an infinitive hangs on a verb or an adjective that may make something else of it than a fact. */
function governs(words: readonly Word[], at: number, plain: ReadonlySet<string>): boolean {
  const { pos, lemma = '', weight = 0 } = words[at] ?? {}
  if ((pos !== 'VERB' && pos !== 'ADJ') || weight === 0 || plain.has(lemma)) return false
  const [to, verb] = words.slice(at + 1, at + 3)
  return to?.text === 'to' && to.pos === 'PART' && verb?.pos === 'VERB' && verb.weight > 0
}

function isJoined({ lemma }: Word): boolean {
  return lemma.includes('_')
}
