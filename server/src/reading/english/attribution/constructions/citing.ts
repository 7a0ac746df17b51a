import { complementFrom, sentenceEnd } from '../clauses.ts'
import { type PeriodContext, propose, type VerbConstruction } from '../construction.ts'
import { leftWords } from '../left-words.ts'
import { isComma, isStop, nodeAt, type Range, showsTense } from '../nodes.ts'
import { phraseFrom } from '../phrases-from.ts'
import { scopeFrom } from '../scope.ts'
import type { CueVerb } from '../verb-groups.ts'

/** The talks failed, Interfax reported, citing two diplomats: those cited said it, and the agency passes it on. */
export const citing: VerbConstruction = {
  name: 'citing',
  read: (context, cue, at) => {
    const { nodes, cues, subjects } = context
    if (cue.mood !== 'gerund' || !['cite', 'quote'].includes(cue.entry.lemma)) return null
    if (!isComma(nodeAt(nodes, cue.first - 1))) return null
    const source = readCited(context, cue)
    const earlier = cues.findLastIndex(
      ({ mood, entry }, index) =>
        index < at && mood === 'finite' && entry.frames.has('clause') && subjects[index]?.isOwn === true,
    )
    const reporting = cues[earlier]
    const reporter = subjects[earlier]
    if (source === null || reporting === undefined || reporter == null) return null
    const content = isComma(nodeAt(nodes, reporter.clause - 1))
      ? leftWords(context, reporting, reporter.clause - 1)
      : reportedWords(context, reporting)
    return content === null
      ? null
      : propose({ name: 'citing', keepsMarks: false }, cue, {
          source,
          content: [content],
          via: reporter.range,
        })
  },
}

/** What the agency reports, where it comes after the verb. */
function reportedWords(context: PeriodContext, reporting: CueVerb): Range | null {
  const limit = sentenceEnd(context.nodes, reporting.end)
  const complement = complementFrom(context.nodes, reporting.end, limit)
  return complement === null ? null : scopeFrom(context, reporting, complement.start, 'clause')
}

function readCited({ nodes }: PeriodContext, cue: CueVerb): Range | null {
  const limit = sentenceEnd(nodes, cue.end)
  const phrase = phraseFrom(nodes, cue.end, limit)
  if (phrase === null) return null
  let end = phrase[1]
  // People briefed on the plan: up to the next comma.
  while (
    end < Math.min(limit, phrase[0] + 25) &&
    !isComma(nodeAt(nodes, end)) &&
    !isStop(nodeAt(nodes, end)) &&
    !showsTense(nodes, end)
  )
    end++
  return isComma(nodeAt(nodes, end)) || end >= limit ? [phrase[0], end] : phrase
}
