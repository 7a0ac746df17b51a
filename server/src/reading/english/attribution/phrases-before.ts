import {
  isAdverb,
  isAuxiliary,
  isComma,
  isConjunction,
  isDay,
  isDeterminer,
  isMonth,
  isNoun,
  isOwner,
  isPersonal,
  isPossessive,
  isPreposition,
  isPronoun,
  isRelative,
  isStop,
  isSubordinator,
  type Node,
  nodeAt,
  type Range,
} from './nodes.ts'
import { ATTACHING, isHead, isModifier, isOccasion, joinsModifiers, LONGEST_PHRASE } from './phrase-parts.ts'

/** The noun phrase that ends right before `end`, without what is attached to it; null where none does. */
export function coreBefore(nodes: readonly Node[], end: number): Range | null {
  let last = end - 1
  const reflexive = nodeAt(nodes, last).lower
  if (/^(?:him|her|it|them)sel(?:f|ves)$/.test(reflexive)) last--
  last = skipBracketBefore(nodes, last)
  const head = nodeAt(nodes, last)
  if (isPersonal(head)) return [last, end]
  if (isDay(head) || !isHead(nodes, last) || isAge(nodes, last)) return null
  let first = last
  while (first > 0 && last - first < LONGEST_PHRASE && extendsLeft(nodes, first - 1)) {
    first--
    if (isDeterminer(nodeAt(nodes, first)) && !isPreDetermined(nodes, first)) break
  }
  while (first < last && (isAdverb(nodeAt(nodes, first)) || isPossessive(nodeAt(nodes, first)))) first++
  return [first, end]
}

/** Smith, 42, said. */
function isAge(nodes: readonly Node[], at: number): boolean {
  return /^\d/.test(nodeAt(nodes, at).lower) && isComma(nodeAt(nodes, at - 1))
}

/** "(retired)" between the words of a phrase or after it. */
function skipBracketBefore(nodes: readonly Node[], at: number): number {
  if (nodeAt(nodes, at).lower !== ')') return at
  for (let open = at - 1; open > at - 8 && open > 0; open--) {
    if (nodeAt(nodes, open).lower === '(') return open - 1
  }
  return at
}

/** Whether a node may be part of the noun phrase that starts right after it. */
function extendsLeft(nodes: readonly Node[], at: number): boolean {
  const node = nodeAt(nodes, at)
  const after = nodeAt(nodes, at + 1)
  if (isSubordinator(node)) return false
  if (node.kind === 'edge' || isPersonal(node) || (isRelative(node) && node.lower !== 'whose')) return false
  if (isDay(node) || isMonth(node)) return isPossessive(after)
  if (isPossessive(node)) return isNoun(nodeAt(nodes, at - 1)) || isDay(nodeAt(nodes, at - 1))
  // A determiner starts a phrase, so nothing but another one stands before it.
  if (isDeterminer(after)) return isDeterminer(node) || ['all', 'both', 'half'].includes(node.lower)
  if (isDeterminer(node) || isOwner(node)) return true
  if (isNoun(node)) return !isPronoun(after) || after.pos === 'NUM'
  if (node.pos === 'NUM' || node.pos === 'SYM' || node.lower === '/') return true
  if (node.lower === '&') return true
  if (node.pos === 'ADJ') return true
  if (node.lower === ')') return true
  if (node.lower === '(' || node.pos === 'X') return true
  if (node.pos === 'VERB' && !isAuxiliary(node)) return isModifier(nodes, at) || isOpeningTitle(nodes, at)
  if (isAdverb(node))
    return after.pos === 'ADJ' || after.pos === 'NUM' || isModifier(nodes, at + 1) || node.lower === 'then'
  return isConjunction(node) && node.lower === 'and' && joinsModifiers(nodes, at)
}

/** Skipper in "Skipper Jamie Foyle": a title at the start of a sentence that is also a verb. */
function isOpeningTitle(nodes: readonly Node[], at: number): boolean {
  return (
    isStop(nodeAt(nodes, at - 1)) &&
    /^\p{Lu}/u.test(nodeAt(nodes, at).text) &&
    nodeAt(nodes, at + 1).pos === 'PROPN'
  )
}

function isPreDetermined(nodes: readonly Node[], at: number): boolean {
  return at > 0 && ['all', 'both', 'half'].includes(nodeAt(nodes, at - 1).lower)
}

/**
 * The noun phrase that ends right before `end` with the phrases that are attached to it: a spokesperson for the
 * alliance, people briefed on the talks. Null where it only serves a preposition that nothing stands before.
 */
export function phraseBefore(nodes: readonly Node[], end: number): Range | null {
  let core = coreBefore(nodes, end)
  for (let links = 0; core !== null && links < 6; links++) {
    const link = linkBefore(nodes, core[0])
    if (link === null)
      return isPreposition(nodeAt(nodes, core[0] - 1)) && !startsClause(nodes, core[0] - 1)
        ? null
        : [core[0], end]
    core = coreBefore(nodes, link)
  }
  return null
}

function startsClause(nodes: readonly Node[], at: number): boolean {
  return [
    'while',
    'as',
    'after',
    'before',
    'since',
    'until',
    'because',
    'like',
    'than',
    'except',
    'though',
    'although',
  ].includes(nodeAt(nodes, at).lower)
}

/** Where the phrase ends to which the one at `start` is attached by a preposition or participle; null if it is not. */
function linkBefore(nodes: readonly Node[], start: number): number | null {
  const link = nodeAt(nodes, start - 1)
  if (!isPreposition(link) || !ATTACHING.has(link.lower)) return null
  let end = start - 1
  // Published last year by, said on Friday in.
  if (isOccasion(nodes, [end - 1, end]) && ['last', 'this'].includes(nodeAt(nodes, end - 2).lower)) end -= 2
  const before = nodeAt(nodes, end - 1)
  // Briefed on, familiar with, hired by.
  const isParticiple =
    before.pos === 'VERB' && /(?:ed|ing|en)$/.test(before.lower) && !isAuxiliary(nodeAt(nodes, end - 2))
  if (isParticiple || (before.pos === 'ADJ' && isNoun(nodeAt(nodes, end - 2)))) end--
  const head = nodeAt(nodes, end - 1)
  const canCarry =
    isNoun(head) ||
    head.pos === 'NUM' ||
    (isPronoun(head) && !isPersonal(head) && !isRelative(head)) ||
    head.lower === ')' ||
    (head.pos === 'ADJ' && isDeterminer(nodeAt(nodes, end - 2)))
  return canCarry && !isDay(head) ? end : null
}
