import {
  isAdverb,
  isComma,
  isDay,
  isDeterminer,
  isMonth,
  isNoun,
  isPossessive,
  isPreposition,
  isPronoun,
  isStop,
  type Node,
  nodeAt,
  type Range,
} from './nodes.ts'

/** How far a phrase may reach, in nodes: nobody is described in more, and hostile text stays linear. */
export const LONGEST_PHRASE = 40

/** Prepositions by which one phrase belongs to another: a spokesman for the fund, people in Kyiv. */
export const ATTACHING = new Set(
  'of for at in from with on to by against between near behind inside within under over about into among'.split(
    ' ',
  ),
)

/** Whether a noun phrase may end with a node. */
export function isHead(nodes: readonly Node[], at: number): boolean {
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

/** Pronouns that end a phrase only after "of": one of them. */
export const OBJECTS = new Set(['them', 'us', 'him', 'her', 'it', 'these', 'those', 'whom', 'which'])

/** Whether a participle stands before a noun: an unnamed official, the ousted leader. */
export function isModifier(nodes: readonly Node[], at: number): boolean {
  const { lower, pos } = nodeAt(nodes, at)
  if (pos !== 'VERB' || !/(?:ed|en|ing)$/.test(lower)) return false
  let before = at - 1
  while (isAdverb(nodeAt(nodes, before)) || nodeAt(nodes, before).pos === 'ADJ') before--
  const left = nodeAt(nodes, before)
  return (
    isDeterminer(left) || isPossessive(left) || isPreposition(left) || left.kind === 'edge' || isComma(left)
  )
}

/** Whether an "and" joins adjectives: foreign and defence ministers. */
export function joinsModifiers(nodes: readonly Node[], at: number): boolean {
  return nodeAt(nodes, at - 1).pos === 'ADJ' && nodeAt(nodes, at + 1).pos === 'ADJ'
}

/** Whether a phrase names an occasion of speech or a time. */
export function isOccasion(nodes: readonly Node[], [, end]: Range): boolean {
  const head = nodeAt(nodes, end - 1)
  return OCCASIONS.has(head.lower) || OCCASIONS.has(head.lemma) || isDay(head) || isMonth(head)
}

/** Nouns of occasions: what is said at one does not describe who says it. */
export const OCCASIONS = new Set(
  `statement interview conference briefing speech meeting summit hearing rally event call letter email post tweet
  message note video debate session ceremony trial court testimony address remarks report article column podcast show
  program programme broadcast appearance press release phone telephone television tv radio twitter facebook time
  morning afternoon evening night week month year day addition response reply turn part comments`.split(
    /\s+/,
  ),
)
