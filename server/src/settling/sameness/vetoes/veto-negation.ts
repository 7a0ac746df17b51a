import type { Partner } from '../comparing/align-sentences.ts'
import { type Comparison, differ, type Veto } from '../comparing/comparison.ts'
import type { Difference } from '../judgement.ts'
import type { ReadSentence } from '../read-sentence.ts'
import type { Denial } from '../sentences/word.ts'
import { findOpposites } from './find-opposites.ts'

/** From which likeness a word under a denial is the word of the other sentence that is not. */
const TARGET = 0.9
const IN_SCOPE = 0.5
/** Words in the order of the longer sentence from which a word that denies by its meaning is an addition. */
const NEAR_COPY = 0.6

/** What one sentence asserts the other denies, and nothing makes up for it. */
export function vetoNegation(comparison: Comparison): Veto | null {
  if (comparison.isReworded) return null
  const { a, b, alignment } = comparison
  const [leftA, leftB] = pairDenials(comparison)
  if ((leftA.length + leftB.length) % 2 === 0) return null
  if (findOpposites(comparison).length > 0) return null
  return (
    findFlip(a, b, leftA, alignment.forward, (one, other) => ({ a: one, b: other })) ??
    findFlip(b, a, leftB, alignment.backward, (one, other) => ({ a: other, b: one }))
  )
}

/** The denials of each sentence for which the other has none over the same words. */
function pairDenials({
  a,
  b,
  alignment,
  overlap,
}: Comparison): readonly [readonly Denial[], readonly Denial[]] {
  const isNear = overlap.orderedOfLonger >= NEAR_COPY
  const counts = ({ strength }: Denial) => strength === 'full' || (isNear && strength === 'meant')
  const left = b.denials.filter(counts)
  const unpaired = a.denials.filter(counts).filter(({ scope }) => {
    const at = left.findIndex((other) =>
      scope.some((word) => {
        const partner = alignment.forward.get(word)
        return partner !== undefined && partner.soft >= IN_SCOPE && other.scope.includes(partner.at)
      }),
    )
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return [unpaired, left]
}

type Side = (one: Difference['a'], other: Difference['a']) => Difference

function findFlip(
  sentence: ReadSentence,
  other: ReadSentence,
  denials: readonly Denial[],
  partners: ReadonlyMap<number, Partner>,
  side: Side,
): Veto | null {
  const own = new Set(sentence.denials.map(({ at }) => sentence.words[at]?.lemma ?? ''))
  for (const { at, target } of denials) {
    const partner = partners.get(target)
    if (partner === undefined || partner.strict < TARGET) continue
    const clause = other.words[partner.at]?.clause
    const shared = new Set(
      [...partners.values()].filter(({ strict }) => strict >= TARGET).map(({ at }) => at),
    )
    const isMadeUpFor = other.denials.some(
      (weak) =>
        weak.strength !== 'full' &&
        other.words[weak.at]?.clause === clause &&
        !shared.has(weak.at) &&
        !own.has(other.words[weak.at]?.lemma ?? ''),
    )
    if (isMadeUpFor) continue
    const rests = differ(sentence.words[at], other.words[partner.at])
    return { name: 'negation', contradicts: true, rests: [side(rests.a, rests.b)] }
  }
  return null
}
