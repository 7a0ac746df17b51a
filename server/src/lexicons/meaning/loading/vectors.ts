export const DIMENSIONS = 100

/** The length of each vector of a table, its numbers one after the other. */
export function measureLengths(vectors: Int8Array): Float32Array {
  const lengths = new Float32Array(vectors.length / DIMENSIONS)
  for (let word = 0; word < lengths.length; word++) {
    let sum = 0
    for (let at = word * DIMENSIONS, end = at + DIMENSIONS; at < end; at++)
      sum += (vectors[at] as number) ** 2
    lengths[word] = Math.sqrt(sum)
  }
  return lengths
}
