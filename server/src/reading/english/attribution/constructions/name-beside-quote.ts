import type { PeriodContext, PhraseConstruction, Proposal } from '../construction.ts'
import { isComma, isDash, isPreposition, isStop, nodeAt, type Range } from '../nodes.ts'
import { coreFrom } from '../phrases-from.ts'
import { isTrade } from '../speakers.ts'
import { hasTense } from '../verb-groups.ts'

/** Words of the longest name with its description. */
const LONGEST_LABEL = 14

/**
 * A name and a mark tell who speaks, without a verb. Rita Cole, mayor: "It is dead." | "It is dead." — Rita Cole |
 * 'It is dead': Rita Cole on the harbour.
 */
export const nameBesideQuote: PhraseConstruction = {
  name: 'name-beside-quote',
  find: (context) => {
    const found = readLabel(context) ?? readSignature(context)
    return found === null ? [] : [found]
  },
}

/** The quote comes last, behind a colon or a dash, with nothing but stops behind it. */
function readLabel({ nodes, cues, isHeadline }: PeriodContext): Proposal | null {
  const start = isDash(nodeAt(nodes, 0)) || nodeAt(nodes, 0).lower === '•' ? 1 : 0
  const mark = nodes.findIndex((node, at) => at > start && at < start + LONGEST_LABEL && leadsIn(node))
  const quote = nodeAt(nodes, mark + 1)
  if (mark <= start || quote.kind !== 'quote' || cues.some(({ head }) => head < mark)) return null
  if (!nodes.slice(mark + 2).every((node) => node.kind === 'quote' || isStop(node))) return null
  const matter = nodes.findIndex((node, at) => at > start && at < mark && isMatter(node))
  // Other headlines are read by the colon alone; elsewhere a word or two in marks are no speech.
  if (isHeadline ? matter < 0 || !quote.isSpeech : !quote.isSentence) return null
  const source = readName(nodes, start, isHeadline ? matter : mark)
  return source === null ? null : write(source, [mark + 1, nodes.length])
}

function leadsIn(node: PeriodContext['nodes'][number]): boolean {
  return node.lower === ':' || isDash(node)
}

/** Rita Cole on the harbour: what a name in a headline speaks about. */
function isMatter({ lower }: PeriodContext['nodes'][number]): boolean {
  return ['on', 'over', 'about', 'after'].includes(lower)
}

/** The quote comes first: a dash and a name close the line, or a colon and a name, with the matter behind it. */
function readSignature({ nodes }: PeriodContext): Proposal | null {
  const quote = nodeAt(nodes, 0)
  const mark = nodeAt(nodes, 1)
  if (quote.kind !== 'quote' || !quote.isSpeech || !(isDash(mark) || mark.lower === ':')) return null
  const matter = nodes.findIndex((node, at) => at > 2 && isPreposition(node) && node.lower !== 'of')
  const end = mark.lower === ':' && matter > 0 ? matter : endOfWords(nodes)
  const source = end > 2 + LONGEST_LABEL ? null : readName(nodes, 2, end)
  if (source === null || hasTense(nodes, 2, endOfWords(nodes))) return null
  // Ballet queen slams boss: in a headline a verb may look like a part of the name.
  return mark.lower === ':' && !isBareName(nodes, source) ? null : write(source, [0, 1])
}

/** A name alone, or a trade with at most one word before it. */
function isBareName(nodes: PeriodContext['nodes'], [first, end]: Range): boolean {
  const isName = nodes.slice(first, end).every(({ pos }) => pos === 'PROPN')
  return isName || (isTrade(nodeAt(nodes, end - 1)) && end - first <= 2)
}

function endOfWords(nodes: PeriodContext['nodes']): number {
  return isStop(nodeAt(nodes, nodes.length - 1)) ? nodes.length - 1 : nodes.length
}

/** A name or a trade with nothing behind it but its description, after a comma, in brackets or with "of". */
function readName(nodes: PeriodContext['nodes'], start: number, end: number): Range | null {
  let cut = start
  while (cut < end && !isComma(nodeAt(nodes, cut)) && !['(', 'of'].includes(nodeAt(nodes, cut).lower)) cut++
  const core = coreFrom(nodes, start, cut)
  const head = nodeAt(nodes, cut - 1)
  return core?.[1] === cut && (head.pos === 'PROPN' || isTrade(head)) ? core : null
}

function write(source: Range, content: Range): Proposal {
  const nobody = { cue: [], cueLemma: null, stance: null, via: null, keepsMarks: false, isOpen: false }
  return { construction: 'name-beside-quote', source, content: [content], ...nobody }
}
