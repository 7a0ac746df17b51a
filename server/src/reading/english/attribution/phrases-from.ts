import {
  isAdverb,
  isDay,
  isDeterminer,
  isMonth,
  isNoun,
  isPersonal,
  isPossessive,
  isPreposition,
  isPronoun,
  type Node,
  nodeAt,
  type Range,
} from './nodes.ts'
import {
  ATTACHING,
  isHead,
  isModifier,
  joinsModifiers,
  LONGEST_PHRASE,
  OBJECTS,
  OCCASIONS,
} from './phrase-parts.ts'

/** The noun phrase that starts at `start`, without what is attached to it; null where none does. */
export function coreFrom(nodes: readonly Node[], start: number, limit = nodes.length): Range | null {
  let at = start
  const stop = Math.min(limit, start + LONGEST_PHRASE)
  if (nodeAt(nodes, at).lower === 'that') return null
  if (nodeAt(nodes, at - 1).lower === 'of' && OBJECTS.has(nodeAt(nodes, at).lower) && at < limit)
    return [at, at + 1]
  if (isPersonal(nodeAt(nodes, at)) && at < limit) return [at, at + 1]
  while (at < stop && extendsRight(nodes, start, at)) at++
  while (at > start && !isHead(nodes, at - 1) && nodeAt(nodes, at - 1).lower !== ')') at--
  return at > start ? [start, at] : null
}

/** Whether the noun phrase that started at `start` goes on with the node at `at`. */
function extendsRight(nodes: readonly Node[], start: number, at: number): boolean {
  const node = nodeAt(nodes, at)
  if (node.kind === 'edge' || node.kind === 'quote') return node.kind === 'quote' && !node.isSpeech
  if (isDay(node) || isMonth(node)) return isPossessive(nodeAt(nodes, at + 1))
  if (node.lower === 'such') return at === start
  if (isDeterminer(node))
    return (
      nodeAt(nodes, at - 1).lower === 'such' ||
      at === start ||
      isDeterminer(nodeAt(nodes, at - 1)) ||
      isPossessive(nodeAt(nodes, at - 1))
    )
  if (isPossessive(node)) return at > start
  if (isNoun(node) || node.pos === 'ADJ' || node.pos === 'NUM' || node.pos === 'SYM' || node.lower === '&')
    return true
  if (node.lower === '/' || node.lower === '(' || node.lower === ')') return at > start
  if (node.pos === 'VERB')
    return (
      at > start &&
      isModifier(nodes, at) &&
      (isNoun(nodeAt(nodes, at + 1)) || nodeAt(nodes, at + 1).pos === 'ADJ')
    )
  if (isAdverb(node)) return ['ADJ', 'NUM'].includes(nodeAt(nodes, at + 1).pos) || node.lower === 'then'
  if (node.lower === 'and') return joinsModifiers(nodes, at)
  return at === start && isPronoun(node)
}

/**
 * The noun phrase that starts at `start` with the phrases attached to it that describe it: the head of the agency, a
 * person with knowledge of the plan; not the occasion: the minister | at a briefing.
 */
export function phraseFrom(nodes: readonly Node[], start: number, limit = nodes.length): Range | null {
  const core = coreFrom(nodes, start, limit)
  if (core === null) return null
  let end = core[1]
  for (let links = 0; links < 5 && end < limit; links++) {
    const isName = nodeAt(nodes, end - 1).pos === 'PROPN'
    const next = attachedEnd(nodes, end, limit, isName)
    if (next === null) break
    end = next
  }
  return [start, end]
}

/** Where a phrase ends that is attached to the one which ends at `end`; null where none is. */
function attachedEnd(nodes: readonly Node[], end: number, limit: number, isName: boolean): number | null {
  let at = end
  const link = nodeAt(nodes, at)
  const isParticiple = link.pos === 'VERB' && /(?:ed|en)$/.test(link.lower)
  if (isParticiple || (link.pos === 'ADJ' && !isName)) at++
  const preposition = nodeAt(nodes, at)
  if (!isPreposition(preposition) || !ATTACHING.has(preposition.lower)) return null
  if (isName && preposition.lower !== 'of') return null
  const object = coreFrom(nodes, at + 1, limit)
  if (object === null) return null
  const head = nodeAt(nodes, object[1] - 1)
  if (preposition.lower !== 'of' && preposition.lower !== 'for') {
    if (OCCASIONS.has(head.lower) || isDay(head) || isMonth(head) || /^\d{4}$/.test(head.lower)) return null
  }
  return object[1]
}
