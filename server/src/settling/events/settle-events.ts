import type { SettledEvent } from '../settled-story.ts'
import { chooseMain } from './choose-main.ts'
import { clusterTold, type EventCluster, idOf } from './cluster-told.ts'
import { describeCluster, READABLE } from './describe-cluster.ts'
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
  const clusters = clusterTold(told).filter(isReadable)
  const main = chooseMain(clusters, articles)
  const headlines = shareOfHeadlines(articles)
  const none = new Map<string, number>()
  const measures = settleMeasures(clusters)
  const events = clusters.map((cluster) => {
    const id = idOf(cluster)
    return {
      id,
      known: cluster[0]?.event.known ?? null,
      ...describeCluster(cluster, figureOf, cluster === main ? headlines : none),
      members: cluster.map(({ member }) => member).toSorted(byMember),
      measures: measures.get(cluster) ?? [],
    }
  })
  return {
    events: events.sort((a, b) => (a.id < b.id ? -1 : 1)),
    main: main === null ? null : idOf(main),
  }
}

function isReadable(cluster: EventCluster): boolean {
  return cluster.some(({ readability }) => readability >= READABLE)
}

/** The stems that headlines have, with the share of the headlines that have them. */
function shareOfHeadlines(articles: readonly TellingArticle[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { article } of articles) {
    for (const stem of stemsOf(article.headline)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return new Map([...counts].map(([stem, count]) => [stem, count / articles.length]))
}

function byMember(a: SettledEvent['members'][number], b: SettledEvent['members'][number]): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1
  return a.key < b.key ? -1 : Number(a.key > b.key)
}
