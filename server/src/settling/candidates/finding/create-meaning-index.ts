import type { ReadSentence } from '../../sameness/read-sentence.ts'
import { createTurns, TURNED } from './create-turns.ts'
import { type PlaceIndex, takeBest } from './place-index.ts'

const DIMENSIONS = 100
/** Ways to part the directions of meaning; two sentences meet if one of them puts them together. */
const TABLES = 8
/** Up to so many sentences, looking at all of them takes no longer than turning. */
const SCANNED = 2_000
/** Cosine under which sentences have nothing to do with one another. */
const LEAST = 0.2

/** The direction of a sentence, less what all share. */
interface Direction {
  /** From -127 to 127. */
  readonly numbers: Int8Array
  readonly length: number
}

/**
 * Finds sentences by their mean vectors. Of few sentences all are looked at. Else tables turn the vectors, each its own
 * way, and sentences whose largest number then stands in the same place, with the same sign, meet: cross-polytope
 * hashing (Andoni and others 2015). A question looks at the places of its two largest numbers.
 */
export function createMeaningIndex(sentences: readonly ReadSentence[]): PlaceIndex {
  const common = meanOf(sentences)
  const read = ({ vector }: ReadSentence): Direction =>
    quantise(vector.map((value, at) => value - (common[at] ?? 0)))
  const directions = sentences.map(read)
  const places = new Map(sentences.map((sentence, place) => [sentence, place] as const))
  const meet = sentences.length <= SCANNED ? () => directions.keys() : meetInTables(directions)
  const directionOf = (sentence: ReadSentence) => directions[places.get(sentence) ?? -1] ?? read(sentence)
  return {
    nearestTo(sentence, most) {
      const own = places.get(sentence)
      const direction = directionOf(sentence)
      const scores = new Map<number, number>()
      for (const place of meet(direction)) {
        const score = place === own ? 0 : cosine(direction, directions[place])
        if (score > LEAST) scores.set(place, score)
      }
      return takeBest(scores, most)
    },
    compare: (sentence, place) => cosine(directionOf(sentence), directions[place]),
  }
}

/** Finds the places that a direction meets in the tables. */
function meetInTables(directions: readonly Direction[]): (direction: Direction) => ReadonlySet<number> {
  const turns = createTurns(TABLES)
  const keyOf = (table: number, axis: number) => table * 2 * TURNED + axis
  const buckets = fillBuckets(
    directions.map(({ numbers }) => turns.map((turn, table) => keyOf(table, nearestAxes(turn(numbers))[0]))),
  )
  return ({ numbers }) =>
    new Set(
      turns.flatMap((turn, table) =>
        nearestAxes(turn(numbers)).flatMap((axis) => buckets.get(keyOf(table, axis)) ?? []),
      ),
    )
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

/** The two axes that a vector lies nearest to: twice their numbers, plus one for their negative sides. */
function nearestAxes(vector: Float32Array): readonly [number, number] {
  let [best, second] = [0, 0]
  let [nearest, next] = [0, 0]
  for (let axis = 0; axis < TURNED; axis++) {
    const value = vector[axis] as number
    const size = Math.abs(value)
    if (size <= second) continue
    const side = 2 * axis + (value < 0 ? 1 : 0)
    if (size > best) [second, next, best, nearest] = [best, nearest, size, side]
    else [second, next] = [size, side]
  }
  return [nearest, next]
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
