import type { ReadSentence } from '../sameness/read-sentence.ts'
import { createMeaningIndex } from './finding/create-meaning-index.ts'
import { createRunIndex } from './finding/create-run-index.ts'
import { createWordIndex } from './finding/create-word-index.ts'

/** A sentence that may be the same statement as another. */
export interface Candidate {
  /** Index among the sentences of the index. */
  readonly at: number
  /** Cosine of what they are about, -1 to 1, less what all sentences of the index share. */
  readonly meaning: number
  /** Share of the rarity of the words of the sentence that was asked for; 0 to 1. */
  readonly words: number
  /** Runs of three words that both have and few others do. */
  readonly runs: number
}

export interface CandidateIndex {
  /**
   * The few sentences nearest to one: by what they are about, by their rare words and by runs to the letter, each way
   * its own, so one sentence comes once and up to three times `most` come. Nearest first by words and meaning together;
   * sentences that are equally near, in the order of their texts. The sentence itself, the same object, is left out.
   *
   * @param sentence one of the index, or another.
   * @param most how many each way gives.
   */
  nearestTo(sentence: ReadSentence, most: number): readonly Candidate[]
}

/**
 * Finds sentences that are worth comparing. Making it takes time linear in the sentences; a question looks at those
 * that share a rare word, a run or a direction of meaning, some hundred of thousands. What comes out depends on which
 * sentences there are and not on their order.
 */
export function createCandidateIndex(sentences: readonly ReadSentence[]): CandidateIndex {
  const order = [...sentences.keys()].sort(
    (one, other) => compareTexts(sentences[one], sentences[other]) || one - other,
  )
  const ordered = order.flatMap((at) => sentences[at] ?? [])
  const meaning = createMeaningIndex(ordered)
  const words = createWordIndex(ordered)
  const runs = createRunIndex(ordered)
  return {
    nearestTo(sentence, most) {
      const places = new Set([
        ...meaning.nearestTo(sentence, most),
        ...words.nearestTo(sentence, most),
        ...runs.nearestTo(sentence, most),
      ])
      return [...places]
        .map((place) => ({
          at: order[place] ?? 0,
          meaning: meaning.compare(sentence, place),
          words: words.compare(sentence, place),
          runs: runs.compare(sentence, place),
          place,
        }))
        .sort((a, b) => b.words + b.meaning - a.words - a.meaning || a.place - b.place)
        .map(({ place: _, ...candidate }) => candidate)
    },
  }
}

function compareTexts(one: ReadSentence | undefined, other: ReadSentence | undefined): number {
  const [a, b] = [one?.text ?? '', other?.text ?? '']
  return a < b ? -1 : a > b ? 1 : 0
}
