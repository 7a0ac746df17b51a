import { type EventCluster, idOf } from './cluster-told.ts'
import { READABLE } from './describe-cluster.ts'
import { stemsOf } from './stems-of.ts'
import type { TellingArticle, ToldEvent } from './told-event.ts'

/** What an article adds to an event that it tells in its headline, in its lead, or anywhere. */
const BY_PROMINENCE = [0.1, 0.6, 1] as const
const ABOUT = 0.5

/**
 * The event that the headlines and leads of most articles tell: each article counts once for an event, by the most
 * prominent place in which it tells it; at a draw the one whose words the headlines have. Null where nothing is told.
 */
export function chooseMain(
  clusters: readonly EventCluster[],
  articles: readonly TellingArticle[],
): EventCluster | null {
  const headlines = articles.map(({ article }) => stemsOf(article.headline))
  const [best] = clusters
    .filter((cluster) => cluster.some(({ readability }) => readability >= READABLE))
    .map((cluster) => ({
      cluster,
      weight: weighCluster(cluster) * (1 + shareOfHeadlines(cluster, headlines)),
      id: idOf(cluster),
    }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
  return best?.cluster ?? null
}

function weighCluster(cluster: EventCluster): number {
  const byArticle = new Map<string, number>()
  for (const one of cluster) {
    const weight = weighTold(one)
    byArticle.set(one.member.article, Math.max(byArticle.get(one.member.article) ?? 0, weight))
  }
  return [...byArticle.values()].sort((a, b) => a - b).reduce((total, weight) => total + weight, 0)
}

function weighTold({ prominence, isMain }: ToldEvent): number {
  return BY_PROMINENCE[prominence] + (isMain ? ABOUT : 0)
}

/** How much of its words the headlines have, averaged over these. */
function shareOfHeadlines(cluster: EventCluster, headlines: readonly ReadonlySet<string>[]): number {
  const counts = new Map<string, number>()
  for (const { stems } of cluster) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const own = [...counts].filter(([, count]) => count * 3 >= cluster.length).map(([stem]) => stem)
  if (own.length === 0 || headlines.length === 0) return 0
  const shares = headlines.map((headline) => {
    const shared = own.filter((stem) => headline.has(stem)).length
    return shared / Math.max(1, Math.min(own.length, headline.size))
  })
  return shares.sort((a, b) => a - b).reduce((total, share) => total + share, 0) / headlines.length
}
