import { type Comparison, differ, type Veto } from '../comparing/comparison.ts'
import type { ReadSentence } from '../read-sentence.ts'
import type { Word } from '../sentences/word.ts'

/** Words in order of the longer sentence from which one is a near copy of the other. */
const NEAR_COPY = 0.6
/** Likeness that excuses another word: vectors never do, since cities and weapons are alike by them. */
const EXCUSED = 0.6
/** Content that a gap has to have on both sides. */
const LEAST_GAP = 0.3

/** A near copy has another word in the same place. */
export function vetoSubstitution(comparison: Comparison): Veto | null {
  const { a, b, common, overlap } = comparison
  if (overlap.orderedOfLonger < NEAR_COPY) return null
  let [fromA, fromB] = [0, 0]
  for (const [one, other] of [...common.pairs, [a.words.length, b.words.length] as const]) {
    const veto = judgeGap(comparison, [fromA, one], [fromB, other])
    if (veto !== null) return veto
    fromA = one + 1
    fromB = other + 1
  }
  return null
}

type Range = readonly [from: number, end: number]

function judgeGap({ a, b, alignment }: Comparison, inA: Range, inB: Range): Veto | null {
  const left = contentIn(a, inA).filter((at) => (alignment.forward.get(at)?.strict ?? 0) < EXCUSED)
  const right = contentIn(b, inB).filter((at) => (alignment.backward.get(at)?.strict ?? 0) < EXCUSED)
  if (weigh(a, left) < LEAST_GAP || weigh(b, right) < LEAST_GAP) return null
  const isExcused = left.some((one) => right.some((other) => alignment.likenessOf(one, other) >= EXCUSED))
  return isExcused
    ? null
    : {
        name: 'substitution',
        contradicts: haveNames(a.words[left[0] ?? -1], b.words[right[0] ?? -1]),
        rests: [differ(a.words[left[0] ?? -1], b.words[right[0] ?? -1])],
      }
}

function contentIn(sentence: ReadSentence, [from, end]: Range): readonly number[] {
  return sentence.content.filter((at) => at >= from && at < end)
}

function weigh(sentence: ReadSentence, indices: readonly number[]): number {
  return indices.reduce((sum, at) => sum + (sentence.words[at]?.weight ?? 0), 0)
}

/** Whether one name stands for another. */
function haveNames(one: Word | undefined, other: Word | undefined): boolean {
  return one?.pos === 'PROPN' && other?.pos === 'PROPN'
}
