import type { EventCluster } from './cluster-told.ts'
import { daysBetween } from './day-span.ts'
import type { ToldEvent } from './told-event.ts'

/** Words in common that tell the main event in other terms: a share of the fewer, and so many at least. */
const SHARE = 0.6
const FEWEST = 3
/** So many are enough where the deed is the same. */
const FEWEST_OF_DEED = 2
const SLACK_DAYS = 1

/**
 * Lays to a story's main event what tells it by another verb: headlines and leads of one event have its words and those
 * who take part, whatever they call the deed. Nothing that a person described is moved, and nobody may take part in it
 * who has no part in the main event.
 */
export function joinMain(
  clusters: readonly EventCluster[],
  main: EventCluster | null,
): { readonly clusters: readonly EventCluster[]; readonly main: EventCluster | null } {
  if (main === null) return { clusters, main }
  const words = commonStems(main)
  const people = new Set(main.flatMap(({ agents, targets, sides }) => [...agents, ...targets, ...sides]))
  const joined = clusters.filter((cluster) => cluster !== main && tellsMain(cluster, main, words, people))
  if (joined.length === 0) return { clusters, main }
  const whole = [...main, ...joined.flat()]
  return {
    main: whole,
    clusters: clusters
      .filter((cluster) => !joined.includes(cluster))
      .map((cluster) => (cluster === main ? whole : cluster)),
  }
}

function tellsMain(
  cluster: EventCluster,
  main: EventCluster,
  words: ReadonlySet<string>,
  people: ReadonlySet<string>,
): boolean {
  if (cluster.some(({ event }) => event.known !== null)) return false
  if (cluster.some((one) => main.some((other) => areApart(one, other)))) return false
  const own = commonStems(cluster)
  const shared = [...own].filter((stem) => words.has(stem)).length
  const agents = new Set(cluster.flatMap((one) => [...one.agents]))
  const strangers = [...agents].filter((agent) => !people.has(agent)).length
  const isOneDeed = cluster.every((one) =>
    main.some((other) => other.event.clues?.action === one.event.clues?.action),
  )
  if (isOneDeed) return shared >= FEWEST_OF_DEED && (agents.size === 0 || strangers < agents.size)
  if (strangers > 0 || !cluster.some(({ prominence }) => prominence > 0)) return false
  return shared >= FEWEST && shared >= SHARE * Math.min(own.size, words.size)
}

function areApart(a: ToldEvent, b: ToldEvent): boolean {
  if (a.days !== null && b.days !== null && daysBetween(a.days, b.days) > SLACK_DAYS) return true
  const [some, others] = [a.event.clues?.count ?? null, b.event.clues?.count ?? null]
  return some !== null && others !== null && some !== others
}

/** Stems that a third of what is told has. */
function commonStems(cluster: EventCluster): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { stems } of cluster) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count * 3 >= cluster.length).map(([stem]) => stem))
}
