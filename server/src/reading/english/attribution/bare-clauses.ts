import {
  isAdverb,
  isComma,
  isConjunction,
  isDash,
  isDay,
  isDeterminer,
  isNoun,
  isPersonal,
  isPreposition,
  isPronoun,
  isRelative,
  isStop,
  isSubordinator,
  type Node,
  nodeAt,
  showsTense,
} from './nodes.ts'
import { coreFrom } from './phrases-from.ts'

/** Longest subject with all that belongs to it. */
const LONGEST_SUBJECT = 45

/**
 * Whether a clause starts at `at` that no "that" leads in: a subject and a verb with tense, the two parted by nothing
 * but what belongs to the subject. A circumstance may come first: in Geneva the talks had failed.
 */
export function isBareClause(nodes: readonly Node[], at: number, limit: number): boolean {
  const end = Math.min(limit, at + LONGEST_SUBJECT)
  const node = nodeAt(nodes, at)
  if (at >= end || isComma(node) || isStop(node) || isConjunction(node) || node.lower === 'to') return false
  if (showsTense(nodes, at)) return false
  if (isSubordinator(node) && node.lower !== 'so') return hasMainClauseAfter(nodes, at, limit)
  if (opensSubject(nodes, at) && reachesVerb(nodes, at, end)) return true
  if (isPreposition(node) || isAdverb(node) || isDay(node)) return hasSubjectAfterCircumstance(nodes, at, end)
  return node.pos === 'VERB' && node.lower.endsWith('ing') && reachesVerb(nodes, at + 1, end)
}

const OPENING = new Set([
  'there',
  'that',
  'about',
  'around',
  'only',
  'even',
  'nearly',
  'almost',
  'no',
  'not',
  'up',
  'over',
  'more',
  'less',
  'just',
  'such',
])

function opensSubject(nodes: readonly Node[], at: number): boolean {
  const node = nodeAt(nodes, at)
  return (
    isDeterminer(node) ||
    isNoun(node) ||
    isPronoun(node) ||
    ['NUM', 'ADJ', 'SYM'].includes(node.pos) ||
    OPENING.has(node.lower) ||
    (node.pos === 'VERB' && /(?:ed|ing)$/.test(node.lower))
  )
}

/** If the talks fail, the ministers will: the main clause stands after the comma. */
function hasMainClauseAfter(nodes: readonly Node[], at: number, limit: number): boolean {
  for (let next = at + 2; next < Math.min(limit, at + LONGEST_SUBJECT); next++) {
    if (isComma(nodeAt(nodes, next)) && isBareClause(nodes, next + 1, limit)) return true
  }
  return false
}

/** In Geneva(,) the talks had failed: the subject starts at some word after the circumstance. */
function hasSubjectAfterCircumstance(nodes: readonly Node[], at: number, end: number): boolean {
  for (let next = at + 1; next < Math.min(end, at + 25); next++) {
    const node = nodeAt(nodes, next)
    if (isStop(node) || isConjunction(node) || showsTense(nodes, next)) return false
    const before = nodeAt(nodes, next - 1)
    const mayStart =
      isComma(before) ||
      (isNoun(before) && (isDeterminer(node) || isPersonal(node))) ||
      before.pos === 'NUM' ||
      isDay(before) ||
      isAdverb(before)
    if (mayStart && opensSubject(nodes, next) && reachesVerb(nodes, next, end)) return true
  }
  return false
}

/** Whether a subject that starts at `start` comes to a verb with tense of its own. */
function reachesVerb(nodes: readonly Node[], start: number, end: number): boolean {
  let at = start
  // A clause that describes the subject has a verb with tense before the subject's own.
  let owed = 0
  const isSingular = ['a', 'an', 'this', 'each', 'every'].includes(nodeAt(nodes, start).lower)
  while (at < end) {
    const node = nodeAt(nodes, at)
    if (isStop(node)) return false
    if (node.kind === 'quote' && at > start) return true
    if (showsTense(nodes, at) && !(isSingular && isBaseForm(node))) {
      if (at === start) return false
      if (owed === 0) return true
      owed--
    } else if (isComma(node) || isDash(node)) {
      const close = closeOfAside(nodes, at, end)
      if (close === null) return false
      at = close
    } else if (at > start && (isRelative(node) || (node.lower === 'that' && isNoun(nodeAt(nodes, at - 1)))))
      owed++
    else if (at > start && isPersonal(node) && isNoun(nodeAt(nodes, at - 1))) owed++
    else if (isConjunction(node)) {
      if (showsTense(nodes, at + 1) || coreFrom(nodes, at + 1, end) === null) return false
    } else if (at > start && isSubordinator(node) && node.lower !== 'so') return false
    else if (node.lower === 'to' && at > start) {
      // Plans to leave were: an infinitive that belongs to the subject.
      if (nodeAt(nodes, at + 1).pos !== 'VERB' && coreFrom(nodes, at + 1, end) === null) return false
    }
    at++
  }
  return false
}

/** A form that goes with no singular: in "a rail spur" it is a noun after all. */
function isBaseForm({ pos, lower, lemma }: Node): boolean {
  return pos === 'VERB' && lower === lemma
}

/** The comma or dash that closes an aside about the subject, where its verb or more of it follows. */
function closeOfAside(nodes: readonly Node[], open: number, end: number): number | null {
  const matches = isDash(nodeAt(nodes, open)) ? isDash : isComma
  const first = nodeAt(nodes, open + 1)
  if (isConjunction(first) || isPersonal(first) || showsTense(nodes, open + 1)) return null
  for (let at = open + 1; at < end; at++) {
    if (isStop(nodeAt(nodes, at))) return null
    if (!matches(nodeAt(nodes, at))) continue
    let next = at + 1
    while (isAdverb(nodeAt(nodes, next))) next++
    if (showsTense(nodes, next)) return at
    // A list: Britain, France and Germany had.
    if (isConjunction(nodeAt(nodes, next))) return null
  }
  // Britain, France and Germany had: no aside, but members of a list.
  return isNoun(first) || first.pos === 'ADJ' || isDeterminer(first) ? listEnd(nodes, open, end) : null
}

function listEnd(nodes: readonly Node[], open: number, end: number): number | null {
  for (let at = open + 1; at < Math.min(end, open + 20); at++) {
    const node = nodeAt(nodes, at)
    if (showsTense(nodes, at) || isStop(node)) return null
    if (node.lower === 'and' || node.lower === 'or') return at
  }
  return null
}
