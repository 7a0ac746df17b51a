/** Dimensions of a turned vector: the next power of two over 100. */
export const TURNED = 128
const ROUNDS = 3

/** Turns a vector of up to 128 numbers. */
export type Turn = (vector: Int8Array) => Float32Array

/**
 * Turns of a space, each its own way and always the same: signs drawn at random and a Hadamard transform, three times
 * over, which is close to any rotation and takes 128 times 7 additions (Andoni and others 2015, section 6).
 */
export function createTurns(count: number): readonly Turn[] {
  const draw = createSigns()
  return Array.from({ length: count }, () => {
    const signs = Array.from({ length: ROUNDS }, () => Float32Array.from({ length: TURNED }, draw))
    return (vector) => {
      const turned = new Float32Array(TURNED)
      turned.set(vector)
      for (const round of signs) {
        for (let at = 0; at < TURNED; at++) turned[at] = (turned[at] as number) * (round[at] as number)
        transform(turned)
      }
      return turned
    }
  })
}

/** The Hadamard transform, in place, without its scale. */
function transform(vector: Float32Array): void {
  for (let half = 1; half < TURNED; half *= 2) {
    for (let from = 0; from < TURNED; from += 2 * half) {
      for (let at = from; at < from + half; at++) {
        const [one, other] = [vector[at] as number, vector[at + half] as number]
        vector[at] = one + other
        vector[at + half] = one - other
      }
    }
  }
}

/** 1 and -1 by a linear congruence (Numerical Recipes), whose highest bit is the most random one. */
function createSigns(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >= 0x80000000 ? 1 : -1
  }
}
