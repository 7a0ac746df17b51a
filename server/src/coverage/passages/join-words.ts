import type { OwnWord } from './read-own-words.ts'

/** The words of several articles as one sequence of numbers. */
export interface WordSequence {
  /**
   * Equal numbers for equal words. A number of its own, found nowhere else, stands before each article, after the
   * last one, and wherever quoted words come between, so that no repeated run reaches across.
   */
  readonly units: Uint32Array
  /** The index of the article at each place. */
  readonly articles: Uint32Array
  /** The word at each place; undefined where none is. */
  readonly words: readonly (OwnWord | undefined)[]
}

/** Joins the words of articles, in their order, into one sequence. */
export function joinWords(articles: readonly (readonly OwnWord[])[]): WordSequence {
  const numbers = new Map<string, number>()
  const units: number[] = []
  const indices: number[] = []
  const words: (OwnWord | undefined)[] = []
  let unused = 0
  const push = (unit: number, article: number, word: OwnWord | undefined) => {
    units.push(unit)
    indices.push(article)
    words.push(word)
  }
  for (const [article, own] of articles.entries()) {
    push(unused++, article, undefined)
    for (const word of own) {
      if (word.followsQuotation) push(unused++, article, undefined)
      const unit = numbers.get(word.word) ?? unused++
      numbers.set(word.word, unit)
      push(unit, article, word)
    }
  }
  push(unused, articles.length, undefined)
  return { units: Uint32Array.from(units), articles: Uint32Array.from(indices), words }
}
