import { sentenceEnd, sentenceStart, skipCircumstances } from '../clauses.ts'
import { type PeriodContext, propose, type Traits, type VerbConstruction } from '../construction.ts'
import {
  isAdverb,
  isAuxiliary,
  isComma,
  isDeterminer,
  isNoun,
  isStop,
  type Node,
  nodeAt,
  type Range,
  showsTense,
} from '../nodes.ts'
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
    // What officials said was the first: it lacks its subject, as a relative clause does.
    const isCleft = subject.clause - 1 === sentenceStart(nodes, subject.clause)
    if (lead.lower === 'what' && showsTense(nodes, cue.end) && cue.entry.frames.has('clause') && !isCleft) {
      const content = scopeFrom(context, cue, cue.end, 'phrase')
      return propose(WHAT_CLAUSE, cue, { source: subject.range, content: [content] })
    }
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
      return propose(WHAT_CLAUSE, cue, {
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
    let start = cue.end
    const holder = isRelative || isReduced ? null : holderIn(nodes, subject.range)
    if (holder !== null && isAuxiliary(nodeAt(nodes, start)) && cue.entry.frames.has('clause')) {
      const content = scopeFrom(context, cue, start, 'phrase')
      return propose(RELATIVE_OBJECT, cue, { source: holder, content: [content] })
    }
    if (!isRelative && !isReduced) return null
    while (isAdverb(nodeAt(nodes, start))) start++
    // The reported clause lacks its subject, which is what the relative clause is about.
    if (showsTense(nodes, start) && cue.entry.frames.has('clause')) {
      return propose(RELATIVE_OBJECT, cue, {
        source: subject.range,
        content: [scopeFrom(context, cue, start, 'phrase')],
      })
    }
    const as = skipCircumstances(nodes, cue.end, limit)
    const takesAs = cue.entry.frames.has('objectAs') && nodeAt(nodes, as).lower === 'as'
    const next = nodeAt(nodes, cue.end)
    if (!isRelative && !takesAs && next.kind !== 'quote') return null
    const takesName =
      cue.entry.frames.has('objectName') &&
      (next.pos === 'ADJ' || next.kind === 'quote' || next.pos === 'DET' || next.pos === 'VERB')
    if (!takesName && !takesAs) return null
    const end = takesAs ? as + 1 : cue.end
    const content = beforeMainVerb(context, lead, scopeFrom(context, cue, end, 'phrase'))
    return propose(RELATIVE_OBJECT, cue, {
      source: subject.range,
      content: [content],
      cue: [takesAs && as > cue.end ? [cue.head, cue.end] : [cue.head, end]],
    })
  },
}

const WHAT_CLAUSE: Traits = { name: 'what-clause', keepsMarks: true }
const RELATIVE_OBJECT: Traits = { name: 'relative-object', keepsMarks: true }

/** Critics in "a plan critics say is": what looks like one phrase is a thing and those who speak of it. */
function holderIn(nodes: PeriodContext['nodes'], [first, end]: Range): Range | null {
  const last = nodeAt(nodes, end - 1)
  const isPlural = last.pos === 'NOUN' && last.lower.endsWith('s')
  if (!isDeterminer(nodeAt(nodes, first)) || !isPlural || end - first < 3) return null
  const before = nodeAt(nodes, end - 2)
  const isThing = before.pos === 'NOUN' && !before.lower.endsWith('s')
  if (!isThing) return null
  return end - first > 3 ? [end - 2, end] : [end - 1, end]
}

/** Hale, whom she called a liar, left: set off by commas, the clause ends where the verb of the main clause comes. */
function beforeMainVerb({ nodes }: PeriodContext, lead: Node, [start, end]: Range): Range {
  if (lead.lower !== 'whom' && lead.lower !== 'which') return [start, end]
  for (let at = start; at < end; at++) {
    if (isComma(nodeAt(nodes, at)) && showsTense(nodes, at + 1)) return [start, at]
  }
  return [start, end]
}

/** The name that something is given, up to the verb of which it is the subject. */
function nameAfter({ nodes }: PeriodContext, start: number, limit: number): Range {
  let end = start + 1
  while (end < limit && !showsTense(nodes, end)) end++
  return [start, end]
}
