import { isBareClause } from '../bare-clauses.ts'
import { sentenceEnd, sentenceStart } from '../clauses.ts'
import { type PeriodContext, propose, type VerbConstruction } from '../construction.ts'
import { isComma, isConjunction, nodeAt, type Range } from '../nodes.ts'
import { phraseFrom } from '../phrases-from.ts'
import { scopeFrom } from '../scope.ts'
import { type CueVerb, hasTense } from '../verb-groups.ts'

/** As Smith put it, | as stated in the note, | ..., as the Post reported. */
export const asClause: VerbConstruction = {
  name: 'as-clause',
  read: (context, cue, at) => {
    const { nodes, subjects } = context
    const subject = subjects[at]
    if (
      cue.entry.isWeak ||
      !(cue.entry.frames.has('clause') || cue.entry.frames.has('objectAs') || cue.entry.lemma === 'put')
    )
      return null
    const own = subject?.isOwn && !subject.isRelative ? subject : null
    const limit = sentenceEnd(nodes, cue.end)
    const isShort = nodeAt(nodes, cue.first - 1).lower === 'as' && cue.form.isParticiple
    const as = isShort ? cue.first - 1 : own === null ? -1 : own.clause - 1
    if (as < 0 || nodeAt(nodes, as).lower !== 'as' || !opens(context, as)) return null
    if (!isShort && isBareClause(nodes, cue.end, limit) && !isComma(nodeAt(nodes, cue.end))) return null
    const source = isShort ? sourceAfter(context, cue) : (own?.range ?? null)
    if (source === null) return null
    const end = isShort ? source[1] : cue.end
    const content = wordsAround(context, cue, as, end, limit)
    return content === null
      ? null
      : propose({ name: 'as-clause', keepsMarks: false }, cue, { source, content: [content] })
  },
}

function opens({ nodes }: PeriodContext, as: number): boolean {
  return (
    isComma(nodeAt(nodes, as - 1)) || as === sentenceStart(nodes, as) || isConjunction(nodeAt(nodes, as - 1))
  )
}

/** As stated in the note, as reported by Interfax. */
function sourceAfter({ nodes }: PeriodContext, cue: CueVerb): Range | null {
  const link = nodeAt(nodes, cue.end).lower
  return link === 'in' || link === 'by' ? phraseFrom(nodes, cue.end + 1) : null
}

/** What the clause belongs to: the words before it, or after it where it comes first. */
function wordsAround(
  context: PeriodContext,
  cue: CueVerb,
  as: number,
  end: number,
  limit: number,
): Range | null {
  const { nodes } = context
  const start = sentenceStart(nodes, as)
  if (as > start && hasTense(nodes, start, as)) return [start, isComma(nodeAt(nodes, as - 1)) ? as - 1 : as]
  for (let at = end; at < Math.min(limit, end + 12); at++) {
    if (isComma(nodeAt(nodes, at)) && at + 1 < limit) return scopeFrom(context, cue, at + 1, 'clause')
  }
  return null
}
