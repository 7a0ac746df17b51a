import type { SamenessKnowledge } from '../sentences/knowledge.ts'
import type { Word } from '../sentences/word.ts'
import { areOpposites } from './are-opposites.ts'

/** Likeness of meaning that WordNet vouches for. */
const DERIVED = 0.97
/** Cosine from which one stem is one word. */
const SAME_STEM = 0.2
/** Words that outlets write for one another. */
const ALIKE = 0.9
const SYNONYM = { first: 0.95, last: 0.72 } as const
const WIDER = 0.65
/** Words that begin alike and occur alike are taken for derived: safe, safety. */
const KIN = { start: 4, ending: 4, cosine: 0.45, likeness: 0.9 } as const
/** Cosine from which words are a little alike, and the one from which they are as alike as vectors can tell. */
const SOFT = { from: 0.3, to: 0.75, most: 0.8 } as const

/** How much two words mean the same, 0 to 1. */
export interface WordLikeness {
  /** By spelling, derivation and WordNet. */
  readonly strict: number
  /** By the company that they keep, too: opposites are alike. Never less than strict. */
  readonly soft: number
}

const NONE: WordLikeness = { strict: 0, soft: 0 }
const EQUAL: WordLikeness = { strict: 1, soft: 1 }

export function compareWords(one: Word, other: Word, knowledge: SamenessKnowledge): WordLikeness {
  const { meanings, words } = knowledge
  if (one.lemma === other.lemma || one.text === other.text) return EQUAL
  if (words.alike.get(one.lemma)?.has(other.lemma)) return { strict: ALIKE, soft: ALIKE }
  if (one.number < 0 || other.number < 0) return one.stem === other.stem ? EQUAL : NONE
  if (one.number === other.number) return EQUAL
  const cosine = meanings.likeness(one.number, other.number)
  // A university is no universe, though their stems are one.
  if ((one.stem === other.stem || one.form === other.form) && cosine >= SAME_STEM) return EQUAL
  const strict = areOpposites(one, other, knowledge) ? 0 : compareStrictly(one, other, cosine, meanings)
  const soft = Math.min(SOFT.most, (SOFT.most * (cosine - SOFT.from)) / (SOFT.to - SOFT.from))
  return { strict, soft: Math.max(strict, soft, 0) }
}

function compareStrictly(
  one: Word,
  other: Word,
  cosine: number,
  meanings: SamenessKnowledge['meanings'],
): number {
  if (meanings.areDerived(one.number, other.number)) return DERIVED
  const synonymy = meanings.synonymy(one.number, other.number)
  if (synonymy > 0) return SYNONYM.last + (SYNONYM.first - SYNONYM.last) * synonymy
  if (cosine >= KIN.cosine && beginAlike(one.lemma, other.lemma)) return KIN.likeness
  return meanings.isWider(one.number, other.number) ? WIDER : 0
}

function beginAlike(one: string, other: string): boolean {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at >= KIN.start && Math.max(one.length, other.length) - at <= KIN.ending
}
