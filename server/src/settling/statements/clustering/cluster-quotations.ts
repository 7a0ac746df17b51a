import { groupBy } from '../../../domain/group-by.ts'
import type { Slug } from '../../../domain/records.ts'
import type { SamenessJudge } from '../../sameness/create-sameness-judge.ts'
import type { ReadSentence } from '../../sameness/read-sentence.ts'
import { compareOccasions, narrowOccasion, type Occasion } from '../linking/compare-occasions.ts'
import type { Link } from '../linking/link.ts'
import type { ReadQuotation } from '../linking/read-quotation.ts'

/** Quotations that render one statement, as far as is known by now. */
interface Cluster {
  /** The fullest first. */
  readonly members: readonly ReadQuotation[]
  readonly known: Slug | null
  readonly occasion: Occasion
}

/**
 * Joins quotations along their links, the surest first, unless something speaks against it: a person has told them
 * apart, their days exclude each other, their fullest renderings are two claims (so that a fragment never ties two
 * sentences together), or an article has both, and has them as two sentences.
 *
 * @param quotations in an order that follows from them alone.
 */
export function clusterQuotations(
  quotations: readonly ReadQuotation[],
  links: readonly Link[],
  judge: SamenessJudge,
): readonly (readonly ReadQuotation[])[] {
  const clusters = new Map<ReadQuotation, Cluster>()
  const place = (cluster: Cluster) => {
    for (const member of cluster.members) clusters.set(member, cluster)
  }
  for (const quotation of quotations) place(toCluster([quotation], quotation.occasion))
  const known = quotations.filter(({ quotation }) => quotation.known !== null)
  for (const own of groupBy(known, ({ quotation }) => quotation.known).values()) {
    place(toCluster(own, own.map(({ occasion }) => occasion).reduce(narrowOccasion)))
  }
  for (const link of links.toSorted(bySurety)) {
    const [a, b] = [clusters.get(link.a), clusters.get(link.b)]
    if (a === undefined || b === undefined || a === b || !mayJoin(a, b, link, judge)) continue
    place(toCluster([...a.members, ...b.members], narrowOccasion(a.occasion, b.occasion)))
  }
  return [...new Set(clusters.values())].map(({ members }) => members)
}

function toCluster(members: readonly ReadQuotation[], occasion: Occasion): Cluster {
  return {
    members: members.toSorted(byFullness),
    known: members.find(({ quotation }) => quotation.known !== null)?.quotation.known ?? null,
    occasion,
  }
}

function mayJoin(a: Cluster, b: Cluster, link: Link, judge: SamenessJudge): boolean {
  if (a.known !== null && b.known !== null && a.known !== b.known) return false
  if (compareOccasions(a.occasion, b.occasion) === 'APART') return false
  return agree(a, b, link, judge) && !areTwoInOneArticle(a, b, judge)
}

/** Score of two wordings that are rather one claim than two. */
const ALIKE = 0.5
/** Of large clusters, the fullest wordings speak for all. */
const MOST_WORDINGS = 8

/**
 * Whether the wordings of one cluster are those of the other, too: no two say the opposite in the same words, and more
 * than half of the pairs are alike, so that neither a fragment nor a sentence that says two things ties two sentences
 * together.
 */
function agree(a: Cluster, b: Cluster, link: Link, judge: SamenessJudge): boolean {
  const [ones, others] = [wordingsOf(a), wordingsOf(b)]
  if (ones.length * others.length <= 1) return true
  let alike = 0
  for (const one of ones) {
    for (const other of others) {
      const isLinked =
        (one === link.a.sentence && other === link.b.sentence) ||
        (one === link.b.sentence && other === link.a.sentence)
      if (one === other || isLinked) {
        alike++
        continue
      }
      const { verdict, score, isConflict } = judge.judge(one, other)
      if (isConflict) return false
      if (verdict === 'SAME' || (verdict === 'POSSIBLE' && score >= ALIKE)) alike++
    }
  }
  // What a person has put together need not be alike.
  if (a.known !== null || b.known !== null) return true
  return alike * 2 > ones.length * others.length
}

function wordingsOf({ members }: Cluster): readonly ReadSentence[] {
  return [...new Set(members.map(({ sentence }) => sentence))].slice(0, MOST_WORDINGS)
}

/** Whether an article has renderings of both that are two sentences of its body. */
function areTwoInOneArticle(a: Cluster, b: Cluster, judge: SamenessJudge): boolean {
  const bodies = (cluster: Cluster) => cluster.members.filter(({ quotation }) => !quotation.isHeadline)
  const others = groupBy(bodies(b), ({ quotation }) => quotation.article)
  return bodies(a).some((one) =>
    (others.get(one.quotation.article) ?? []).some(
      (other) =>
        one.sentence !== other.sentence && judge.judge(one.sentence, other.sentence).verdict !== 'SAME',
    ),
  )
}

function bySurety(a: Link, b: Link): number {
  return b.strength - a.strength || compare(idsOf(a), idsOf(b))
}

function idsOf({ a, b }: Link): string {
  const [one, other] = [a.quotation.id, b.quotation.id]
  return one < other ? `${one} ${other}` : `${other} ${one}`
}

function byFullness(a: ReadQuotation, b: ReadQuotation): number {
  return b.sentence.weight - a.sentence.weight || compare(a.quotation.id, b.quotation.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
