import type { Slug } from '../../domain/records.ts'
import type { Member } from '../settled-story.ts'

/** Members that were found to be one. */
export interface Cluster {
  readonly id: string
  /** Name that a person or a gazetteer has given; null where it keeps the one that it had, or gets a new one. */
  readonly known: Slug | null
  readonly members: readonly Member[]
}

/** The name that a member had before, and since when anything has had it: the smaller, the older. */
export interface FormerName {
  readonly name: Slug
  readonly age: number
}

export interface KeptNames {
  /** By the cluster's id; clusters that are new are left out. */
  readonly names: ReadonlyMap<string, Slug>
  /** Names that nothing has any more, with the id of the cluster that most of their members are in. */
  readonly gone: ReadonlyMap<Slug, string>
}

interface Claim {
  readonly cluster: Cluster
  readonly name: Slug
  readonly age: number
  /** Members that had the name. */
  readonly votes: number
}

/**
 * What stands keeps its name: each cluster has the name that most of its members had, of equals the oldest, and no
 * name goes to two. Does not depend on the order of the clusters.
 */
export function keepNames(
  clusters: readonly Cluster[],
  nameBefore: (member: Member) => FormerName | undefined,
): KeptNames {
  const names = new Map(clusters.flatMap(({ id, known }) => (known === null ? [] : [[id, known]])))
  const taken = new Set(names.values())
  const claims = clusters.flatMap((cluster) => claimsOf(cluster, nameBefore)).sort(byRight)
  for (const { cluster, name } of claims) {
    if (names.has(cluster.id) || taken.has(name)) continue
    names.set(cluster.id, name)
    taken.add(name)
  }
  const gone = new Map<Slug, string>()
  for (const { cluster, name } of claims) {
    if (!taken.has(name) && !gone.has(name)) gone.set(name, cluster.id)
  }
  return { names, gone }
}

function claimsOf(
  cluster: Cluster,
  nameBefore: (member: Member) => FormerName | undefined,
): readonly Claim[] {
  const claims = new Map<Slug, Claim>()
  for (const member of cluster.members) {
    const former = nameBefore(member)
    if (former === undefined) continue
    const votes = (claims.get(former.name)?.votes ?? 0) + 1
    claims.set(former.name, { cluster, ...former, votes })
  }
  return [...claims.values()]
}

function byRight(a: Claim, b: Claim): number {
  return b.votes - a.votes || a.age - b.age || compare(a.name, b.name) || compare(a.cluster.id, b.cluster.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
