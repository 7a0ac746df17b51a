import { sentenceEnd } from '../clauses.ts'
import { type PeriodContext, propose, type VerbConstruction } from '../construction.ts'
import { isAdverb, isDeterminer, isNoun, isStop, nodeAt, type Range, showsTense } from '../nodes.ts'
import { scopeFrom } from '../scope.ts'

/** Eight men it says were spies | what he called "a farce" | a figure that analysts called exaggerated. */
export const relativeObject: VerbConstruction = {
  name: 'relative-object',
  read: (context, cue, at) => {
    const { nodes, subjects } = context
    const subject = subjects[at]
    if (subject == null || !subject.isOwn || subject.isRelative || cue.isPassive || cue.mood !== 'finite')
      return null
    const lead = nodeAt(nodes, subject.clause - 1)
    const limit = sentenceEnd(nodes, cue.end)
    if (isStop(nodeAt(nodes, cue.end)) || cue.end >= limit) return null
    if (lead.lower === 'what') {
      const hasAs = nodeAt(nodes, cue.end).lower === 'as'
      const next = nodeAt(nodes, cue.end)
      const names =
        cue.entry.frames.has('objectName') || hasAs || ['claim', 'say', 'allege'].includes(cue.entry.lemma)
      if (!names || showsTense(nodes, cue.end)) return null
      if (!hasAs && !isDeterminer(next) && !isNoun(next) && next.kind !== 'quote' && next.pos !== 'ADJ')
        return null
      const start = hasAs ? cue.end + 1 : cue.end
      const content = nameAfter(context, start, scopeFrom(context, cue, start, 'phrase')[1])
      return propose({ name: 'what-clause', keepsMarks: true }, cue, {
        source: subject.range,
        content: [content],
        cue: [[cue.head, start]],
      })
    }
    const isRelative =
      lead.lower === 'which' ||
      lead.lower === 'who' ||
      lead.lower === 'whom' ||
      (lead.lower === 'that' && isNoun(nodeAt(nodes, subject.clause - 2)))
    const isReduced = isNoun(lead) || lead.pos === 'PROPN'
    if (!isRelative && !isReduced) return null
    let start = cue.end
    while (isAdverb(nodeAt(nodes, start))) start++
    // The reported clause lacks its subject, which is what the relative clause is about.
    if (showsTense(nodes, start) && cue.entry.frames.has('clause')) {
      return propose({ name: 'relative-object', keepsMarks: true }, cue, {
        source: subject.range,
        content: [scopeFrom(context, cue, start, 'phrase')],
      })
    }
    if (!isRelative) return null
    const next = nodeAt(nodes, cue.end)
    const takesName =
      cue.entry.frames.has('objectName') &&
      (next.pos === 'ADJ' || next.kind === 'quote' || next.pos === 'DET' || next.pos === 'VERB')
    const takesAs = cue.entry.frames.has('objectAs') && next.lower === 'as'
    if (!takesName && !takesAs) return null
    const end = takesAs ? cue.end + 1 : cue.end
    const content = scopeFrom(context, cue, end, 'phrase')
    return propose({ name: 'relative-object', keepsMarks: true }, cue, {
      source: subject.range,
      content: [content],
      cue: [[cue.head, end]],
    })
  },
}

/** The name that something is given, up to the verb of which it is the subject. */
function nameAfter({ nodes }: PeriodContext, start: number, limit: number): Range {
  let end = start + 1
  while (end < limit && !showsTense(nodes, end)) end++
  return [start, end]
}
