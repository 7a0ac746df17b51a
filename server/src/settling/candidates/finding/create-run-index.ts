import type { ReadSentence } from '../../sameness/read-sentence.ts'
import { type PlaceIndex, takeBest } from './place-index.ts'

/** Words of a run that people seldom hit upon twice. */
const RUN = 3
/** Runs of more sentences are set phrases. */
const COMMON = 32

/** Finds sentences by runs of words to the letter, function words included. */
export function createRunIndex(sentences: readonly ReadSentence[]): PlaceIndex {
  const places = new Map<string, number[]>()
  for (const [place, sentence] of sentences.entries()) {
    for (const run of runsOf(sentence)) {
      const found = places.get(run)
      if (found === undefined) places.set(run, [place])
      else found.push(place)
    }
  }
  const rareRuns = (sentence: ReadSentence) =>
    runsOf(sentence).filter((run) => (places.get(run)?.length ?? 0) <= COMMON)
  return {
    nearestTo(sentence, most) {
      const scores = new Map<number, number>()
      for (const run of rareRuns(sentence)) {
        for (const place of places.get(run) ?? []) {
          if (sentences[place] !== sentence) scores.set(place, (scores.get(place) ?? 0) + 1)
        }
      }
      return takeBest(scores, most)
    },
    compare: (sentence, place) => rareRuns(sentence).filter((run) => places.get(run)?.includes(place)).length,
  }
}

function runsOf({ words }: ReadSentence): readonly string[] {
  const runs = words.slice(RUN - 1).map((_, at) =>
    words
      .slice(at, at + RUN)
      .map(({ text }) => text)
      .join(' '),
  )
  return [...new Set(runs)]
}
