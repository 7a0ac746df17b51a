import type { Slug } from '../../../domain/records.ts'
import type { Link, WeakLink } from './link.ts'
import type { ReadQuotation } from './read-quotation.ts'

/** Quotations of a speech that stand so near to each other in both articles carry each other. */
const NEAR = 2

/**
 * Weak links that strong ones beside them carry: sentences of one speaker come in the same order in two articles, so
 * that what stands beside two renderings of one sentence is likely to be two renderings of the next. Each quotation is
 * tied by its likeliest link only, both ways, and none that crosses a strong one.
 */
export function carryNeighbours(links: readonly Link[], weak: readonly WeakLink[]): readonly Link[] {
  const strong = new Map<string, Link[]>()
  for (const link of links) push(strong, pairOf(link.a, link.b), link)
  const best = findBest(weak)
  return weak.filter((link) => {
    const isBest = best.get(keyOf(link.a, link.b)) === link && best.get(keyOf(link.b, link.a)) === link
    if (!isBest) return false
    const beside = (strong.get(pairOf(link.a, link.b)) ?? []).map((other) => orient(other, link))
    const isTaken = beside.some(([a, b]) => a === link.a || b === link.b)
    const crosses = beside.some(([a, b]) => Math.sign(stepsTo(link.a, a)) * Math.sign(stepsTo(link.b, b)) < 0)
    return !isTaken && !crosses && beside.some(([a, b]) => isNear(link.a, a) && isNear(link.b, b))
  })
}

/** The likeliest weak link of each quotation into each other article. */
function findBest(weak: readonly WeakLink[]): ReadonlyMap<string, WeakLink> {
  const best = new Map<string, WeakLink>()
  for (const link of weak) {
    for (const [from, to] of [
      [link.a, link.b],
      [link.b, link.a],
    ] as const) {
      const key = keyOf(from, to)
      const before = best.get(key)
      if (before === undefined || before.strength < link.strength) best.set(key, link)
    }
  }
  return best
}

function keyOf(from: ReadQuotation, to: ReadQuotation): string {
  return `${from.quotation.id} ${to.quotation.article}`
}

function pairOf(a: ReadQuotation, b: ReadQuotation): string {
  const [one, other]: readonly [Slug, Slug] = [a.quotation.article, b.quotation.article]
  return one < other ? `${one} ${other}` : `${other} ${one}`
}

/** The ends of a link in the articles of another link's ends. */
function orient({ a, b }: Link, like: Link): readonly [ReadQuotation, ReadQuotation] {
  return a.quotation.article === like.a.quotation.article ? [a, b] : [b, a]
}

function stepsTo(from: ReadQuotation, to: ReadQuotation): number {
  return to.quotation.position - from.quotation.position
}

function isNear(from: ReadQuotation, to: ReadQuotation): boolean {
  return (
    Math.abs(stepsTo(from, to)) <= NEAR && from.quotation.speaker?.figure === to.quotation.speaker?.figure
  )
}

function push(map: Map<string, Link[]>, key: string, link: Link): void {
  const own = map.get(key)
  if (own === undefined) map.set(key, [link])
  else own.push(link)
}
