import type { ReadSentence } from '../../sameness/read-sentence.ts'
import { createTurns, TURNED } from './create-turns.ts'
import { type PlaceIndex, takeBest } from './place-index.ts'

const DIMENSIONS = 100
/** Ways to part the directions of meaning; two sentences meet if one of them puts them together. */
const TABLES = 8

/** The direction of a sentence, less what all share. */
interface Direction {
  /** From -127 to 127. */
  readonly numbers: Int8Array
  readonly length: number
}

/**
 * Finds sentences by their mean vectors. Each table turns the vectors its own way, and sentences whose largest number
 * then stands in the same place, with the same sign, meet: cross-polytope hashing (Andoni and others 2015). Most pairs
 * with a cosine over 0.65 meet in one of eight tables.
 */
export function createMeaningIndex(sentences: readonly ReadSentence[]): PlaceIndex {
  const common = meanOf(sentences)
  const turns = createTurns(TABLES)
  const read = ({ vector }: ReadSentence): Direction =>
    quantise(vector.map((value, at) => value - (common[at] ?? 0)))
  const keysOf = ({ numbers }: Direction) =>
    turns.map((turn, table) => table * 2 * TURNED + nearestAxis(turn(numbers)))
  const directions = sentences.map(read)
  const keys = directions.map(keysOf)
  const buckets = fillBuckets(keys)
  const places = new Map(sentences.map((sentence, place) => [sentence, place] as const))
  const directionOf = (sentence: ReadSentence) => directions[places.get(sentence) ?? -1] ?? read(sentence)
  return {
    nearestTo(sentence, most) {
      const own = places.get(sentence) ?? -1
      const direction = directions[own] ?? read(sentence)
      const scores = new Map<number, number>()
      for (const key of keys[own] ?? keysOf(direction)) {
        for (const place of buckets.get(key) ?? []) {
          if (place !== own && !scores.has(place)) scores.set(place, cosine(direction, directions[place]))
        }
      }
      return takeBest(scores, most)
    },
    compare: (sentence, place) => cosine(directionOf(sentence), directions[place]),
  }
}

function fillBuckets(keys: readonly (readonly number[])[]): ReadonlyMap<number, readonly number[]> {
  const buckets = new Map<number, number[]>()
  for (const [place, own] of keys.entries()) {
    for (const key of own) {
      const bucket = buckets.get(key)
      if (bucket === undefined) buckets.set(key, [place])
      else bucket.push(place)
    }
  }
  return buckets
}

/** The mean, drawn to nothing where the sentences are few: it is then what they say, and not what they share. */
function meanOf(sentences: readonly ReadSentence[]): Float64Array {
  const sum = new Float64Array(DIMENSIONS)
  for (const { vector } of sentences) {
    for (let at = 0; at < DIMENSIONS; at++) sum[at] = (sum[at] as number) + (vector[at] as number)
  }
  return sum.map((value) => value / (sentences.length + DIMENSIONS))
}

function quantise(vector: Float32Array): Direction {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const numbers = Int8Array.from(vector, (value) => (largest === 0 ? 0 : Math.round((value / largest) * 127)))
  return { numbers, length: Math.sqrt(dot(numbers, numbers)) }
}

/** The axis that a vector lies nearest to: twice its number, plus one for its negative side. */
function nearestAxis(vector: Float32Array): number {
  let best = 0
  let nearest = 0
  for (let axis = 0; axis < TURNED; axis++) {
    const value = vector[axis] as number
    if (Math.abs(value) <= best) continue
    best = Math.abs(value)
    nearest = 2 * axis + (value < 0 ? 1 : 0)
  }
  return nearest
}

function cosine(one: Direction, other: Direction | undefined): number {
  if (other === undefined || one.length === 0 || other.length === 0) return 0
  return dot(one.numbers, other.numbers) / (one.length * other.length)
}

function dot(one: Int8Array, other: Int8Array): number {
  let sum = 0
  for (let at = 0; at < DIMENSIONS; at++) sum += (one[at] as number) * (other[at] as number)
  return sum
}
