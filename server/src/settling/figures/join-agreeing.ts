import { type Cluster, joinClusters, mayJoin } from './cluster.ts'

/**
 * Joins clusters that agree, wherever that is unambiguous: one that agrees with two that do not agree with each other
 * stays apart from both. The result is the same whatever the order.
 *
 * @param keysOf clusters are compared only where they share a key.
 */
export function joinAgreeing(
  clusters: readonly Cluster[],
  keysOf: (cluster: Cluster) => readonly string[],
  agree: (a: Cluster, b: Cluster) => boolean,
): readonly Cluster[] {
  const neighbours = findNeighbours(clusters, keysOf, agree)
  const isClear = (cluster: Cluster) => {
    const own = neighbours.get(cluster) ?? new Set()
    return [...own].every((a) => [...own].every((b) => a === b || neighbours.get(a)?.has(b) === true))
  }
  const clear = new Set(clusters.filter(isClear))
  const done = new Set<Cluster>()
  return clusters.flatMap((cluster) => {
    if (done.has(cluster)) return []
    const joined = clear.has(cluster)
      ? [cluster, ...[...(neighbours.get(cluster) ?? [])].filter((other) => clear.has(other))]
      : [cluster]
    for (const each of joined) done.add(each)
    return [joinClusters(joined)]
  })
}

function findNeighbours(
  clusters: readonly Cluster[],
  keysOf: (cluster: Cluster) => readonly string[],
  agree: (a: Cluster, b: Cluster) => boolean,
): ReadonlyMap<Cluster, ReadonlySet<Cluster>> {
  const byKey = new Map<string, Cluster[]>()
  const neighbours = new Map<Cluster, Set<Cluster>>()
  for (const cluster of clusters) {
    const own = new Set<Cluster>()
    neighbours.set(cluster, own)
    for (const key of new Set(keysOf(cluster))) {
      const others = byKey.get(key) ?? []
      for (const other of others) {
        if (own.has(other) || !mayJoin(cluster, other) || !agree(cluster, other)) continue
        own.add(other)
        neighbours.get(other)?.add(cluster)
      }
      byKey.set(key, [...others, cluster])
    }
  }
  return neighbours
}
