import { blockOf, compareTold, ENOUGH } from './compare-told.ts'
import { lengthOf } from './day-span.ts'
import type { ToldEvent } from './told-event.ts'
import { type StemWeights, weighStems } from './weigh-stems.ts'

/** What articles tell of one event, the clearest first. */
export type EventCluster = readonly ToldEvent[]

/** Names a cluster in its story: the least of its members. */
export function idOf(cluster: EventCluster): string {
  return cluster.map(({ id }) => id).sort()[0] ?? ''
}

/** Members of a cluster with which another event is compared, and clusters with which it is. */
const MOST_COMPARED = 12
const MOST_CANDIDATES = 24
/** Places of the index that are looked at for one event. */
const MOST_LOOKED = 500

/**
 * What articles tell, together where it is one event: each is laid to the event that it is most like, the clearest
 * first, so that what has no date finds what has one. The order of the articles has no say.
 */
export function clusterTold(told: readonly ToldEvent[]): readonly EventCluster[] {
  const weigh = weighStems(told)
  const clusters: ToldEvent[][] = []
  const index = new Map<string, number[]>()
  for (const one of told.toSorted(byClarity)) {
    const at = findCluster(one, clusters, index, weigh)
    const place = at ?? clusters.push([]) - 1
    clusters[place]?.push(one)
    for (const key of keysOf(one)) {
      const places = index.get(key)
      if (places === undefined) index.set(key, [place])
      else if (!places.includes(place)) places.push(place)
    }
  }
  return clusters
}

/** What a person described, then what articles are about, then what is dated most exactly. */
function byClarity(a: ToldEvent, b: ToldEvent): number {
  return (
    Number(b.event.known !== null) - Number(a.event.known !== null) ||
    Number(b.isMain) - Number(a.isMain) ||
    precisionOf(a) - precisionOf(b) ||
    b.prominence - a.prominence ||
    b.readability - a.readability ||
    (a.id < b.id ? -1 : 1)
  )
}

function precisionOf({ days }: ToldEvent): number {
  return days === null ? Number.POSITIVE_INFINITY : lengthOf(days)
}

function findCluster(
  one: ToldEvent,
  clusters: readonly (readonly ToldEvent[])[],
  index: ReadonlyMap<string, readonly number[]>,
  weigh: StemWeights,
): number | null {
  const votes = new Map<number, number>()
  // Rare words and figures first: what stands in every event of a story finds nothing, and costs most.
  const found = keysOf(one)
    .map((key) => index.get(key) ?? [])
    .sort((a, b) => a.length - b.length)
  let looked = 0
  for (const places of found) {
    if (looked > MOST_LOOKED) break
    looked += places.length
    for (const place of places) votes.set(place, (votes.get(place) ?? 0) + 1)
  }
  const candidates = [...votes].sort(([a, some], [b, others]) => others - some || a - b)
  let best: { readonly place: number; readonly likeness: number } | null = null
  for (const [place] of candidates.slice(0, MOST_CANDIDATES)) {
    const likeness = likenessTo(one, clusters[place] ?? [], weigh)
    if (likeness >= ENOUGH && likeness > (best?.likeness ?? 0)) best = { place, likeness }
  }
  return best?.place ?? null
}

/** Likeness to the most like of a cluster's first members; none may tell it apart. */
function likenessTo(one: ToldEvent, cluster: readonly ToldEvent[], weigh: StemWeights): number {
  const { known } = one.event
  if (known !== null && cluster[0]?.event.known === known) return KNOWN
  let likeness = 0
  for (const other of cluster.slice(0, MOST_COMPARED)) {
    const own = compareTold(one, other, weigh)
    if (own === Number.NEGATIVE_INFINITY) return own
    likeness = Math.max(likeness, own)
  }
  return likeness
}

const KNOWN = 10

/** By what an event is found again: what is known of it, and its words and figures among deeds of its kind. */
function keysOf({ event, stems, agents, targets, isMain }: ToldEvent): readonly string[] {
  const blocks = [blockOf(event.kind), ...(isMain ? ['MAIN'] : [])]
  const words = [...stems, ...agents, ...targets]
  return [
    ...(event.known === null ? [] : [`known ${event.known}`]),
    ...blocks.flatMap((block) => words.map((word) => `${block} ${word}`)),
  ]
}
