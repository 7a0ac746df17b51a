import { complementFrom, sentenceEnd, sentenceStart, skipCircumstances } from '../clauses.ts'
import { type PeriodContext, type Proposal, propose, type VerbConstruction } from '../construction.ts'
import { isConjunction, isNoun, isSubordinator, nodeAt, type Range } from '../nodes.ts'
import { phraseFrom } from '../phrases-from.ts'
import { scopeFrom } from '../scope.ts'
import type { CueVerb } from '../verb-groups.ts'

/**
 * Was quoted as saying that | was told by police that | it was announced that | was urged by both to leave | is said
 * to have left. Who speaks stands after "by", if the article says.
 */
export const passiveCue: VerbConstruction = {
  name: 'passive-cue',
  read: (context, cue, at) => {
    if (!cue.isPassive || cue.mood === 'gerund') return null
    const { nodes } = context
    const limit = sentenceEnd(nodes, cue.end)
    const agent = findAgent(context, cue.end, limit)
    const from = afterCircumstances(context, agent?.end ?? cue.end, limit)
    const subject = context.subjects[at]
    const isImpersonal = nodeAt(nodes, (subject?.range[1] ?? 0) - 1).lower === 'it'
    const complement = complementFrom(nodes, from, limit)
    const takesClause =
      cue.entry.frames.has('clause') || cue.entry.frames.has('that') || cue.entry.frames.has('hearer')
    if (takesClause && complement !== null && (isImpersonal || isTold(cue))) {
      if (complement.kind === 'bare' && !cue.entry.frames.has('hearer') && !isImpersonal) return null
      const content = scopeFrom(context, cue, complement.start, 'clause')
      return propose({ name: 'passive-clause', keepsMarks: false }, cue, {
        source: agent?.range ?? null,
        content: [content],
      })
    }
    return readSubjectAndRest(context, cue, subject?.range ?? null, agent?.range ?? null, from)
  },
}

/** Past circumstances that come before an infinitive: was advised in 2016, and again later, to close. */
function afterCircumstances({ nodes }: PeriodContext, from: number, limit: number): number {
  const at = skipCircumstances(nodes, from, limit)
  return nodeAt(nodes, at).lower === 'to' ? at : from
}

/** Verbs whose hearer becomes the subject and hears a clause. */
function isTold({ entry }: CueVerb): boolean {
  return entry.frames.has('hearer') && !['ask', 'teach', 'text', 'convince', 'persuade'].includes(entry.lemma)
}

interface Agent {
  readonly range: Range
  readonly end: number
}

/** By the police: right after the verb, or a few words on. */
function findAgent({ nodes }: PeriodContext, from: number, limit: number): Agent | null {
  for (let at = from; at < Math.min(limit, from + 6); at++) {
    if (nodeAt(nodes, at).lower === 'to' || nodeAt(nodes, at).lower === 'that') return null
    if (nodeAt(nodes, at).lower !== 'by') continue
    const range = phraseFrom(nodes, at + 1, limit)
    return range === null ? null : { range, end: range[1] }
  }
  return null
}

/** Was told to leave: what is said counts even where nobody is named. "Is said to have left" is the writer's own. */
function isNamelessReport({ entry, mood }: CueVerb): boolean {
  if (mood !== 'finite') return false
  const { frames, lemma } = entry
  return (
    (frames.has('objectInfinitive') && frames.has('hearer')) || ['urge', 'order', 'instruct'].includes(lemma)
  )
}

/** The department was urged to act: what is said has the subject in it. */
function readSubjectAndRest(
  context: PeriodContext,
  cue: CueVerb,
  subject: Range | null,
  agent: Range | null,
  from: number,
): Proposal | null {
  const { nodes } = context
  const { frames } = cue.entry
  const limit = sentenceEnd(nodes, from)
  if (subject === null || cue.mood === 'infinitive') return null
  const next = nodeAt(nodes, from)
  const isInfinitive = next.lower === 'to' && (frames.has('objectInfinitive') || frames.has('clause'))
  const isCharge = next.lower === 'of' && frames.has('objectOf') && agent !== null
  const isView = next.lower === 'as' && frames.has('objectAs') && agent !== null
  const isObject = agent !== null && frames.has('passive') && !isNoun(next)
  if (!isInfinitive && !isCharge && !isView && !isObject) return null
  if (isInfinitive && agent === null && !isNamelessReport(cue)) return null
  const rest = from < limit ? scopeFrom(context, cue, from, 'phrase') : ([from, from] as const)
  const starts = Math.max(subject[0], sentenceStart(nodes, cue.first))
  if (isConjunction(nodeAt(nodes, starts)) || isSubordinator(nodeAt(nodes, starts))) return null
  return propose({ name: 'passive-with-subject', keepsMarks: true, isSlight: agent === null }, cue, {
    source: agent,
    content: isObject && !isInfinitive ? [subject] : [subject, rest],
  })
}
