import type { Day } from '../../../domain/records.ts'
import { addDays } from './calendar-days.ts'
import { daysOfDate } from './days-of-date.ts'
import type { Mention } from './describe-mentions.ts'

/** Mentions of one event of an article. */
export interface MentionCluster {
  readonly mentions: readonly Mention[]
}

/** Paragraphs at the head of an article that tell its news. */
const HEAD_PARAGRAPHS = 2
/** News is not older than this. */
const NEWS_DAYS = 45
/** What two mentions must have in common: a participant and a word, or two words. */
const ENOUGH = 1

/**
 * Mentions of one event together, in the order in which the events are first told. Two mentions are of one event
 * where they tell of one action and nothing sets them apart: not their dates, not who did it, not how many.
 */
export function clusterMentions(
  mentions: readonly Mention[],
  publishedOn: Day | null,
): readonly MentionCluster[] {
  const clusters: Mention[][] = []
  const byAction = new Map<string, Mention[][]>()
  for (const mention of mentions) {
    const { action } = mention.trigger.action
    const rivals = byAction.get(action) ?? []
    byAction.set(action, rivals)
    const best = pick(rivals, mention, publishedOn)
    if (best !== null) {
      best.push(mention)
      continue
    }
    const cluster = [mention]
    clusters.push(cluster)
    rivals.push(cluster)
  }
  return clusters.map((own) => ({ mentions: own }))
}

function pick(rivals: readonly Mention[][], mention: Mention, publishedOn: Day | null): Mention[] | null {
  let best: { readonly cluster: Mention[]; readonly likeness: number } | null = null
  // The latest are looked at first, since a bare "the attack" means the one just told. Few are kept in view, so that
  // an article that says nothing but attack takes no longer than others.
  for (const cluster of rivals.slice(-MAX_RIVALS).reverse()) {
    const likeness = compare(cluster, mention, publishedOn)
    if (likeness >= ENOUGH && likeness > (best?.likeness ?? 0)) best = { cluster, likeness }
  }
  return best?.cluster ?? null
}

const MAX_RIVALS = 12
const MAX_COMPARED = 12

/** How much a mention is like those of an event; negative where something sets them apart. */
function compare(cluster: readonly Mention[], mention: Mention, publishedOn: Day | null): number {
  let likeness = 0
  for (const other of cluster.slice(0, MAX_COMPARED)) {
    if (isApart(other, mention, publishedOn)) return -1
    likeness = Math.max(likeness, likenessOf(other, mention))
  }
  return likeness
}

function isApart(a: Mention, b: Mention, publishedOn: Day | null): boolean {
  if (a.count !== null && b.count !== null && a.count !== b.count) return true
  if (disjoint(a.agents, b.agents)) return true
  if (disjoint(a.targets, b.targets) && disjoint([...a.words], [...b.words])) return true
  const [from, to] = [timeOf(a, publishedOn), timeOf(b, publishedOn)]
  return from !== null && to !== null && (from.to < to.from || to.to < from.from)
}

function likenessOf(a: Mention, b: Mention): number {
  const words = [...b.words].filter((word) => a.words.has(word)).length
  const people = shared(a.agents, b.agents) + shared(a.targets, b.targets)
  // The expulsion, the attack: a noun that adds nothing points back.
  const pointsBack = b.isDefinite && b.words.size <= 1 && b.date === null ? 1 : 0
  const count = a.count !== null && a.count === b.count ? 0.5 : 0
  // A headline and its lead tell one deed in other words: Congressman resigns, Blake Miller resigned on Friday.
  const isLead = a.paragraph === 0 && b.paragraph > 0 && b.paragraph <= LEAD && isVerb(a) && isVerb(b) ? 1 : 0
  return (
    words * 0.6 +
    people * 0.6 +
    count +
    isLead +
    pointsBack +
    (a.date !== null && a.date.date === b.date?.date ? 0.4 : 0)
  )
}

/** Paragraphs after a headline in which the lead stands. */
const LEAD = 3

function isVerb({ trigger: { part } }: Mention): boolean {
  return part === 'ACTIVE' || part === 'PASSIVE'
}

/** The days in which a mention can lie; null where nothing tells. Undated news at the head is new. */
function timeOf(mention: Mention, publishedOn: Day | null) {
  if (mention.date !== null) return daysOfDate(mention.date.date)
  const isNews = mention.paragraph < HEAD_PARAGRAPHS && mention.trigger.part !== 'NOUN' && !mention.isCause
  if (publishedOn === null || !(isNews || mention.trigger.isCurrent)) return null
  return { from: addDays(publishedOn, -NEWS_DAYS), to: addDays(publishedOn, NEWS_DAYS) }
}

function disjoint(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && shared(a, b) === 0
}

function shared(a: readonly string[], b: readonly string[]): number {
  return a.filter((one) => b.includes(one)).length
}
