import { sentenceEnd, sentenceStart } from '../clauses.ts'
import type { PeriodContext, PhraseConstruction, Proposal } from '../construction.ts'
import { isComma, isOwner, isPossessive, nodeAt, type Range, showsTense } from '../nodes.ts'
import { coreBefore } from '../phrases-before.ts'

const NOUNS = new Set(['words', 'view', 'opinion', 'estimation', 'telling', 'reading', 'account'])

/** In his words, | in the minister's view, */
export const inWordsOf: PhraseConstruction = {
  name: 'in-words-of',
  find: (context) => {
    const { nodes } = context
    const found: Proposal[] = []
    for (let at = 0; at < nodes.length; at++) {
      const proposal = NOUNS.has(nodeAt(nodes, at).lower) ? read(context, at) : null
      if (proposal !== null) found.push(proposal)
    }
    return found
  },
}

function read({ nodes, index }: PeriodContext, at: number): Proposal | null {
  const owner = nodeAt(nodes, at - 1)
  const source: Range | null = isOwner(owner)
    ? [at - 1, at]
    : isPossessive(owner)
      ? coreBefore(nodes, at - 1)
      : null
  if (source === null || !['in', 'by'].includes(nodeAt(nodes, source[0] - 1).lower)) return null
  const first = source[0] - 1
  const start = sentenceStart(nodes, first)
  const limit = sentenceEnd(nodes, at)
  const hasComma = isComma(nodeAt(nodes, at + 1))
  const before: Range = [start, isComma(nodeAt(nodes, first - 1)) ? first - 1 : first]
  const after: Range = [hasComma ? at + 2 : at + 1, limit]
  const content = [before, after].filter(([from, end]) => from < end)
  const isSplit = before[0] < before[1] && hasComma
  if (!hasComma && !(isComma(nodeAt(nodes, first - 1)) && at + 1 >= limit)) return null
  if (content.length === 0 || (!isSplit && !content.some(([from, end]) => anyTense(nodes, from, end))))
    return null
  const lemma = nodeAt(nodes, at).lower
  return {
    construction: 'in-words-of',
    source,
    cue: [[at, at + 1]],
    cueLemma: lemma,
    stance: index.stances.get(lemma) ?? null,
    content,
    via: null,
    keepsMarks: false,
    isOpen: true,
  }
}

function anyTense(nodes: PeriodContext['nodes'], from: number, end: number): boolean {
  for (let at = from; at < end; at++)
    if (showsTense(nodes, at) || nodeAt(nodes, at).kind === 'quote') return true
  return false
}
