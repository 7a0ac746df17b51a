import type { CueIndex } from './cue-index.ts'
import { isDeterminer, isNoun, isOwner, isPossessive, type Node, nodeAt } from './nodes.ts'

/**
 * Puts right what the tagger gets wrong about news: plural nouns taken for verbs before the verb (court records show),
 * nouns in -ing after an owner (the president's thinking), reporting verbs in "say" and "says" taken for nouns.
 */
export function mendTags(nodes: readonly Node[], index: CueIndex): readonly Node[] {
  return nodes.map((node, at) => {
    if (node.kind !== 'word') return node
    if (node.lower === 'say' || node.lower === 'says') return { ...node, pos: 'VERB', lemma: 'say' }
    if (node.pos === 'VERB' && isPluralBeforeVerb(nodes, at, index)) return { ...node, pos: 'NOUN' }
    if (node.pos === 'VERB' && isGerundNoun(nodes, at)) return { ...node, pos: 'NOUN' }
    return node
  })
}

/** Records in "court records show"; reports in "the reports say". */
function isPluralBeforeVerb(nodes: readonly Node[], at: number, { forms }: CueIndex): boolean {
  const { lower } = nodeAt(nodes, at)
  const next = nodeAt(nodes, at + 1)
  if (!lower.endsWith('s') || lower.endsWith('ss')) return false
  const form = forms.get(next.lower)
  return form?.isBase === true && !form.isPast && !isDeterminer(next) && next.text === next.lower
}

function isGerundNoun(nodes: readonly Node[], at: number): boolean {
  const before = nodeAt(nodes, at - 1)
  const next = nodeAt(nodes, at + 1)
  if (!nodeAt(nodes, at).lower.endsWith('ing')) return false
  return (
    (isPossessive(before) || isOwner(before) || before.lower === 'the') &&
    !isNoun(next) &&
    next.pos !== 'ADJ' &&
    next.pos !== 'DET'
  )
}
