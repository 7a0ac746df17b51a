import type { EventKind } from '../../domain/vocabulary.ts'
import { daysBetween, lengthOf } from './day-span.ts'
import type { ToldEvent } from './told-event.ts'
import type { StemWeights } from './weigh-stems.ts'

/** From this likeness on two articles tell one event. */
export const ENOUGH = 1.2
/** A day on one side of the world is another one on the other. */
const SLACK_DAYS = 1
/** Kinds that those who annotate give to one event: an expulsion may be an answer to another one. */
const LIKE_KINDS: readonly (readonly EventKind[])[] = [
  ['EXPULSION', 'RETALIATION'],
  ['ATTACK', 'CONFLICT', 'OTHER'],
  ['LEGAL', 'POLICY'],
]

/** Equal for kinds of which one event may be. */
export function blockOf(kind: EventKind): string {
  return LIKE_KINDS.find((kinds) => kinds.includes(kind))?.[0] ?? kind
}

/** Why two articles cannot tell one event, or how alike what they tell is. */
export function compareTold(a: ToldEvent, b: ToldEvent, weigh: StemWeights): number {
  if (isApart(a, b)) return Number.NEGATIVE_INFINITY
  const shared = [...a.stems].filter((stem) => b.stems.has(stem))
  if (a.isMain && b.isMain) return compareMain(a, b, shared.length)
  const common = sum(shared, weigh)
  const least = Math.min(sum(a.stems, weigh), sum(b.stems, weigh))
  // One word in common is little, however few words there are.
  const words = least === 0 ? 0 : (common / least) * Math.min(1, common)
  const people = countShared(peopleOf(a), peopleOf(b))
  return (
    words +
    Math.min(2, people) * 0.3 +
    (haveOneAction(a, b) ? 0.4 : 0) +
    likenessOfDays(a, b) +
    (haveOneCount(a, b) ? 0.3 : 0)
  )
}

/**
 * What two articles of one story are about: the words of the story tell as much as others there, since nothing else is
 * told in both.
 */
function compareMain(a: ToldEvent, b: ToldEvent, shared: number): number {
  const words = shared / Math.max(1, Math.min(a.stems.size, b.stems.size))
  const people = countShared(peopleOf(a), peopleOf(b))
  return (
    Math.min(1.5, 3 * words) * Math.min(1, shared / ENOUGH_WORDS) +
    Math.min(2, people) * 0.2 +
    (haveOneAction(a, b) ? 0.5 : 0) +
    likenessOfDays(a, b) +
    (haveOneCount(a, b) ? 0.3 : 0)
  )
}

const ENOUGH_WORDS = 3

function isApart(a: ToldEvent, b: ToldEvent): boolean {
  const [mine, theirs] = [a.event.known, b.event.known]
  if (mine !== null && theirs !== null) return mine !== theirs
  if (a.days !== null && b.days !== null && daysBetween(a.days, b.days) > SLACK_DAYS) return true
  const areMain = a.isMain && b.isMain
  if (!haveOneAction(a, b) && !(areMain || haveLikeKinds(a, b))) return true
  // What two articles are about may be done by a state in one and by its minister in the other.
  const haveOtherAgents = a.sides.size > 0 && b.sides.size > 0 && countShared(a.sides, b.sides) === 0
  if (haveOtherAgents && !(areMain && haveOneAction(a, b))) return true
  const haveOtherCounts = a.event.clues?.count != null && b.event.clues?.count != null && !haveOneCount(a, b)
  return haveOtherCounts && !areMain && likenessOfDays(a, b) < SAME_DAY
}

/** Whether the words for what happens can name one event; what a person described has a kind alone. */
function haveOneAction({ event: a }: ToldEvent, { event: b }: ToldEvent): boolean {
  if (a.clues === null || b.clues === null) return a.kind === b.kind
  return a.clues.action === b.clues.action
}

/** Only beside what a person described: words of two actions of one kind name two events. */
function haveLikeKinds({ event: a }: ToldEvent, { event: b }: ToldEvent): boolean {
  if (a.clues !== null && b.clues !== null) return false
  return blockOf(a.kind) === blockOf(b.kind)
}

function haveOneCount({ event: a }: ToldEvent, { event: b }: ToldEvent): boolean {
  return a.clues?.count != null && a.clues.count === b.clues?.count
}

const SAME_DAY = 0.5
const MONTH = 31

function likenessOfDays({ days: a }: ToldEvent, { days: b }: ToldEvent): number {
  if (a === null || b === null || daysBetween(a, b) > 0) return 0
  const longest = Math.max(lengthOf(a), lengthOf(b))
  if (longest <= 2) return SAME_DAY
  if (a.from === b.from && a.to === b.to) return 0.4
  return longest <= MONTH ? 0.25 : 0.1
}

function peopleOf({ agents, targets }: ToldEvent): ReadonlySet<string> {
  return new Set([...agents, ...targets])
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const one of a) if (b.has(one)) shared++
  return shared
}

function sum(stems: Iterable<string>, weigh: StemWeights): number {
  let total = 0
  for (const stem of stems) total += weigh(stem)
  return total
}
