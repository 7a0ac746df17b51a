import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPairs } from './loading/read-pairs.ts'
import { readSenses, type Senses } from './loading/read-senses.ts'
import { DIMENSIONS, measureLengths } from './loading/vectors.ts'

/** How far down its list of meanings a word is still understood by a wider one: bank is seldom a slope. */
const COMMON_RANK = 3

/** Parts of speech as WordNet has them: noun, verb, adjective, adverb. */
export type SensePart = 'n' | 'v' | 'a' | 'r'

/** By the numbers of WordNet's lexicographers' files. */
const TOPICS: Readonly<Record<number, NounTopic>> = { 14: 'group', 15: 'place', 18: 'person', 28: 'time' }
export type NounTopic = 'group' | 'place' | 'person' | 'time'

/**
 * What is known of the 50,000 commonest English words, and of verbs with a particle (`give_up`), by their number. The
 * number of a word is its rank by frequency, from 0; verbs with a particle come after all words and have no vector.
 */
export interface WordMeanings {
  /** Words with a vector. */
  readonly vocabulary: number
  /** The number of a word in lower case. */
  numberOf(word: string): number | undefined
  /** Cosine of two words, -1 to 1, with what all words share taken out; 0 where one has no vector. */
  likeness(one: number, other: number): number
  /** Adds the vector of a word, of length 1, times a weight to a sum of 100 numbers. */
  addVector(sum: Float32Array, word: number, weight: number): void
  /** 0 without a common meaning; else 1 for one that both have first, and less the deeper it stands in their lists. */
  synonymy(one: number, other: number): number
  /** Whether a common meaning of the one is wider than, or like, a common meaning of the other. */
  isWider(one: number, other: number): boolean
  /** Whether one word is made of the other: decide, decision. */
  areDerived(one: number, other: number): boolean
  /** The parts of speech in which two words are opposites. */
  oppositesIn(one: number, other: number): readonly SensePart[]
  /** Whether a first meaning of the one, or what it is like, is opposite to one of the other: superb, lousy. */
  areFarOpposites(one: number, other: number): boolean
  /** Whether a word has a meaning in this part of speech. */
  hasPart(word: number, part: SensePart): boolean
  /** Of what a word speaks first where it is a noun; empty where it is of none of these. */
  topicsOf(word: number): readonly NounTopic[]
}

/**
 * The tables of this folder, read once: 6 MB, in 120 ms; 29 MB of memory. Their making and their licences are told in
 * its README.
 */
export function readWordMeanings(): WordMeanings {
  meanings ??= loadWordMeanings()
  return meanings
}

let meanings: WordMeanings | undefined

function loadWordMeanings(): WordMeanings {
  const words = readLines('words.txt')
  const bytes = readFileSync(join(import.meta.dirname, 'vectors.bin'))
  const vectors = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length)
  const numbers = new Map(words.map((word, at) => [word, at] as const))
  const lengths = measureLengths(vectors)
  const senses = readSenses(readLines('senses.txt'), words.length)
  const { derived, opposites } = readPairs(readLines('pairs.txt'))
  return {
    vocabulary: lengths.length,
    numberOf: (word) => numbers.get(word),
    likeness(one, other) {
      const length = (lengths[one] ?? 0) * (lengths[other] ?? 0)
      if (length === 0) return 0
      let sum = 0
      for (let at = one * DIMENSIONS, to = other * DIMENSIONS, end = at + DIMENSIONS; at < end; at++, to++) {
        sum += (vectors[at] as number) * (vectors[to] as number)
      }
      return sum / length
    },
    addVector(sum, word, weight) {
      const length = lengths[word] ?? 0
      if (length === 0) return
      const from = word * DIMENSIONS
      const factor = weight / length
      for (let at = 0; at < DIMENSIONS; at++)
        sum[at] = (sum[at] as number) + factor * (vectors[from + at] as number)
    },
    synonymy: (one, other) => findSynonymy(senses, one, other),
    isWider: (one, other) => isWider(senses, one, other) || isWider(senses, other, one),
    areDerived: (one, other) => derived.has(pairKey(one, other)),
    oppositesIn: (one, other) => opposites.get(pairKey(one, other)) ?? [],
    areFarOpposites: (one, other) => areFarOpposites(senses, one, other),
    hasPart: (word, part) => senses.of(word).some((sense) => senses.partOf(sense) === part),
    topicsOf: (word) => topicsOf(senses, word),
  }
}

function readLines(file: string): readonly string[] {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .trimEnd()
    .split('\n')
}

/** One number for two words, in whatever order. */
function pairKey(one: number, other: number): number {
  return Math.min(one, other) * 0x100000 + Math.max(one, other)
}

function findSynonymy(senses: Senses, one: number, other: number): number {
  const others = senses.of(other)
  let best = 0
  for (const [at, sense] of senses.of(one).entries()) {
    const to = others.indexOf(sense)
    if (to < 0) continue
    const depth = senses.rankOf(one, at) + senses.rankOf(other, to) - 2
    best = Math.max(best, 1 / (1 + depth / 4))
  }
  return best
}

function isWider(senses: Senses, narrow: number, wide: number): boolean {
  const wides = commonSenses(senses, wide)
  return (
    wides.length > 0 &&
    commonSenses(senses, narrow).some((sense) =>
      senses.widerThan(sense).some((wider) => wides.includes(wider)),
    )
  )
}

function commonSenses(senses: Senses, word: number): readonly number[] {
  return senses.of(word).filter((_, at) => senses.rankOf(word, at) <= COMMON_RANK)
}

function areFarOpposites(senses: Senses, one: number, other: number): boolean {
  const reach = (word: number) => {
    const firsts = senses.of(word).filter((_, at) => senses.rankOf(word, at) === 1)
    return new Set([...firsts, ...firsts.flatMap((sense) => senses.widerThan(sense))])
  }
  const others = reach(other)
  return [...reach(one)].some((sense) => senses.oppositeTo(sense).some((opposite) => others.has(opposite)))
}

function topicsOf(senses: Senses, word: number): readonly NounTopic[] {
  return senses.of(word).flatMap((sense, at) => {
    const topic = TOPICS[senses.topicOf(sense)]
    const isFirst = senses.partOf(sense) === 'n' && senses.rankOf(word, at) === 1
    return isFirst && topic !== undefined ? [topic] : []
  })
}
