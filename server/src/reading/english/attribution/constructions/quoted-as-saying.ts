import { complementFrom, sentenceEnd, skipCircumstances, skipHearer } from '../clauses.ts'
import { type PeriodContext, propose, type VerbConstruction } from '../construction.ts'
import { leftWords } from '../left-words.ts'
import { isBe, isComma, isStop, nodeAt, type Range } from '../nodes.ts'
import { phraseFrom } from '../phrases-from.ts'
import { scopeFrom } from '../scope.ts'
import { subjectBefore } from '../subjects.ts'
import type { CueVerb } from '../verb-groups.ts'

const PASSING_ON = new Set([
  'quoted',
  'cited',
  'reported',
  'recorded',
  'heard',
  'quotes',
  'quoting',
  'cites',
  'citing',
])

/** Smith was quoted by Interfax as saying that | Interfax quoted Smith as saying that. */
export const quotedAsSaying: VerbConstruction = {
  name: 'quoted-as-saying',
  read: (context, cue) => {
    const { nodes } = context
    if (!cue.form.isGerund || nodeAt(nodes, cue.first - 1).lower !== 'as') return null
    const as = cue.first - 1
    const verb = findPassingOn(context.nodes, as)
    if (verb === null) return null
    const limit = sentenceEnd(nodes, cue.end)
    const from = cue.entry.frames.has('hearer') ? skipHearer(nodes, cue.end, limit) : cue.end
    const start = startOfWords(context.nodes, from, limit)
    const trailed = start === null ? leftWords(context, cue, firstOfClause(nodes, verb)) : null
    if (start === null && trailed === null) return null
    const content = trailed ?? wordsFrom(context, cue, start ?? cue.end)
    const isPassive = isBe(nodeAt(nodes, verb - 1)) || isBe(nodeAt(nodes, verb - 2))
    const between: Range | null = verb + 1 < as ? [verb + 1, endOfName(nodes, verb + 1, as)] : null
    const isAgent = between !== null && nodeAt(nodes, between[0]).lower === 'by'
    const subject = subjectBefore(nodes, firstOfGroup(nodes, verb))?.range ?? null
    const source = isPassive || isAgent ? subject : between
    const via =
      isPassive || isAgent
        ? isAgent && between !== null
          ? phraseFrom(nodes, between[0] + 1, as)
          : null
        : subject
    const isTogether = verb + 1 === as
    return propose({ name: 'quoted-as-saying', keepsMarks: false }, cue, {
      source,
      via,
      content: [content],
      cue: [isTogether ? [verb, cue.end] : [cue.head, cue.end]],
    })
  },
}

/** Cited Ivanov, head of the committee, as saying: the name ends before what commas add to it. */
function endOfName(nodes: Parameters<typeof nodeAt>[0], first: number, as: number): number {
  for (let at = first + 1; at < as; at++) if (isComma(nodeAt(nodes, at))) return at
  return as
}

function wordsFrom(context: PeriodContext, cue: CueVerb, start: number): Range {
  const quote = nodeAt(context.nodes, start)
  return quote.kind === 'quote' && quote.isSpeech
    ? [start, start + 1]
    : scopeFrom(context, cue, start, 'clause')
}

/** Where the clause of the verb that passes the words on starts. */
function firstOfClause(nodes: Parameters<typeof nodeAt>[0], verb: number): number {
  const first = firstOfGroup(nodes, verb)
  return subjectBefore(nodes, first)?.clause ?? first
}

function firstOfGroup(nodes: Parameters<typeof nodeAt>[0], verb: number): number {
  let first = verb
  while (
    isBe(nodeAt(nodes, first - 1)) ||
    ['has', 'had', 'have', 'also', 'later', 'earlier'].includes(nodeAt(nodes, first - 1).lower)
  )
    first--
  return first
}

/** The verb that passes the words on, at most a phrase before "as saying". */
function findPassingOn(nodes: Parameters<typeof nodeAt>[0], as: number): number | null {
  for (let at = as - 1; at >= 0 && at > as - 25; at--) {
    const node = nodeAt(nodes, at)
    if (PASSING_ON.has(node.lower)) return at
    if (isStop(node)) return null
  }
  return null
}

function startOfWords(nodes: Parameters<typeof nodeAt>[0], from: number, limit: number): number | null {
  const complement = complementFrom(nodes, from, limit)
  if (complement !== null) return complement.start
  let at = skipCircumstances(nodes, from, limit)
  if (isComma(nodeAt(nodes, at)) || nodeAt(nodes, at).lower === ':') at++
  return at < nodes.length && !isStop(nodeAt(nodes, at)) ? at : null
}
