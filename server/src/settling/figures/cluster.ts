import type { Slug } from '../../domain/records.ts'
import type { Gender } from '../../lexicons/read-titles.ts'
import type { FigureEvidence } from '../../reading/evidence/article-evidence.ts'

/** A figure of one article. */
export interface Part {
  readonly article: Slug
  readonly figure: FigureEvidence
}

/** Parts that are one figure. */
export interface Cluster {
  /** In the order of article and key. */
  readonly parts: readonly Part[]
  readonly articles: ReadonlySet<Slug>
  /** Slug that a person has said it has. */
  readonly known: Slug | null
  readonly gender: Gender | null
}

export function createCluster(parts: readonly Part[]): Cluster {
  const ordered = parts.toSorted(compareParts)
  const genders = new Set(ordered.flatMap(({ figure }) => figure.gender ?? []))
  return {
    parts: ordered,
    articles: new Set(ordered.map(({ article }) => article)),
    known: ordered.find(({ figure }) => figure.known !== null)?.figure.known ?? null,
    gender: genders.size === 1 ? ([...genders][0] ?? null) : null,
  }
}

export function joinClusters(clusters: readonly Cluster[]): Cluster {
  const [first] = clusters
  if (first !== undefined && clusters.length === 1) return first
  return createCluster(clusters.flatMap(({ parts }) => parts))
}

/** Whether nobody has said that two clusters are two figures. */
export function mayJoin(a: Cluster, b: Cluster): boolean {
  return a.known === null || b.known === null || a.known === b.known
}

export function compareParts(a: Part, b: Part): number {
  return compare(a.article, b.article) || compare(a.figure.key, b.figure.key)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
