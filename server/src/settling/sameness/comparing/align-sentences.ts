import type { ReadSentence } from '../read-sentence.ts'
import type { SamenessKnowledge } from '../sentences/knowledge.ts'
import { compareWords } from './compare-words.ts'

/** From which likeness words are one another's partners by meaning. */
const STRICT = 0.8
const LEAST_SOFT = 0.05

/** Content words of two sentences that stand for one another, by index; at most one for each. */
export interface Alignment {
  /** By word of the first sentence: its partner in the second. */
  readonly forward: ReadonlyMap<number, Partner>
  /** The other way round. */
  readonly backward: ReadonlyMap<number, Partner>
  /** Of any two content words, whether they are partners or not. */
  likenessOf(one: number, other: number): number
}

export interface Partner {
  readonly at: number
  /** 0 to 1. */
  readonly strict: number
  readonly soft: number
}

interface Pair {
  readonly one: number
  readonly other: number
  readonly strict: number
  readonly soft: number
  /** How far apart they stand in their sentences, 0 to 1. */
  readonly distance: number
}

/** Pairs the likest words first, those that stand alike before others. */
export function alignSentences(a: ReadSentence, b: ReadSentence, knowledge: SamenessKnowledge): Alignment {
  const pairs: Pair[] = []
  const strictly = new Map<number, number>()
  for (const one of a.content) {
    for (const other of b.content) {
      const [word, partner] = [a.words[one], b.words[other]]
      if (word === undefined || partner === undefined) continue
      const { strict, soft } = compareWords(word, partner, knowledge)
      if (soft < LEAST_SOFT) continue
      strictly.set(one * b.words.length + other, strict)
      const distance = Math.abs(one / a.words.length - other / b.words.length)
      pairs.push({ one, other, strict, soft, distance })
    }
  }
  const forward = new Map<number, Partner>()
  const backward = new Map<number, Partner>()
  for (const { one, other, strict, soft } of pairs.sort(byLikeness)) {
    if (forward.has(one) || backward.has(other)) continue
    forward.set(one, { at: other, strict, soft })
    backward.set(other, { at: one, strict, soft })
  }
  return { forward, backward, likenessOf: (one, other) => strictly.get(one * b.words.length + other) ?? 0 }
}

function byLikeness(a: Pair, b: Pair): number {
  const strictA = a.strict >= STRICT ? a.strict : 0
  const strictB = b.strict >= STRICT ? b.strict : 0
  return strictB - strictA || b.soft - a.soft || a.distance - b.distance || a.one - b.one || a.other - b.other
}
