import { type Comparison, differ, type Veto } from '../comparing/comparison.ts'
import { type Frame, personOf } from '../sentences/find-frames.ts'
import { haveOtherAttributes } from './have-other-attributes.ts'

const SAME_VERB = 0.9
const SAME_NOUN = 0.8

/** Who does it in the one sentence has it done to him in the other; or from and to change places. */
export function vetoRole(comparison: Comparison): Veto | null {
  const { a, b, alignment } = comparison
  for (const one of a.frames) {
    for (const other of b.frames) {
      if (alignment.likenessOf(one.verb, other.verb) >= SAME_VERB && areSwapped(comparison, one, other)) {
        return {
          name: 'role',
          contradicts: false,
          rests: [
            differ(a.words[one.agent], b.words[other.agent]),
            differ(a.words[one.patient], b.words[other.patient]),
          ],
        }
      }
    }
  }
  for (const from of a.paths) {
    const turned = b.paths.find(
      ({ preposition, noun }) =>
        preposition !== from.preposition &&
        alignment.likenessOf(from.noun, noun) >= SAME_NOUN &&
        !staysElsewhere(comparison, from.noun),
    )
    if (turned !== undefined)
      return { name: 'role', contradicts: false, rests: [differ(a.words[from.noun], b.words[turned.noun])] }
  }
  return null
}

/** Whether the other sentence has the same preposition with the noun, too. */
function staysElsewhere({ a, b, alignment }: Comparison, noun: number): boolean {
  const own = a.paths.find((path) => path.noun === noun)?.preposition
  return b.paths.some(
    (path) => path.preposition === own && alignment.likenessOf(noun, path.noun) >= SAME_NOUN,
  )
}

function areSwapped(comparison: Comparison, one: Frame, other: Frame): boolean {
  const { alignment } = comparison
  const isLike = (x: number, y: number) =>
    areSamePerson(comparison, x, y) ||
    (alignment.likenessOf(x, y) >= SAME_NOUN && !haveOtherAttributes(comparison, x, y))
  const crossesOut = isLike(one.agent, other.patient)
  const crossesIn = isLike(one.patient, other.agent)
  if (isLike(one.agent, other.agent) || isLike(one.patient, other.patient)) return false
  if (crossesOut && crossesIn) return true
  // What reopens is reopened: a subject without an object may be either.
  const isWhole = (frame: Frame) => frame.agent >= 0 && frame.patient >= 0 && !frame.isOblique
  return (crossesOut && isWhole(one)) || (crossesIn && isWhole(other))
}

/** Whether two pronouns stand for one person. Reporters change them. */
function areSamePerson({ a, b }: Comparison, one: number, other: number): boolean {
  if (a.isReported !== b.isReported) return false
  const person = personOf(a.words[one])
  return person !== undefined && person === personOf(b.words[other])
}
