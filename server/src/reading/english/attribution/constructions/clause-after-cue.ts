import { closingComma, complementFrom, sentenceEnd, skipCircumstances, skipHearer } from '../clauses.ts'
import { type PeriodContext, propose, type Traits, type VerbConstruction } from '../construction.ts'
import { isComma, isPreposition, isStop, nodeAt, showsTense } from '../nodes.ts'
import { scopeFrom } from '../scope.ts'
import type { CueVerb } from '../verb-groups.ts'

/** She said that the talks had failed. | She told reporters the talks had failed. | ..., adding that they had. */
export const clauseAfterCue: VerbConstruction = {
  name: 'clause-after-cue',
  read: (context, cue, at) => {
    const { subjects } = context
    if (cue.isPassive) return null
    const source = subjects[at]?.range ?? null
    if (source === null || (cue.mood === 'gerund' && cue.entry.isWeak)) return null
    const found = findClause(context, cue) ?? afterColon(context, cue)
    if (found === null) return null
    const content = scopeFrom(context, cue, afterSource(context, found.start), 'clause')
    const traits =
      cue.mood === 'gerund' ? PARTICIPLE : { name: `${found.kind}-clause` as const, keepsMarks: true }
    return propose(traits, cue, { source, content: [content] })
  },
}

/** ..., adding that they had. */
const PARTICIPLE: Traits = {
  name: 'participle-with-clause',
  keepsMarks: true,
  isSlight: true,
  goesAlong: true,
}

/** Reported that, according to two sources, he would quit: whom the words come from is no part of them. */
function afterSource({ nodes }: PeriodContext, start: number): number {
  if (!isComma(nodeAt(nodes, start)) || nodeAt(nodes, start + 1).lower !== 'according') return start
  const close = closingComma(nodes, start, sentenceEnd(nodes, start))
  return close === null ? start : close + 1
}

function findClause({ nodes }: PeriodContext, cue: CueVerb) {
  const { frames } = cue.entry
  const limit = sentenceEnd(nodes, cue.end)
  if (frames.has('objectInfinitive') && hasInfinitiveFirst(nodes, cue.end, limit)) return null
  if (frames.has('hearer')) {
    const hearer = skipHearer(nodes, cue.end, limit)
    if (hearer > cue.end) {
      const complement = complementFrom(nodes, hearer, limit)
      if (complement !== null) return complement
    }
    if (!frames.has('clause') && !frames.has('that')) return null
  }
  if (!frames.has('clause') && !frames.has('that')) return null
  const from = afterToHearer({ nodes } as PeriodContext, cue.end, limit)
  const complement = complementFrom(nodes, from, limit)
  if (complement === null) return null
  if (complement.kind === 'question' && cue.entry.isWeak && cue.entry.lemma !== 'wonder') return null
  if (complement.kind === 'bare' && (!frames.has('clause') || isComma(nodeAt(nodes, complement.start - 1))))
    return null
  return complement
}

/** Whether "to" and a verb come before any verb with tense: told residents downstream not to drink. */
function hasInfinitiveFirst(nodes: PeriodContext['nodes'], from: number, limit: number): boolean {
  for (let at = from; at < Math.min(limit, from + 20); at++) {
    const node = nodeAt(nodes, at)
    if (isComma(node) || node.lower === 'that' || showsTense(nodes, at)) return false
    const next = nodeAt(nodes, at + 1)
    if (node.lower === 'to' && at > from && (next.pos === 'VERB' || next.pos === 'AUX')) return true
  }
  return false
}

/** They told us: do not build. */
function afterColon({ nodes, index }: PeriodContext, cue: CueVerb) {
  const { frames } = cue.entry
  const takesClause = frames.has('clause') || frames.has('that') || frames.has('hearer')
  if (cue.mood !== 'finite' || cue.entry.isWeak || !takesClause || namesTopic(nodes, index, cue)) return null
  const limit = sentenceEnd(nodes, cue.end)
  const hearer = cue.entry.frames.has('hearer') ? skipHearer(nodes, cue.end, limit) : cue.end
  const at = skipCircumstances(nodes, hearer, limit)
  const isLedIn = nodeAt(nodes, at).lower === ':' && nodeAt(nodes, at + 1).kind === 'word'
  return isLedIn ? ({ kind: 'colon', start: at + 1 } as const) : null
}

/** Harbour claims: what we know. In a line that is no sentence a noun stands before the colon, and not the like verb. */
function namesTopic(nodes: PeriodContext['nodes'], { nouns }: PeriodContext['index'], cue: CueVerb): boolean {
  return !isStop(nodeAt(nodes, nodes.length - 1)) && !cue.form.isPast && nouns.has(cue.entry.lemma)
}

/** Said to reporters, complained to the court. */
function afterToHearer({ nodes }: Pick<PeriodContext, 'nodes'>, at: number, limit: number): number {
  const node = nodeAt(nodes, at)
  if (node.lower !== 'to' || !isPreposition(node)) return at
  const hearer = skipHearer(nodes, at + 1, limit)
  return hearer > at + 1 ? hearer : at
}
