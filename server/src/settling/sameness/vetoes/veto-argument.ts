import { type Comparison, differ, type Veto } from '../comparing/comparison.ts'
import type { Frame } from '../sentences/find-frames.ts'

const SAME = 0.9
/** Below it, two nouns are not for one another, nor for any other word. */
const ALIKE = 0.35

/** The same verb, one of its nouns the same, and another noun for the other. */
export function vetoArgument(comparison: Comparison): Veto | null {
  const { a, b, alignment } = comparison
  for (const one of a.frames) {
    for (const other of b.frames) {
      if (one.isOblique || other.isOblique || alignment.likenessOf(one.verb, other.verb) < SAME) continue
      const found = findOther(comparison, one, other)
      if (found !== null) return { name: 'argument', rests: [differ(a.words[found[0]], b.words[found[1]])] }
    }
  }
  return null
}

function findOther({ alignment }: Comparison, one: Frame, other: Frame): readonly [number, number] | null {
  const isSame = (x: number, y: number) => x >= 0 && y >= 0 && alignment.likenessOf(x, y) >= SAME
  const isOther = (x: number, y: number) =>
    x >= 0 &&
    y >= 0 &&
    (alignment.forward.get(x)?.soft ?? 0) < ALIKE &&
    (alignment.backward.get(y)?.soft ?? 0) < ALIKE
  if (isSame(one.agent, other.agent) && isOther(one.patient, other.patient))
    return [one.patient, other.patient]
  if (isSame(one.patient, other.patient) && isOther(one.agent, other.agent)) return [one.agent, other.agent]
  return null
}
