import { type EventCluster, idOf } from './cluster-told.ts'
import { READABLE } from './describe-cluster.ts'
import { stemsOf } from './stems-of.ts'
import type { TellingArticle, ToldEvent } from './told-event.ts'

/** What an article adds to an event that it tells in its headline, in its lead, or anywhere. */
const BY_PROMINENCE = [0.1, 0.6, 1] as const
const ABOUT = 0.5
/** What it adds where its headline has the words of the event. */
const BY_WORDS = 0.8
const FEWEST_WORDS = 2
/** The events that most articles tell are held against the headlines. */
const MOST_CANDIDATES = 60

/**
 * The event that the headlines and leads of most articles tell: each article counts once for an event, by the most
 * prominent place in which it tells it, or by its headline where that has the words of the event's title. Null where
 * nothing is told.
 */
export function chooseMain(
  clusters: readonly EventCluster[],
  articles: readonly TellingArticle[],
): EventCluster | null {
  const headlines = articles
    .map(({ article }) => ({ article: article.slug, stems: stemsOf(article.headline) }))
    .toSorted((a, b) => (a.article < b.article ? -1 : 1))
  const told = clusters
    .filter((cluster) => cluster.some(({ readability }) => readability >= READABLE))
    .map((cluster) => {
      const byArticle = weighArticles(cluster)
      return { cluster, byArticle, weight: sum([...byArticle.values()]), id: idOf(cluster) }
    })
    .sort(byWeight)
  const [best] = told
    .slice(0, MOST_CANDIDATES)
    .map((one) => ({ ...one, weight: weighByHeadlines(one.cluster, one.byArticle, headlines) }))
    .sort(byWeight)
  return best?.cluster ?? null
}

interface Weighed {
  readonly weight: number
  readonly id: string
}

function byWeight(a: Weighed, b: Weighed): number {
  return b.weight - a.weight || (a.id < b.id ? -1 : 1)
}

function weighArticles(cluster: EventCluster): ReadonlyMap<string, number> {
  const byArticle = new Map<string, number>()
  for (const one of cluster) {
    const { article } = one.member
    byArticle.set(article, Math.max(byArticle.get(article) ?? 0, weighTold(one)))
  }
  return byArticle
}

function weighTold({ prominence, isMain }: ToldEvent): number {
  return BY_PROMINENCE[prominence] + (isMain ? ABOUT : 0)
}

/** The weight with the title that most headlines have words of. */
function weighByHeadlines(
  cluster: EventCluster,
  byArticle: ReadonlyMap<string, number>,
  headlines: readonly { readonly article: string; readonly stems: ReadonlySet<string> }[],
): number {
  const titles = cluster.filter(({ readability }) => readability >= READABLE).slice(0, MOST_TITLES)
  const weights = titles.map(({ event }) => {
    const stems = [...stemsOf(event.title)]
    return sum(
      headlines.map(({ article, stems: printed }) => {
        const shared = stems.filter((stem) => printed.has(stem)).length
        return Math.max(byArticle.get(article) ?? 0, shared >= FEWEST_WORDS ? BY_WORDS : 0)
      }),
    )
  })
  return Math.max(0, ...weights)
}

const MOST_TITLES = 12

/** In order of size, so that the order of the articles does not show in the last digit. */
function sum(weights: readonly number[]): number {
  return weights.toSorted((a, b) => a - b).reduce((total, weight) => total + weight, 0)
}
