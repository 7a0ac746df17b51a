import type { Amount } from '../../../lexicons/read-sameness-words.ts'
import { type Comparison, differ, type Veto } from '../comparing/comparison.ts'
import type { ReadSentence } from '../read-sentence.ts'
import type { SamenessKnowledge } from '../sentences/knowledge.ts'
import type { Word } from '../sentences/word.ts'

const CLASHES: Readonly<Record<Amount, readonly Amount[]>> = {
  all: ['most', 'some', 'few'],
  most: ['all', 'few', 'some'],
  some: ['all', 'most'],
  few: ['all', 'most'],
}
const SAME_NOUN = 0.8

/** All of them in the one sentence, some or few of them in the other. */
export function vetoQuantifier(comparison: Comparison): Veto | null {
  const { a, b, alignment, isReworded, knowledge } = comparison
  if (isReworded) return null
  const [left, right] = [findAmounts(a, knowledge), findAmounts(b, knowledge)]
  const isSameNoun = (one: FoundAmount, other: FoundAmount) =>
    one.noun < 0 ? other.noun < 0 : alignment.likenessOf(one.noun, other.noun) >= SAME_NOUN
  const areSame = (one: FoundAmount, other: FoundAmount) =>
    one.amount === other.amount && isSameNoun(one, other)
  for (const one of left.filter((amount) => !right.some((other) => areSame(amount, other)))) {
    for (const other of right.filter((amount) => !left.some((own) => areSame(own, amount)))) {
      if (isSameNoun(one, other) && CLASHES[one.amount].includes(other.amount)) {
        return { name: 'quantifier', contradicts: false, rests: [differ(a.words[one.at], b.words[other.at])] }
      }
    }
  }
  return null
}

interface FoundAmount {
  readonly at: number
  readonly amount: Amount
  /** The content word after it; -1 where none follows in its clause. */
  readonly noun: number
}

function findAmounts(
  { words, quantities }: ReadSentence,
  { words: lexicon }: SamenessKnowledge,
): readonly FoundAmount[] {
  const figures = new Set(quantities.map(({ words: [first] }) => first))
  return words.flatMap(({ text, clause }, at): FoundAmount[] => {
    const amount = lexicon.amounts.get(text)
    // Some forty, all eight: the figure is compared instead.
    const isIdle = figures.has(at + 1) || (text === 'few' && words[at - 1]?.text === 'a')
    if (amount === undefined || isIdle || isSuperlative(words, at)) return []
    const noun = words.findIndex((word, index) => index > at && word.clause === clause && word.weight > 0)
    return [{ at, amount, noun }]
  })
}

/** The most beautiful, most likely. */
function isSuperlative(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.pos
  return words[at]?.text === 'most' && (next === 'ADV' || words[at - 1]?.text === 'the')
}
