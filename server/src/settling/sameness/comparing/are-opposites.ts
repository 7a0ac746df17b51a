import type { SensePart } from '../../../lexicons/meaning/read-word-meanings.ts'
import type { SamenessKnowledge } from '../sentences/knowledge.ts'
import type { Word } from '../sentences/word.ts'

const PARTS: Readonly<Record<string, SensePart>> = { NOUN: 'n', VERB: 'v', ADJ: 'a', ADV: 'r' }

/** Whether two words say the opposite of one another, by the lexicon or by WordNet. */
export function areOpposites(
  one: Word | undefined,
  other: Word | undefined,
  { words: lexicon, meanings }: SamenessKnowledge,
): boolean {
  if (one === undefined || other === undefined) return false
  if (one.isDenied !== other.isDenied) return false
  if (lexicon.turned.has(one.lemma) || lexicon.turned.has(other.lemma)) return false
  // A launch is no opposite of suspending.
  if (PARTS[one.pos] !== PARTS[other.pos] && (one.pos === 'NOUN' || other.pos === 'NOUN')) return false
  const isListed =
    lexicon.opposites.get(one.lemma)?.has(other.lemma) === true ||
    lexicon.opposites.get(one.text)?.has(other.text) === true
  if (isListed) return true
  if (one.number < 0 || other.number < 0) return false
  const parts = meanings.oppositesIn(one.number, other.number)
  if (parts.some((part) => part === PARTS[one.pos] || part === PARTS[other.pos])) return true
  return one.pos === other.pos && one.pos !== 'NOUN' && meanings.areFarOpposites(one.number, other.number)
}
