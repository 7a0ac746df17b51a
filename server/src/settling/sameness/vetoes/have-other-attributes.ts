import type { Comparison } from '../comparing/comparison.ts'
import type { Word } from '../sentences/word.ts'

const SAME = 0.8

/** Whether two nouns, alike themselves, are told apart by the words before them: the federal court, the regional one. */
export function haveOtherAttributes({ a, b, alignment }: Comparison, one: number, other: number): boolean {
  const left = attributesOf(a.words, one)
  const right = attributesOf(b.words, other)
  if (left.length === 0 || right.length === 0) return false
  return !left.some((x) => right.some((y) => alignment.likenessOf(x, y) >= SAME))
}

/** The content words that stand directly before a noun. */
function attributesOf(words: readonly Word[], noun: number): readonly number[] {
  const found: number[] = []
  for (let at = noun - 1; at >= 0; at--) {
    const { pos = 'X', weight = 0 } = words[at] ?? {}
    if (!['ADJ', 'NOUN', 'PROPN'].includes(pos)) break
    if (weight > 0) found.push(at)
  }
  return found
}
