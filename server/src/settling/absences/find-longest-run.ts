import type { ReadSentence } from '../sameness/read-sentence.ts'

/** Words to the letter that two sentences have in common, one after the other. */
export interface CommonRun {
  readonly words: number
  /** Sum of what its words say. */
  readonly weight: number
}

/** Words to the letter that are seldom hit upon twice, and what they have to say at least. */
const TELLING = { words: 5, weight: 1.5 } as const

/** Whether so many words are seldom hit upon twice. */
export function isTelling({ words, weight }: CommonRun): boolean {
  return words >= TELLING.words && weight >= TELLING.weight
}

/** The longest run of equal words; of equally long ones that which says most. Takes time by the product of their words. */
export function findLongestRun(a: ReadSentence, b: ReadSentence): CommonRun {
  let best: CommonRun = { words: 0, weight: 0 }
  let above: readonly CommonRun[] = []
  for (const { text, weight } of a.words) {
    const row: CommonRun[] = []
    for (const [at, other] of b.words.entries()) {
      const before = above[at - 1] ?? NO_RUN
      const run = other.text === text ? { words: before.words + 1, weight: before.weight + weight } : NO_RUN
      if (run.words > best.words || (run.words === best.words && run.weight > best.weight)) best = run
      row.push(run)
    }
    above = row
  }
  return best
}

const NO_RUN: CommonRun = { words: 0, weight: 0 }
