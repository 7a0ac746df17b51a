import type { Span } from '../../../domain/span.ts'
import type { ExtractedFigure, Token } from '../../extraction.ts'
import type { Trigger } from './find-triggers.ts'
import { startsClause } from './phrase-bounds.ts'

/** Where a text names a figure. */
export interface FigureMention {
  readonly figure: string
  readonly span: Span
}

/** Keys of figures. */
export interface Participants {
  readonly agents: readonly string[]
  readonly targets: readonly string[]
}

/** Tokens on either side of a trigger among which its subject and object stand. */
const REACH = 12
/** Before a name these make it no subject: a member of NATO, talks with Moscow. */
const PREPOSITIONS = new Set(
  'of to in from for with against at on over between into under about near'.split(' '),
)

/** All mentions of figures, in text order. */
export function listMentions(figures: readonly ExtractedFigure[]): readonly FigureMention[] {
  return figures
    .flatMap(({ key, mentions }) => mentions.map((span) => ({ figure: key, span })))
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
}

/**
 * Who does it and to whom, by where figures are named around a trigger: before and after a verb, turned round in the
 * passive; by, of and the possessive around a noun. Those who meet are all agents.
 *
 * @param mentions the figures named in the trigger's sentence.
 */
export function findParticipants(
  tokens: readonly Token[],
  trigger: Trigger,
  bounds: readonly [first: number, end: number],
  mentions: readonly FigureMention[],
): Participants {
  if (mentions.length === 0) return { agents: [], targets: [] }
  const before = figuresBefore(tokens, trigger, bounds[0], mentions)
  const after = figuresAfter(tokens, trigger, bounds[1], mentions)
  const byAgent = after.filter(({ link }) => link === 'by').map(({ figure }) => figure)
  const others = after.filter(({ link }) => link !== 'by').map(({ figure }) => figure)
  if (trigger.action.kind === 'MEETING')
    return { agents: unique([...before, ...byAgent, ...others]), targets: [] }
  if (trigger.part === 'PASSIVE') return { agents: unique(byAgent), targets: unique(before) }
  return {
    agents: unique([...before, ...byAgent]),
    targets: unique(others.filter((one) => !before.includes(one))),
  }
}

function figuresBefore(
  tokens: readonly Token[],
  trigger: Trigger,
  first: number,
  mentions: readonly FigureMention[],
): readonly string[] {
  for (let at = trigger.first - 1; at >= Math.max(first, trigger.first - REACH); at--) {
    if (startsClause(tokens[at])) return []
    const [start, end] = tokens[at]?.span ?? [0, 0]
    const mention = mentions.find(({ span }) => span[0] <= start && end <= span[1])
    if (mention === undefined) continue
    let opening = at
    while (opening > first && (tokens[opening - 1]?.span[0] ?? 0) >= mention.span[0]) opening--
    const link = linkBefore(tokens, opening)
    // What a preposition hangs on stands further left, and may be the subject itself.
    if (PREPOSITIONS.has(link)) {
      at = opening
      continue
    }
    const isOwner = /^[''’]s?$/.test(tokens[at + 1]?.text ?? '') || /[''’]s?$/.test(tokens[at]?.text ?? '')
    if (trigger.part === 'NOUN' && !isOwner && at < trigger.first - 1) return []
    return [mention.figure]
  }
  return []
}

function figuresAfter(
  tokens: readonly Token[],
  trigger: Trigger,
  end: number,
  mentions: readonly FigureMention[],
): readonly { readonly figure: string; readonly link: string }[] {
  const found: { readonly figure: string; readonly link: string }[] = []
  for (let at = trigger.end; at < Math.min(end, trigger.end + REACH); at++) {
    if (startsClause(tokens[at]) || tokens[at]?.text === ',') break
    const start = tokens[at]?.span[0] ?? 0
    const mention = mentions.find(({ span }) => span[0] === start)
    if (mention === undefined) continue
    found.push({ figure: mention.figure, link: linkBefore(tokens, at) })
    if (found.length === 3) break
  }
  // In, at and near name a place.
  return found.filter(({ link }) => link !== 'in' && link !== 'at' && link !== 'near')
}

/** The preposition before a name, over its article. */
function linkBefore(tokens: readonly Token[], at: number): string {
  const previous = tokens[at - 1]
  const lower = (previous?.pos === 'DET' ? tokens[at - 2] : previous)?.text.toLowerCase() ?? ''
  return lower
}

function unique(figures: readonly string[]): readonly string[] {
  return [...new Set(figures)]
}
