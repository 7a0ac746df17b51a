import { isRefusable } from './admit.ts'
import { isBareClause } from './bare-clauses.ts'
import { complementFrom, sentenceEnd, sentenceStart, skipCircumstances } from './clauses.ts'
import type { PeriodContext } from './construction.ts'
import {
  isAdverb,
  isBe,
  isComma,
  isConjunction,
  isDash,
  isHave,
  isModal,
  isQuestionWord,
  isRelative,
  isStop,
  isSubordinator,
  nodeAt,
  type Range,
  showsTense,
} from './nodes.ts'
import { coreFrom } from './phrases-from.ts'
import { type CueVerb, hasTense } from './verb-groups.ts'

/** What kind of reported words runs to its end: a clause, or an object or infinitive, which sooner ends. */
type ScopeKind = 'clause' | 'phrase'

/**
 * The words from `start` on that `cue` reports. They end with the sentence, where another attribution starts that is
 * no part of them, or at an aside that only the writer makes.
 */
export function scopeFrom(
  context: PeriodContext,
  cue: CueVerb | null,
  start: number,
  kind: ScopeKind,
): Range {
  const { nodes, cues } = context
  let end = Math.min(sentenceEnd(nodes, start), subjectAfter(context, cue, start))
  for (const [at, other] of cues.entries()) {
    if (other.head < start || other.head >= end || other === cue) continue
    const cut = startOfNext(context, cue, other, at, start)
    if (cut === null || cut <= start) continue
    end = cut
    break
  }
  end = Math.min(
    end,
    phraseCut(context, start, end, kind),
    relativeCut(context, cue, start, end),
    deedCut(context, cue, start, end, kind),
  )
  while (end > start && isLoose(context, end - 1)) end--
  const first = start < end && isComma(nodeAt(nodes, start)) ? start + 1 : start
  return [first, end]
}

/** Where the subject starts that comes after the words of a participle: denying the charge, | Smith left. */
function subjectAfter({ nodes, cues, subjects }: PeriodContext, cue: CueVerb | null, start: number): number {
  const subject = cue === null ? null : subjects[cues.indexOf(cue)]
  return subject != null && subject.range[0] > start ? subject.range[0] : nodes.length
}

/**
 * Called it "a farce" and left the room: after quoted words, or after a thing that is said, a verb joined by "and" is
 * told by the writer, and so is a clause with a subject of its own. In a reported clause that goes on it steps back in
 * time with the others (had left, would leave) or is in the same tense as the cue.
 */
function deedCut(
  { nodes, cues, subjects }: PeriodContext,
  cue: CueVerb | null,
  start: number,
  limit: number,
  kind: ScopeKind,
): number {
  for (let at = start + 1; at < limit; at++) {
    const node = nodeAt(nodes, at)
    // Inside a relative clause the verbs are those of the one described.
    if (isRelative(node) || isQuestionWord(node) || (node.lower === 'that' && at > start)) return limit
    if (!['and', 'but'].includes(node.lower)) continue
    const isAfterQuote = nodeAt(nodes, at - 1).kind === 'quote'
    if (!isAfterQuote && kind === 'clause') continue
    let next = at + 1
    while (isAdverb(nodeAt(nodes, next)) && next < limit) next++
    const speaks = cues.findIndex(
      (other, index) => other.mood === 'finite' && !other.entry.isWeak && subjects[index]?.range[0] === next,
    )
    if (speaks >= 0 && cues[speaks] !== cue) return at
    if (kind === 'phrase' && isAfterQuote && isBareClause(nodes, next, limit)) return at
    if (isDeed(nodes, next) && isPastLike(nodes, cue) === isPlainPast(nodes, next)) return at
  }
  return limit
}

/** A verb in a form of its own, not the base that an infinitive shares: left, leaves. */
function isDeed(nodes: PeriodContext['nodes'], at: number): boolean {
  const { pos, lower, lemma } = nodeAt(nodes, at)
  return pos === 'VERB' && showsTense(nodes, at) && lower !== lemma && nodeAt(nodes, at - 2).pos !== 'VERB'
}

function isPlainPast(nodes: PeriodContext['nodes'], at: number): boolean {
  return !nodeAt(nodes, at).lower.endsWith('s')
}

function isPastLike(nodes: PeriodContext['nodes'], cue: CueVerb | null): boolean {
  return cue === null || cue.form.isPast || nodeAt(nodes, cue.first).lower === 'had'
}

/**
 * Smith, who said he was sorry, left: a relative clause ends where the verb of the main clause comes. When she said it
 * was, he left: one that a conjunction leads in ends where the main clause starts.
 */
function relativeCut(
  { nodes, cues, subjects }: PeriodContext,
  cue: CueVerb | null,
  start: number,
  limit: number,
): number {
  const subject = cue === null ? null : subjects[cues.indexOf(cue)]
  if (subject != null && opensWithConjunction(nodes, subject.clause)) {
    for (let at = start; at < limit; at++)
      if (isComma(nodeAt(nodes, at)) && isBareClause(nodes, at + 1, limit)) return at
  }
  if (subject == null || !subject.isRelative || !isComma(nodeAt(nodes, subject.clause - 1))) return limit
  for (let at = start; at < limit; at++) {
    if (isComma(nodeAt(nodes, at)) && showsTense(nodes, at + 1)) return at
  }
  return limit
}

/** When, after or while at the start of a sentence. */
function opensWithConjunction(nodes: PeriodContext['nodes'], clause: number): boolean {
  return isSubordinator(nodeAt(nodes, clause - 1)) && clause - 1 === sentenceStart(nodes, clause)
}

function isLoose({ nodes }: PeriodContext, at: number): boolean {
  const node = nodeAt(nodes, at)
  return (
    isComma(node) ||
    isConjunction(node) ||
    isDash(node) ||
    (isSubordinator(node) && node.lower !== 'so') ||
    node.lower === ':'
  )
}

/** Where another attribution starts that is not part of what `cue` reports; null where it is part of it. */
function startOfNext(
  context: PeriodContext,
  cue: CueVerb | null,
  other: CueVerb,
  at: number,
  start: number,
): number | null {
  const { nodes, subjects } = context
  if (other.mood === 'gerund') {
    if (
      !isComma(nodeAt(nodes, other.first - 1)) &&
      !(isConjunction(nodeAt(nodes, other.first - 1)) && isComma(nodeAt(nodes, other.first - 2)))
    )
      return null
    return reportsSomething(context, other) ? beforeLink(context, other.first, start) : null
  }
  if (other.mood !== 'finite' || other.isPassive) return null
  const link = linkBefore(context, other.first)
  if (context.isHeadline && isComma(nodeAt(nodes, other.first - 1))) return other.first - 1
  if (link !== null) {
    if (!reportsSomething(context, other) || other.entry.isWeak) return null
    if (other.modal !== null && !(other.isNegated && isRefusable(other))) return null
    return sharesTense(context, cue, other, start) ? beforeLink(context, link + 1, start) : null
  }
  const subject = subjects[at]
  if (isInvertedAttribution(context, other)) return other.first - 1
  if (subject == null || subject.isRelative || subject.range[0] <= start) return null
  const lead = nodeAt(nodes, subject.range[0] - 1)
  const opens = (isConjunction(lead) || isSubordinator(lead)) && isComma(nodeAt(nodes, subject.range[0] - 2))
  if (opens && reportsSomething(context, other)) return beforeLink(context, subject.range[0], start)
  // A trailing attribution: ..., officials said.
  const isTrailing = isComma(lead) && !reportsSomething(context, other)
  return isTrailing ? beforeLink(context, subject.range[0], start) : null
}

/** ..., said the minister: what comes before the comma ends there. */
function isInvertedAttribution({ nodes }: PeriodContext, { first, head, end, entry }: CueVerb): boolean {
  if (first !== head || !isComma(nodeAt(nodes, first - 1)) || !entry.frames.has('clause') || entry.isWeak)
    return false
  const source = coreFrom(nodes, end)
  return source !== null && !showsTense(nodes, source[1])
}

/** The conjunction that joins a verb to one before it, with nothing but adverbs between; null if there is none. */
function linkBefore({ nodes }: PeriodContext, first: number): number | null {
  let at = first - 1
  while (isAdverb(nodeAt(nodes, at)) && at > first - 4) at--
  if (isConjunction(nodeAt(nodes, at))) return at
  if (!isComma(nodeAt(nodes, at))) return null
  // And, as snow fell, warned: an aside stands between.
  for (let open = at - 1; open > at - 14 && open > 0; open--) {
    if (isComma(nodeAt(nodes, open))) return isConjunction(nodeAt(nodes, open - 1)) ? open - 1 : null
  }
  return null
}

/** Past the conjunctions, commas and adverbs that lead a clause in, backwards. */
function beforeLink({ nodes }: PeriodContext, first: number, start: number): number {
  let at = first
  while (at > start && (isAdverb(nodeAt(nodes, at - 1)) || isConjunction(nodeAt(nodes, at - 1)))) at--
  while (
    at > start &&
    (isComma(nodeAt(nodes, at - 1)) || isSubordinator(nodeAt(nodes, at - 1)) || isDash(nodeAt(nodes, at - 1)))
  )
    at--
  return at
}

/** Whether a cue has something after it that it can report. */
function reportsSomething(context: PeriodContext, cue: CueVerb): boolean {
  let reports = reporting.get(cue)
  if (reports === undefined) {
    reports = looksForWords(context, cue)
    reporting.set(cue, reports)
  }
  return reports
}

/** What was found of a cue, since every cue before it asks. */
const reporting = new WeakMap<CueVerb, boolean>()

function looksForWords({ nodes }: PeriodContext, { entry, end }: CueVerb): boolean {
  const limit = sentenceEnd(nodes, end)
  if (entry.frames.has('refusal')) return true
  if (entry.lemma === 'cite' || entry.lemma === 'quote') return coreFrom(nodes, end, limit) !== null
  const next = nodeAt(nodes, end)
  if (isStop(next) && next.lower !== ':') return false
  if (entry.frames.has('clause') || entry.frames.has('that')) {
    const complement = complementFrom(nodes, end, limit)
    if (complement !== null && (complement.kind !== 'bare' || entry.frames.has('clause'))) return true
  }
  if (next.kind === 'quote' || leadsQuoteIn(nodes, end, limit)) return true
  if (entry.frames.has('infinitive') && next.lower === 'to') return true
  if (isComma(next) || next.kind === 'edge') return false
  if (skipCircumstances(nodes, end, limit) >= limit) return false
  return ['hearer', 'object', 'objectInfinitive', 'objectOf', 'objectAs', 'objectName', 'gerund'].some(
    (frame) => entry.frames.has(frame as 'object'),
  )
}

/** Adding: "..." | added on Friday, "..." */
function leadsQuoteIn(nodes: PeriodContext['nodes'], end: number, limit: number): boolean {
  const mark = nodeAt(nodes, skipCircumstances(nodes, end, limit))
  const at = mark.lower === ':' || isComma(mark) ? skipCircumstances(nodes, end, limit) + 1 : -1
  const quote = nodeAt(nodes, at)
  return quote.kind === 'quote' && (quote.isSpeech || mark.lower === ':')
}

/**
 * Whether a verb joined by "and" goes with the cue and not with the clause that it reports: in what somebody said
 * of the past the verbs step back (had left, would leave), so one in the plain past is the writer's own.
 */
function sharesTense({ nodes }: PeriodContext, cue: CueVerb | null, other: CueVerb, start: number): boolean {
  if (cue === null) return true
  const isPast = cue.form.isPast || ['had', 'would', 'did'].includes(nodeAt(nodes, cue.first).lower)
  const otherIsPast = other.form.isPast && other.first === other.head
  if (!isPast) return !otherIsPast && !(other.form.isBase && cue.form.isThird)
  if (
    !otherIsPast &&
    !isHave(nodeAt(nodes, other.first)) &&
    !['did', 'would'].includes(nodeAt(nodes, other.first).lower)
  )
    return false
  if (complementFrom(nodes, other.end, sentenceEnd(nodes, other.end))?.kind === 'that') return true
  for (let at = other.first - 1; at >= start; at--) {
    if (!showsTense(nodes, at)) continue
    const node = nodeAt(nodes, at)
    return isModal(node) || isHave(node) || isBe(node) || node.lower === 'did' || !/ed$/.test(node.lower)
  }
  return true
}

/** Where the writer's own aside ends the reported words. */
function phraseCut({ nodes }: PeriodContext, start: number, limit: number, kind: ScopeKind): number {
  for (let at = start + 1; at < limit; at++) {
    const node = nodeAt(nodes, at)
    const next = nodeAt(nodes, at + 1)
    if (isComma(node) && next.lower === 'according') return at
    if (isComma(node) && next.lower === 'as' && isAsClause(nodes, at + 1, limit)) return at
    if (kind === 'clause') continue
    if (
      isComma(node) &&
      (isRelative(next) || isSubordinator(next) || next.lower === 'with' || next.lower === 'amid')
    )
      return at
    if (
      isComma(node) &&
      next.pos === 'VERB' &&
      next.lower.endsWith('ing') &&
      !/^(?:includ|exclud|regard|concern)ing$/.test(next.lower)
    )
      return at
    if (isComma(node) && isConjunction(next) && isBareClause(nodes, at + 2, limit)) return at
    if (['after', 'amid', 'following'].includes(node.lower) && at > start + 1) return at
    if (
      ['as', 'while', 'when'].includes(node.lower) &&
      at > start + 1 &&
      hasTense(nodes, at + 1, limit) &&
      isBareClause(nodes, at + 1, limit)
    )
      return at
  }
  return limit
}

/** As Smith put it, as reported by. */
function isAsClause(nodes: PeriodContext['nodes'], at: number, limit: number): boolean {
  for (let next = at + 1; next < Math.min(limit, at + 8); next++) {
    if (isComma(nodeAt(nodes, next))) return false
    if (['put', 'reported', 'said', 'noted', 'called', 'described'].includes(nodeAt(nodes, next).lower))
      return true
  }
  return false
}
