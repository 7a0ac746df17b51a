import type { PeriodContext, PhraseConstruction, Proposal } from '../construction.ts'
import { isComma, isPersonal, nodeAt, type Range, showsTense } from '../nodes.ts'
import { phraseFrom } from '../phrases-from.ts'

/** "We left," the old man laughed: any verb beside a quote that a comma leaves open tells who speaks. */
export const voiceBesideQuote: PhraseConstruction = {
  name: 'voice-beside-quote',
  find: (context) => {
    const { nodes, cues } = context
    const quote = nodeAt(nodes, 0)
    if (quote.kind !== 'quote' || !quote.isSpeech) return []
    const found = readSpeaker(context, isComma(nodeAt(nodes, 1)) ? 2 : 1)
    if (found === null || cues.some(({ head }) => head === found.verb)) return []
    const proposal: Proposal = {
      construction: 'voice-beside-quote',
      source: found.source,
      cue: [[found.verb, found.verb + 1]],
      cueLemma: nodeAt(nodes, found.verb).lemma,
      stance: null,
      content: [[0, 1]],
      via: null,
      keepsMarks: false,
      isOpen: true,
    }
    return [proposal]
  },
}

function readSpeaker(
  { nodes }: PeriodContext,
  at: number,
): { readonly source: Range; readonly verb: number } | null {
  const source = phraseFrom(nodes, at)
  if (source !== null) {
    const verb = source[1]
    const node = nodeAt(nodes, verb)
    if (node.pos === 'VERB' && showsTense(nodes, verb)) return { source, verb }
    return null
  }
  const verb = nodeAt(nodes, at)
  if (verb.pos !== 'VERB' || !showsTense(nodes, at)) return null
  const after = phraseFrom(nodes, at + 1)
  return after === null || isPersonal(nodeAt(nodes, at + 1)) ? null : { source: after, verb: at }
}
