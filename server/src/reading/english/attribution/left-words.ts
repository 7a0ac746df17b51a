import { sentenceStart } from './clauses.ts'
import type { PeriodContext } from './construction.ts'
import { afterDateline } from './datelines.ts'
import { isComma, isConjunction, isDash, nodeAt, type Range } from './nodes.ts'
import { type CueVerb, hasTense } from './verb-groups.ts'

/** The words of the sentence before `end`, if they are more than a circumstance of what comes after. */
export function leftWords(context: PeriodContext, cue: CueVerb, end: number): Range | null {
  const { nodes } = context
  let start = afterDateline(nodes, sentenceStart(nodes, end))
  // Breaking: deal dead, says mayor. One word before a colon is a label.
  if (context.isHeadline && start === 0 && nodeAt(nodes, 1).lower === ':') start = 2
  // Ferry strike: "we were lied to," says mayor. The topic is no part of the quote.
  const colon = context.isHeadline
    ? nodes.findIndex((node, at) => node.kind === 'quote' && nodeAt(nodes, at - 1).lower === ':')
    : -1
  if (colon > start && colon < end) start = colon
  // A dash opens a dialogue or a point of a list.
  while (isConjunction(nodeAt(nodes, start)) || isDash(nodeAt(nodes, start)) || opensAside(nodes, start))
    start++
  let last = end
  while (last > start && (isComma(nodeAt(nodes, last - 1)) || isDash(nodeAt(nodes, last - 1)))) last--
  if (start >= last) return null
  for (let at = start; at < last; at++) if (nodeAt(nodes, at).kind === 'quote') return [start, last]
  const { frames } = cue.entry
  if (!frames.has('clause') && !frames.has('that') && !frames.has('hearer')) return null
  const isWhole = context.isHeadline && last - start > 2
  return hasTense(nodes, start, last) || isWhole ? [start, last] : null
}

/** A bracket around a whole sentence: ("We left," she said.) */
function opensAside(nodes: PeriodContext['nodes'], at: number): boolean {
  return nodeAt(nodes, at).lower === '(' && nodeAt(nodes, at + 1).kind === 'quote'
}
