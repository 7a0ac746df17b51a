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

/** How far a phrase may reach: nobody is described in more words, and hostile text stays linear. */
const LONGEST = 40

/** Prepositions by which one phrase belongs to another: a spokesman for the fund, people in Kyiv. */
const ATTACHING = new Set(
  'of for at in from with on to by against between near behind inside within under over about into among'.split(
    ' ',
  ),
)

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
  while (first > 0 && last - first < LONGEST && extendsLeft(nodes, first - 1)) {
    first--
    if (isDeterminer(nodeAt(nodes, first)) && !isPreDetermined(nodes, first)) break
  }
  while (first < last && (isAdverb(nodeAt(nodes, first)) || isPossessive(nodeAt(nodes, first)))) first++
  return [first, end]
}

function isHead(nodes: readonly Node[], at: number): boolean {
  const node = nodeAt(nodes, at)
  if (isNoun(node) || isPronoun(node)) return true
  if (node.pos === 'NUM') return true
  const before = nodeAt(nodes, at - 1)
  // The NATO chief, the secretary general, Korea's military.
  if (node.pos === 'ADJ' && (isNoun(before) || isPossessive(before)) && before.kind === 'word') return true
  // One of them.
  if (before.lower === 'of' && OBJECTS.has(node.lower)) return true
  // The accused, a third.
  if (isDeterminer(before))
    return ['ADJ', 'ADV'].includes(node.pos) || (node.pos === 'VERB' && node.lower.endsWith('ed'))
  // A name at the start of a sentence that is also a word: Downing told.
  return isStop(before) && /^\p{Lu}/u.test(node.text) && ['VERB', 'ADJ', 'X', 'INTJ'].includes(node.pos)
}

/** Smith, 42, said. */
function isAge(nodes: readonly Node[], at: number): boolean {
  return /^\d/.test(nodeAt(nodes, at).lower) && isComma(nodeAt(nodes, at - 1))
}

const OBJECTS = new Set(['them', 'us', 'him', 'her', 'it', 'these', 'those', 'whom', 'which'])

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

/** Whether a participle stands before a noun: an unnamed official, the ousted leader. */
function isModifier(nodes: readonly Node[], at: number): boolean {
  const { lower, pos } = nodeAt(nodes, at)
  if (pos !== 'VERB' || !/(?:ed|en|ing)$/.test(lower)) return false
  let before = at - 1
  while (isAdverb(nodeAt(nodes, before)) || nodeAt(nodes, before).pos === 'ADJ') before--
  const left = nodeAt(nodes, before)
  return (
    isDeterminer(left) || isPossessive(left) || isPreposition(left) || left.kind === 'edge' || isComma(left)
  )
}

/** Foreign and defence ministers: an adjective on each side. */
function joinsModifiers(nodes: readonly Node[], at: number): boolean {
  return nodeAt(nodes, at - 1).pos === 'ADJ' && nodeAt(nodes, at + 1).pos === 'ADJ'
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

/** The noun phrase that starts at `start`, without what is attached to it; null where none does. */
export function coreFrom(nodes: readonly Node[], start: number, limit = nodes.length): Range | null {
  let at = start
  const stop = Math.min(limit, start + LONGEST)
  if (nodeAt(nodes, at).lower === 'that') return null
  if (isPersonal(nodeAt(nodes, at)) && at < limit) return [at, at + 1]
  while (at < stop && extendsRight(nodes, start, at)) at++
  while (at > start && !isHead(nodes, at - 1) && nodeAt(nodes, at - 1).lower !== ')') at--
  return at > start ? [start, at] : null
}

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

/** Nouns of occasions: what is said at one does not describe who says it. */
const OCCASIONS = new Set(
  `statement interview conference briefing speech meeting summit hearing rally event call letter email post tweet
  message note video debate session ceremony trial court testimony address remarks report article column podcast show
  program programme broadcast appearance press release phone telephone television tv radio twitter facebook time
  morning afternoon evening night week month year day addition response reply turn part comments`.split(
    /\s+/,
  ),
)

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

/** Whether a phrase names an occasion of speech or a time. */
export function isOccasion(nodes: readonly Node[], [, end]: Range): boolean {
  const head = nodeAt(nodes, end - 1)
  return OCCASIONS.has(head.lower) || OCCASIONS.has(head.lemma) || isDay(head) || isMonth(head)
}
