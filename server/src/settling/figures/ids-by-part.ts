import type { Slug } from '../../domain/records.ts'
import type { Cluster } from './cluster.ts'

/** Looks up which cluster a key of an article is in, by the cluster's id. */
export function idsByPart(clusters: readonly Cluster[]): (article: Slug, key: string) => string | undefined {
  const ids = new Map(
    clusters.flatMap((cluster) =>
      cluster.parts.map(({ article, figure }) => [`${article}/${figure.key}`, idOf(cluster)] as const),
    ),
  )
  return (article, key) => ids.get(`${article}/${key}`)
}

export function idOf({ parts: [part] }: Cluster): string {
  return `${part?.article ?? ''}/${part?.figure.key ?? ''}`
}
