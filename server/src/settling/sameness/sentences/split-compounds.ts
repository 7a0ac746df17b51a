import type { Token } from '../../../reading/extraction.ts'
import type { SamenessKnowledge } from './knowledge.ts'

const COMPOUND = /^(\d[\d,.]*|\p{L}+)-(\p{L}+)(-old)?$/u

/** Cuts a number from the noun that it counts in front of another: 27-year-old, three-season. */
export function splitCompounds(
  tokens: readonly Token[],
  { numbers, words }: SamenessKnowledge,
): readonly Token[] {
  return tokens.flatMap((token) => {
    const [, number = '', noun = ''] = COMPOUND.exec(token.text.toLowerCase()) ?? []
    const isNumber = /^\d/.test(number) || numbers.cardinals.has(number)
    if (!isNumber || numbers.cardinals.has(noun) || words.fractions.has(noun.replace(/s$/, '')))
      return [token]
    const [start, end] = token.span
    const cut = start + number.length
    return [
      { span: [start, cut], text: token.text.slice(0, number.length), lemma: number, pos: 'NUM' },
      { span: [cut + 1, end], text: noun, lemma: noun, pos: 'NOUN' },
    ]
  })
}
