import type { MentionRole } from '../../../domain/vocabulary.ts'
import type { MentionCluster } from './cluster-mentions.ts'
import type { Mention } from './describe-mentions.ts'
import type { Trigger } from './find-triggers.ts'

/**
 * The event that an article is about, among its events; null where it tells of none at its head.
 *
 * @param news the main verbs of headline and lead.
 */
export function findMainEvent(
  clusters: readonly MentionCluster[],
  news: ReadonlySet<Trigger>,
): MentionCluster | null {
  // Mentions of a cluster, and clusters, come in text order.
  const head = clusters[0]?.mentions[0]?.paragraph ?? 0
  let main: { readonly cluster: MentionCluster; readonly weight: number } | null = null
  for (const cluster of clusters) {
    const weight = weigh(cluster, head, news)
    if (weight > (main?.weight ?? 0)) main = { cluster, weight }
  }
  return main?.cluster ?? null
}

/** Headline and lead tell the news; what is said of it, and why it came, they tell besides. */
function weigh({ mentions }: MentionCluster, head: number, news: ReadonlySet<Trigger>): number {
  const atHead = mentions.filter(({ paragraph }) => paragraph <= head + 3)
  if (atHead.length === 0) return 0
  const place = atHead.reduce((most, mention) => Math.max(most, weighPlace(mention, head, news)), 0)
  const [first] = mentions
  const isSpeech = first?.trigger.action.kind === 'STATEMENT' ? 0.5 : 1
  return (place + Math.min(mentions.length, 6) * 0.4) * isSpeech
}

function weighPlace(
  { paragraph, isCause, trigger }: Mention,
  head: number,
  news: ReadonlySet<Trigger>,
): number {
  if (isCause || trigger.part === 'SPEECH') return 0.2
  const place = paragraph === head ? 4 : paragraph === head + 1 ? 2 : 1
  return place + (trigger.part === 'NOUN' ? 0 : 1) + (news.has(trigger) ? 2 : 0)
}

/**
 * What each mention is to the main event: the event itself, its ground, what follows from it, or anything else that
 * the article recalls.
 */
export function assignRoles(
  clusters: readonly MentionCluster[],
  main: MentionCluster | null,
): ReadonlyMap<Mention, MentionRole> {
  const besideMain = new Set(main?.mentions.map(({ trigger }) => trigger.sentence))
  const roles = new Map<Mention, MentionRole>()
  for (const cluster of clusters) {
    const isUndated = cluster.mentions.every(({ date }) => date === null)
    for (const mention of cluster.mentions) {
      const { isFuture, sentence, action } = mention.trigger
      if (cluster === main) roles.set(mention, 'MAIN')
      else if (mention.isCause && besideMain.has(sentence)) roles.set(mention, 'CAUSE')
      else if (isFuture || (action.kind === 'RETALIATION' && isUndated)) roles.set(mention, 'CONSEQUENCE')
      else roles.set(mention, 'BACKGROUND')
    }
  }
  return roles
}
