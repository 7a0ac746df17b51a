import type { Mode } from '../../../lexicons/read-sameness-words.ts'
import type { Partner } from '../comparing/align-sentences.ts'
import { type Comparison, differ, type Veto } from '../comparing/comparison.ts'
import type { Difference } from '../judgement.ts'
import type { ReadSentence } from '../read-sentence.ts'
import type { FoundMode } from '../sentences/find-modes.ts'

/** Share of the clause, by weight, that the other sentence has to have. */
const HALF = 0.5
const IN_CLAUSE = 0.8
const SAME_WORD = 0.9
/** Words in order from which one sentence is a copy of the other, or the other with a word or two more. */
const NEAR_COPY = 0.8
const WITH_ADDITION = 0.6
const WHOLE = 0.95
const ALL = 0.8
/** Modes that a headline or a part of a sentence would have, too. */
const UNFULFILLED: ReadonlySet<Mode> = new Set(['possible', 'apparent', 'conditional'])

/** One sentence says that it is, the other that it may, must or should be. */
export function vetoModality({ a, b, alignment, overlap, isReworded, knowledge }: Comparison): Veto | null {
  if (isReworded) return null
  const { nearModes } = knowledge.words
  // In all but the same words another mode is meant, however near.
  const { ordered, orderedOfLonger } = overlap
  const isCopy = orderedOfLonger >= NEAR_COPY || (ordered >= WHOLE && orderedOfLonger >= WITH_ADDITION)
  const rule: Rule = { isCopy, nearTo: (mode) => (isCopy ? new Set([mode]) : nearModes.get(mode)) }
  const straight = findLoneMode(a, b, alignment.forward, rule)
  if (straight !== null) return { name: 'modality', contradicts: false, rests: [straight] }
  const turned = findLoneMode(b, a, alignment.backward, rule)
  return turned === null
    ? null
    : { name: 'modality', contradicts: false, rests: [{ a: turned.b, b: turned.a }] }
}

/** How two sentences are held together. */
interface Rule {
  readonly isCopy: boolean
  /** The modes that satisfy a mode. */
  readonly nearTo: (mode: Mode) => ReadonlySet<Mode> | undefined
}

function findLoneMode(
  sentence: ReadSentence,
  other: ReadSentence,
  partners: ReadonlyMap<number, Partner>,
  { isCopy, nearTo }: Rule,
): Difference | null {
  const isWhole = !isFragment(other)
  const [left, spare] = dropShared(sentence, other)
  for (const { at, mode, triggers } of left) {
    if (triggers === 'never' || (triggers === 'in copies' && !isCopy) || !(isWhole || UNFULFILLED.has(mode)))
      continue
    if (mode === 'future' && !isPast(other, sentence, at, partners)) continue
    const near = nearTo(mode)
    // Another word of mode does for a verb of which nothing more is known.
    if (spare.some((found) => near?.has(found.mode) || mode === 'governed')) continue
    if (mode === 'governed' && !(partners.get(at + 2)?.strict ?? 0)) continue
    // Said by another form of the word: under consideration.
    if ((partners.get(at)?.strict ?? 0) >= SAME_WORD) continue
    if (
      !(mode === 'conditional'
        ? leavesCondition(sentence, other, at, partners)
        : coveredShare(sentence, at, partners) >= HALF)
    )
      continue
    return differ(sentence.words[at], undefined)
  }
  return null
}

/** Whether what is to come in one sentence has happened in the other. */
function isPast(
  other: ReadSentence,
  { words }: ReadSentence,
  at: number,
  partners: ReadonlyMap<number, Partner>,
): boolean {
  const verb = words.findIndex(({ weight }, index) => index > at && weight > 0)
  const partner = other.words[partners.get(verb)?.at ?? -1]
  if (partner === undefined || partner.pos !== 'VERB' || other.isReported) return false
  return partner.text !== partner.lemma && !/(?:s|ing)$/.test(partner.text)
}

/** Whether a condition has nothing for it in the other sentence, though all that is said there is said here. */
function leavesCondition(
  sentence: ReadSentence,
  other: ReadSentence,
  at: number,
  partners: ReadonlyMap<number, Partner>,
): boolean {
  const taken = new Set(
    [...partners.values()].filter(({ soft }) => soft >= IN_CLAUSE).map((partner) => partner.at),
  )
  const covered = other.content.filter((index) => taken.has(index))
  return coveredShare(sentence, at, partners) < HALF && covered.length >= ALL * other.content.length
}

/** The modes of two sentences, less those that both express with the same word. */
function dropShared(
  sentence: ReadSentence,
  other: ReadSentence,
): readonly [readonly FoundMode[], readonly FoundMode[]] {
  const lemmaOf = ({ words }: ReadSentence, { at }: FoundMode) => words[at]?.lemma
  const spare = new Set(other.modes)
  const left = sentence.modes.filter((mode) => {
    const same = [...spare].find(
      (found) => found.mode === mode.mode && lemmaOf(other, found) === lemmaOf(sentence, mode),
    )
    return same === undefined || !spare.delete(same)
  })
  return [left, [...spare]]
}

/** Whether a sentence is a part of one, without a verb of its own that could have a mode. */
function isFragment({ words }: ReadSentence): boolean {
  const verb = words.find(({ pos }) => pos === 'VERB' || pos === 'AUX')
  return verb === undefined || (verb === words[0] && verb.pos === 'VERB' && verb.text === verb.lemma)
}

/** Of the content of a word's clause, or of the next where it has no other, the share that has partners. */
function coveredShare(sentence: ReadSentence, at: number, partners: ReadonlyMap<number, Partner>): number {
  // A condition is what follows its word.
  const isCondition = sentence.modes.some((found) => found.at === at && found.mode === 'conditional')
  const others = sentence.content.filter((index) => (isCondition ? index > at : index !== at))
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
