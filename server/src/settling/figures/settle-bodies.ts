import type { Cluster } from './cluster.ts'
import { joinAgreeing } from './join-agreeing.ts'
import { joinEqual } from './join-equal.ts'
import { acronymsOf, bodyNamesOf, isNamedBody, isPerson } from './naming.ts'

const SMALL_WORD = /^(?:of|the|and|for|in|on|to|de|du|des|&)$/

/**
 * The bodies among the clusters of a story, by any of their names: in full, without legal form, and by the acronym
 * that an article explains or that only one of them has.
 *
 * @returns all clusters, those that are no named bodies as they were.
 */
export function settleBodies(clusters: readonly Cluster[]): readonly Cluster[] {
  const isBody = (cluster: Cluster) => isNamedBody(cluster) && !isPerson(cluster)
  const rest = clusters.filter((cluster) => !isBody(cluster))
  const bodies = joinEqual(clusters.filter(isBody), (cluster) => bodyNamesOf(cluster)[0] ?? null)
  const joined = joinAgreeing(
    bodies,
    (cluster) => bodyNamesOf(cluster).flatMap((name) => [name, ...initialsOf(name)]),
    (a, b) => shareName(a, b) || isAcronymOf(a, b) || isAcronymOf(b, a),
  )
  return [...rest, ...joined]
}

function shareName(a: Cluster, b: Cluster): boolean {
  const names = bodyNamesOf(b)
  return bodyNamesOf(a).some((name) => names.includes(name))
}

function isAcronymOf(short: Cluster, long: Cluster): boolean {
  const initials = bodyNamesOf(long).flatMap(initialsOf)
  return acronymsOf(short).some((acronym) => initials.includes(acronym))
}

/** What a name of several words may be shortened to: with and without its small words. */
function initialsOf(name: string): readonly string[] {
  const words = name.split(' ')
  const own = words.filter((word) => !SMALL_WORD.test(word))
  if (own.length < 3) return []
  return [...new Set([own, words].map((parts) => parts.map((word) => word[0] ?? '').join('')))]
}
