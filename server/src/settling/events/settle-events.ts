import type { SettledEvent } from '../settled-story.ts'
import { chooseMain } from './choose-main.ts'
import { clusterTold, type EventCluster, idOf } from './cluster-told.ts'
import { describeCluster, READABLE } from './describe-cluster.ts'
import { joinMain } from './join-main.ts'
import { settleMeasures } from './settle-measures.ts'
import { stemsOf } from './stems-of.ts'
import { type FigureOf, readTold, type TellingArticle } from './told-event.ts'

/** The events of a story's articles, and which of them the story is about. */
export interface SettledEvents {
  /** By id. */
  readonly events: readonly SettledEvent[]
  /** Id of the event that most headlines and leads tell; null where no article tells of any. */
  readonly main: string | null
}

/**
 * The events of the world that articles of one story tell, one entry each, with all places that tell it and the
 * quantities that are reported of it. The same whatever the order of the articles. What nobody could read the title of
 * is no event of the story.
 */
export function settleEvents(articles: readonly TellingArticle[], figureOf: FigureOf): SettledEvents {
  const told = readTold(articles, figureOf)
  const all = clusterTold(told)
  const { clusters: joined, main } = joinMain(all, chooseMain(all, articles))
  const clusters = joined.filter((cluster) => cluster === main || isEvent(cluster))
  const headlines = articles.map(({ article }) => stemsOf(article.headline))
  const measures = settleMeasures(clusters)
  const events = clusters.map((cluster) => {
    const id = idOf(cluster)
    return {
      id,
      known: cluster[0]?.event.known ?? null,
      ...describeCluster(cluster, figureOf, cluster === main ? headlines : []),
      members: cluster.map(({ member }) => member).toSorted(byMember),
      measures: measures.get(cluster) ?? [],
    }
  })
  return {
    events: events.sort((a, b) => (a.id < b.id ? -1 : 1)),
    main: main === null ? null : idOf(main),
  }
}

/** A clause reads better than this. */
const CLAUSE = 0.65

/**
 * Whether what is told is an event of the story, and not a noun in passing: a clause tells it, or two articles do, or
 * it has a day.
 */
function isEvent(cluster: EventCluster): boolean {
  if (cluster.some(({ event, readability }) => event.known !== null || readability >= CLAUSE)) return true
  const isShared = new Set(cluster.map(({ member }) => member.article)).size > 1
  return cluster.some(({ readability, days }) => readability >= READABLE && (isShared || days !== null))
}

function byMember(a: SettledEvent['members'][number], b: SettledEvent['members'][number]): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1
  return a.key < b.key ? -1 : Number(a.key > b.key)
}
