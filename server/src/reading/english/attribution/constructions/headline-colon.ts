import type { PeriodContext, PhraseConstruction, Proposal } from '../construction.ts'
import { nodeAt, type Range } from '../nodes.ts'
import { coreFrom } from '../phrases-from.ts'
import { isTrade } from '../speakers.ts'

/** Blaze was set on purpose: Officials | President: Dam is "a monument" | Peskov: No talks planned. */
export const headlineColon: PhraseConstruction = {
  name: 'headline-colon',
  find: (context) => {
    const { nodes, cues, isHeadline } = context
    const colon = nodes.findIndex(({ lower }) => lower === ':')
    if (!isHeadline || colon < 1 || cues.length > 1) return []
    const before: Range = [0, colon]
    const after: Range = [colon + 1, nodes.length]
    if (namesSpeaker(context, after)) return [write(after, before)]
    const isQuoted = nodeAt(nodes, colon + 1).kind === 'quote'
    return namesSpeaker(context, before) || (isQuoted && isName(context, before))
      ? [write(before, after)]
      : []
  },
}

/** A short phrase that ends with somebody who speaks. */
function namesSpeaker({ nodes }: PeriodContext, [first, end]: Range): boolean {
  const core = coreFrom(nodes, first, end)
  if (core === null || core[1] !== end || end - first > 5) return false
  return isTrade(nodeAt(nodes, end - 1))
}

function isName({ nodes }: PeriodContext, [first, end]: Range): boolean {
  if (end - first > 4) return false
  for (let at = first; at < end; at++) if (nodeAt(nodes, at).pos !== 'PROPN') return false
  return end - first > 1
}

function write(source: Range, content: Range): Proposal {
  const nobody = { cue: [], cueLemma: null, stance: null, via: null, keepsMarks: false, isOpen: false }
  return { construction: 'headline-colon', source, content: [content], ...nobody }
}
