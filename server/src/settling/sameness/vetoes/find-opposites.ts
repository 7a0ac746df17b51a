import { areOpposites } from '../comparing/are-opposites.ts'
import type { Comparison } from '../comparing/comparison.ts'
import type { SamenessKnowledge } from '../sentences/knowledge.ts'
import type { Word } from '../sentences/word.ts'

/** From which strict likeness a word has a partner that excuses it. */
const PARTNERED = 0.8

/** Words of two sentences, without partners of their own, that are opposites: pairs of indices. */
export function findOpposites(comparison: Comparison): readonly (readonly [number, number])[] {
  const { a, b, alignment, knowledge } = comparison
  const left = polar(a.words, knowledge).filter((at) => (alignment.forward.get(at)?.strict ?? 0) < PARTNERED)
  const right = polar(b.words, knowledge).filter(
    (at) => (alignment.backward.get(at)?.strict ?? 0) < PARTNERED,
  )
  return left.flatMap((one) =>
    right
      .filter((other) => areOpposites(a.words[one], b.words[other], knowledge))
      .filter((other) => haveClauseInCommon(comparison, one, other))
      .map((other) => [one, other] as const),
  )
}

/** Whether the clauses of two words have other words for one another, or nothing else that could have any. */
function haveClauseInCommon({ a, b, alignment }: Comparison, one: number, other: number): boolean {
  const [clauseA, clauseB] = [a.words[one]?.clause, b.words[other]?.clause]
  const own = a.content.filter((at) => at !== one && a.words[at]?.clause === clauseA)
  if (own.length === 0) return true
  return own.some((at) => {
    const partner = alignment.forward.get(at)
    return partner !== undefined && partner.soft >= PARTNERED && b.words[partner.at]?.clause === clauseB
  })
}

/** Content, and the small words that have opposites. */
function polar(words: readonly Word[], { words: lexicon }: SamenessKnowledge): readonly number[] {
  return words.flatMap(({ weight, lemma, text }, at) =>
    weight > 0 || lexicon.opposites.has(lemma) || lexicon.opposites.has(text) ? [at] : [],
  )
}
