import type { Partner } from '../comparing/align-sentences.ts'
import { type Comparison, differ, type Veto } from '../comparing/comparison.ts'
import type { Difference } from '../judgement.ts'
import type { ReadSentence } from '../read-sentence.ts'
import type { SamenessKnowledge } from '../sentences/knowledge.ts'

/** Share of the clause, by weight, that the other sentence has to have. */
const HALF = 0.5
const IN_CLAUSE = 0.8
const SAME_WORD = 0.9

/** One sentence says that it is, the other that it may, must or should be. */
export function vetoModality({ a, b, alignment, isReworded, knowledge }: Comparison): Veto | null {
  if (isReworded) return null
  const straight = findLoneMode(a, b, alignment.forward, knowledge)
  if (straight !== null) return { name: 'modality', rests: [straight] }
  const turned = findLoneMode(b, a, alignment.backward, knowledge)
  return turned === null ? null : { name: 'modality', rests: [{ a: turned.b, b: turned.a }] }
}

function findLoneMode(
  sentence: ReadSentence,
  other: ReadSentence,
  partners: ReadonlyMap<number, Partner>,
  { words: lexicon }: SamenessKnowledge,
): Difference | null {
  for (const { at, mode, triggers } of sentence.modes) {
    if (!triggers) continue
    const near = lexicon.nearModes.get(mode)
    if (other.modes.some((found) => near?.has(found.mode)) || isFragment(other)) continue
    // Said by another form of the word: under consideration.
    if ((partners.get(at)?.strict ?? 0) >= SAME_WORD) continue
    // A condition itself may be left over: what matters is that the rest is said without it.
    if (mode !== 'conditional' && coveredShare(sentence, at, partners) < HALF) continue
    return differ(sentence.words[at], undefined)
  }
  return null
}

/** Whether a sentence is a part of one, without a verb of its own that could have a mode. */
function isFragment({ words }: ReadSentence): boolean {
  const verb = words.find(({ pos }) => pos === 'VERB' || pos === 'AUX')
  return verb === undefined || (verb === words[0] && verb.pos === 'VERB' && verb.text === verb.lemma)
}

/** Of the content of a word's clause, or of the next where it has no other, the share that has partners. */
function coveredShare(sentence: ReadSentence, at: number, partners: ReadonlyMap<number, Partner>): number {
  const others = sentence.content.filter((index) => index !== at)
  const own = others.filter((index) => sentence.words[index]?.clause === sentence.words[at]?.clause)
  const next = sentence.words[others.find((index) => index > at) ?? -1]?.clause
  const clause = own.length > 0 ? own : others.filter((index) => sentence.words[index]?.clause === next)
  let weight = 0
  let covered = 0
  for (const index of clause) {
    const own = sentence.words[index]?.weight ?? 0
    weight += own
    if ((partners.get(index)?.soft ?? 0) >= IN_CLAUSE) covered += own
  }
  return weight === 0 ? 0 : covered / weight
}
