import type { Span } from '../../../domain/span.ts'
import type { EventKind } from '../../../domain/vocabulary.ts'
import type { EventTriggers } from '../../../lexicons/read-event-triggers.ts'
import type { SegmentedText } from '../../extraction.ts'

const POINTERS = new Set(['the', 'this', 'these', 'such', 'latest'])
/** Kinds of what befalls people; the others are deeds. */
const INCIDENTS: ReadonlySet<EventKind> = new Set(['ATTACK', 'OTHER', 'CONFLICT'])

/**
 * Where an article points back to its main event by a general noun: this decision, the latest move, the incident.
 * Not where the noun says itself what it means, as in "the decision to reduce taxes".
 */
export function findReferences(
  { tokens }: SegmentedText,
  mainKind: EventKind,
  after: number,
  { references }: EventTriggers,
): readonly Span[] {
  const nouns = INCIDENTS.has(mainKind) ? references.incidents : references.deeds
  return tokens.flatMap(({ lemma, span, pos }, at) => {
    if (span[0] < after || pos !== 'NOUN' || !nouns.has(lemma)) return []
    const next = tokens[at + 1]?.text.toLowerCase() ?? ''
    if (next === 'to' || next === 'of' || next === 'by') return []
    const isLatest = tokens[at - 1]?.text.toLowerCase() === 'latest'
    const pointer = tokens[isLatest ? at - 2 : at - 1]
    if (pointer === undefined) return []
    const isOwned = /^['’]s?$/.test(pointer.text)
    if (!isOwned && !POINTERS.has(pointer.text.toLowerCase())) return []
    const first = isOwned ? (tokens[at - 2] ?? pointer) : pointer
    return [[first.span[0], span[1]] as const]
  })
}
