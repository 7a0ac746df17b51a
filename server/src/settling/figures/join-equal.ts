import { groupBy } from '../../domain/group-by.ts'
import { type Cluster, joinClusters } from './cluster.ts'

/**
 * Joins clusters that have the same key; those with null stay as they are. Where people have given one key two slugs,
 * each slug stays a figure, and whatever else has the key is another.
 */
export function joinEqual(
  clusters: readonly Cluster[],
  keyOf: (cluster: Cluster) => string | null,
): readonly Cluster[] {
  const groups = groupBy(clusters, (cluster) => keyOf(cluster) ?? cluster)
  return [...groups.values()].flatMap((group) => {
    const slugs = new Set(group.flatMap(({ known }) => known ?? []))
    if (slugs.size < 2) return [joinClusters(group)]
    return [...groupBy(group, ({ known }) => known).values()].map(joinClusters)
  })
}
