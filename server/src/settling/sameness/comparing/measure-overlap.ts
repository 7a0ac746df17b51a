import type { WordMeanings } from '../../../lexicons/meaning/read-word-meanings.ts'
import type { ReadSentence } from '../read-sentence.ts'
import { sumVectors } from '../sentences/sum-vectors.ts'
import type { Word } from '../sentences/word.ts'
import type { Alignment, Partner } from './align-sentences.ts'
import type { CommonWords } from './find-common-words.ts'

/** From which strict likeness a word counts as covered. */
const COVERED = 0.8
/** What a noun for the speaker counts in indirect speech where the speaker has nothing for it. */
const SPEAKER_FACTOR = 0.25
/** Weight of a rest that says something. */
const LEAST_REST = 0.3

/** How much two sentences have in common; shares of 0 to 1 unless said otherwise. */
export interface Overlap {
  /** Of the weight, by spelling and WordNet: of the sentence that is covered less, and of the other one. */
  readonly strictMin: number
  readonly strictMax: number
  /** With words that only occur alike. */
  readonly softMin: number
  readonly softMax: number
  /** Strictly covered of the sentence that says less. */
  readonly contained: number
  /** Cosine of what they are about. */
  readonly topic: number
  /** The same of what is not strictly covered on either side; 1 where one side has next to nothing left. */
  readonly rest: number
  /** Words in one order in both, of the shorter sentence. */
  readonly ordered: number
  /** The same of the longer one. */
  readonly orderedOfLonger: number
  /** Words of the longest run to the letter, of the shorter sentence. */
  readonly run: number
  /** Weight that both have, in words: of the sentence that has less of it. */
  readonly shared: number
  /** Weight that is left over on both sides, in words. */
  readonly left: number
}

export function measureOverlap(
  a: ReadSentence,
  b: ReadSentence,
  alignment: Alignment,
  common: CommonWords,
  meanings: WordMeanings,
): Overlap {
  const one = cover(a, alignment.forward, meanings)
  const other = cover(b, alignment.backward, meanings)
  const smaller =
    one.weight < other.weight || (one.weight === other.weight && one.strict > other.strict) ? one : other
  const [lengthA, lengthB] = common.lengths
  return {
    strictMin: Math.min(one.strict, other.strict),
    strictMax: Math.max(one.strict, other.strict),
    softMin: Math.min(one.soft, other.soft),
    softMax: Math.max(one.soft, other.soft),
    contained: smaller.strict,
    topic: dot(a.vector, b.vector),
    rest: compareRests(restOf(a, alignment.forward), restOf(b, alignment.backward), meanings),
    ordered: ratio(common.pairs.length, Math.min(lengthA, lengthB)),
    orderedOfLonger: ratio(common.pairs.length, Math.max(lengthA, lengthB)),
    run: ratio(common.run, Math.min(a.words.length, b.words.length)),
    shared: Math.min(one.weight * one.soft, other.weight * other.soft),
    left: Math.min(one.weight * (1 - one.soft), other.weight * (1 - other.soft)),
  }
}

interface Covered {
  readonly weight: number
  readonly strict: number
  readonly soft: number
}

function cover(
  sentence: ReadSentence,
  partners: ReadonlyMap<number, Partner>,
  meanings: WordMeanings,
): Covered {
  let weight = 0
  let strict = 0
  let soft = 0
  for (const at of sentence.content) {
    const word = sentence.words[at]
    if (word === undefined) continue
    const partner = partners.get(at)
    const isSpeaker =
      sentence.isReported &&
      (partner?.soft ?? 0) < COVERED &&
      word.pos === 'NOUN' &&
      namesSpeaker(word.number, meanings)
    const own = isSpeaker ? word.weight * SPEAKER_FACTOR : word.weight
    weight += own
    if (partner === undefined) continue
    soft += own * partner.soft
    if (partner.strict >= COVERED) strict += own * partner.strict
  }
  return { weight, strict: ratio(strict, weight), soft: ratio(soft, weight) }
}

function restOf({ content, words }: ReadSentence, partners: ReadonlyMap<number, Partner>): readonly Word[] {
  return content.flatMap((at) => ((partners.get(at)?.strict ?? 0) < COVERED ? (words[at] ?? []) : []))
}

function compareRests(a: readonly Word[], b: readonly Word[], meanings: WordMeanings): number {
  const weigh = (words: readonly Word[]) => words.reduce((sum, { weight }) => sum + weight, 0)
  if (Math.min(weigh(a), weigh(b)) < LEAST_REST) return 1
  return dot(sumVectors(a, meanings), sumVectors(b, meanings))
}

function namesSpeaker(number: number, meanings: WordMeanings): boolean {
  return meanings.topicsOf(number).some((topic) => topic === 'person' || topic === 'group')
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}
