import { complementFrom, sentenceEnd, skipCircumstances, skipHearer } from '../clauses.ts'
import { type PeriodContext, propose, type VerbConstruction } from '../construction.ts'
import { isAdverb, isComma, isConjunction, type Node, nodeAt } from '../nodes.ts'
import { scopeFrom } from '../scope.ts'
import type { CueVerb } from '../verb-groups.ts'

/** She said: "We left." | She told reporters on Friday, "We left." | She replied "no". */
export const quoteAfterCue: VerbConstruction = {
  name: 'quote-after-cue',
  read: (context, cue, at) => {
    const { nodes, subjects } = context
    if (cue.isPassive && !cue.entry.frames.has('hearer')) return null
    const quote = quoteAfter(context, cue)
    if (quote === null) return null
    const isSupport = cue.entry.frames.has('support') && cue.entry.frames.size === 1
    if (isSupport && !givesWord(context, cue, quote)) return null
    const [first, end] = scopeFrom(context, cue, quote, 'clause')
    // What goes on after the quote in the same clause makes it a part of the reported words, not the whole.
    let last = first
    while (last < end && (nodeAt(nodes, last).kind === 'quote' || isComma(nodeAt(nodes, last)))) last++
    const content =
      last >= end || nodeAt(nodes, first).isSpeech ? ([first, first + 1] as const) : ([first, end] as const)
    const source = cue.isPassive ? null : (subjects[at]?.range ?? null)
    if (source === null && !cue.isPassive) return null
    return propose({ name: 'quote-after-cue', keepsMarks: false }, cue, { source, content: [content] })
  },
}

/** Issued this statement: "...". A verb that says nothing by itself has a noun of saying before the colon. */
function givesWord({ nodes, index }: PeriodContext, cue: CueVerb, quote: number): boolean {
  const between = nodes.slice(cue.end, quote)
  return between.at(-1)?.lower === ':' && between.some(({ lemma }) => index.nouns.has(lemma))
}

/** Whether a verb nearer to the quote leads it in: said it was wrong, adding: "...". */
function leadsIn(nodes: readonly Node[], { mood, first, end }: CueVerb): boolean {
  if (mood === 'finite') return true
  if (mood === 'infinitive') return nodeAt(nodes, end).lower === ':'
  const before = nodeAt(nodes, first - 1)
  return mood === 'gerund' && (isComma(before) || isConjunction(before))
}

/** The quote that a cue leads in: right after it, its hearer and its circumstances, with or without a colon. */
function quoteAfter({ nodes, cues }: PeriodContext, cue: CueVerb): number | null {
  const limit = sentenceEnd(nodes, cue.end)
  let at = cue.end
  if (nodeAt(nodes, at).kind !== 'quote' && cue.entry.frames.has('hearer')) at = skipHearer(nodes, at, limit)
  for (const start of [at, skipCircumstances(nodes, at, limit)]) {
    let next = start
    while (isAdverb(nodeAt(nodes, next))) next++
    const mark = nodeAt(nodes, next)
    if (isComma(mark) || mark.lower === ':') next++
    const quote = nodeAt(nodes, next)
    const isLedIn = isComma(mark) || mark.lower === ':'
    if (
      quote.kind === 'quote' &&
      (isLedIn
        ? quote.isSpeech || mark.lower === ':'
        : (quote.isSpeech || cue.entry.traits.has('voiced')) && !cue.entry.isWeak)
    )
      return next
  }
  // She said in a statement released on Friday: "...". A colon introduces the quote from further off.
  if (cue.entry.isWeak || cue.mood === 'gerund') return null
  for (let next = cue.end; next < Math.min(limit, cue.end + 30); next++) {
    const node = nodeAt(nodes, next)
    if (node.kind === 'quote' || cues.some((other) => other.head === next && leadsIn(nodes, other)))
      return null
    if (node.lower !== ':') continue
    // She said the deal was off: "...". The clause is what the verb reports, and the quote goes on.
    const reportsClause = cue.entry.frames.has('clause') && complementFrom(nodes, cue.end, next) !== null
    return nodeAt(nodes, next + 1).kind === 'quote' && !reportsClause ? next + 1 : null
  }
  return null
}
