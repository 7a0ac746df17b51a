import { isReal } from './admit.ts'
import type { PeriodContext, Proposal } from './construction.ts'
import { PHRASE_CONSTRUCTIONS, VERB_CONSTRUCTIONS } from './constructions/index.ts'
import { keepApart, leaveOutRepeats } from './keep-apart.ts'
import { keepProposals } from './keep-proposals.ts'
import { isStop, nodeAt, type Range } from './nodes.ts'
import { passOn } from './pass-on.ts'
import type { CueVerb } from './verb-groups.ts'

/** Attributions without a verb that a period can have by one construction. */
const MOST_PHRASES = 8

/** What the constructions make of a period, each cue read once: by the first verb construction that fits. */
export function readPeriod(context: PeriodContext): readonly Proposal[] {
  const proposals: Proposal[] = []
  for (const [at, cue] of context.cues.entries()) {
    if (!isReal(context, cue) || isPassedOn(context, cue)) continue
    for (const { read } of VERB_CONSTRUCTIONS) {
      const proposal = read(context, cue, at)
      if (proposal === null) continue
      proposals.push(proposal)
      break
    }
  }
  for (const { find } of PHRASE_CONSTRUCTIONS) proposals.push(...find(context).slice(0, MOST_PHRASES))
  const filled = leaveOutRepeats(proposals.map(keepApart)).filter(
    ({ content, mayBeEmpty }) => content.length > 0 || mayBeEmpty === true,
  )
  return passOn(keepProposals(context, filled)).toSorted((a, b) => firstOf(a) - firstOf(b))
}

/** Quoted in "quoted Lavrov as saying": the saying is the cue. */
function isPassedOn({ nodes }: PeriodContext, { entry, end }: CueVerb): boolean {
  if (entry.lemma !== 'quote' && entry.lemma !== 'cite') return false
  for (let at = end; at < end + 25; at++) {
    const node = nodeAt(nodes, at)
    if (isStop(node)) return false
    if (node.lower === 'as' && nodeAt(nodes, at + 1).lower === 'saying') return true
  }
  return false
}

function firstOf({ cue, content }: Proposal): number {
  const starts = [...cue, ...content].map(([first]: Range) => first)
  return Math.min(...starts)
}
