import type { ReadSentence } from '../../sameness/read-sentence.ts'
import { type PlaceIndex, takeBest } from './place-index.ts'

/** Stems of more sentences tell nothing of any one, and would make the search quadratic. */
const COMMON = 64

/** Finds sentences by the rare words that they share. */
export function createWordIndex(sentences: readonly ReadSentence[]): PlaceIndex {
  const places = new Map<string, number[]>()
  for (const [place, sentence] of sentences.entries()) {
    for (const stem of stemsOf(sentence)) {
      const found = places.get(stem)
      if (found === undefined) places.set(stem, [place])
      else found.push(place)
    }
  }
  const rarity = (stem: string) => Math.log((sentences.length + 1) / (places.get(stem)?.length ?? 1))
  const stems = sentences.map((sentence) => new Set(stemsOf(sentence)))
  return {
    nearestTo(sentence, most) {
      const scores = new Map<number, number>()
      for (const stem of stemsOf(sentence)) {
        const found = places.get(stem) ?? []
        if (found.length > COMMON) continue
        const weight = rarity(stem)
        for (const place of found) {
          if (sentences[place] !== sentence) scores.set(place, (scores.get(place) ?? 0) + weight)
        }
      }
      return takeBest(scores, most)
    },
    compare(sentence, place) {
      let [whole, shared] = [0, 0]
      for (const stem of stemsOf(sentence)) {
        const weight = rarity(stem)
        whole += weight
        if (stems[place]?.has(stem)) shared += weight
      }
      return whole === 0 ? 0 : shared / whole
    },
  }
}

function stemsOf({ content, words }: ReadSentence): readonly string[] {
  return [...new Set(content.flatMap((at) => words[at]?.stem ?? []))]
}
