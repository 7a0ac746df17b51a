import { sentenceEnd } from './clauses.ts'
import type { PeriodContext } from './construction.ts'
import { isAdverb, isHave, isNegation, isPreposition, isStop, nodeAt, type Range } from './nodes.ts'
import type { Subject } from './subjects.ts'
import type { CueVerb } from './verb-groups.ts'

/** Modals under which nothing has been said: could say, should warn. */
const UNREAL = new Set(['can', 'could', 'may', 'might', 'should', 'must', 'ca', 'shall'])

/** Whether the article's own writer speaks, or the reader is spoken to: I think, as we reported. */
export function isOwnVoice({ nodes }: PeriodContext, source: Range | null): boolean {
  return source !== null && OWN.has(nodeAt(nodes, source[0]).lower) && source[1] - source[0] === 1
}

const OWN = new Set(['i', 'we', 'you', 'let', 'one'])

/** Whether an infinitive tells of what was said, or of words that are announced: is expected to say: "...". */
function isTelling(context: PeriodContext, cue: CueVerb): boolean {
  if (cue.mood !== 'infinitive') return true
  const { nodes, cues, subjects, index } = context
  const subject = subjects[cues.indexOf(cue)]
  const lead = index.leads.get(nodeAt(nodes, cue.first - 1).lower)
  if (lead === 'telling' || (lead === 'announced' && isBesideQuote(context, cue))) return true
  // For the keeper to tell the radio: the infinitive has a subject of its own.
  return (
    subject != null && nodeAt(nodes, subject.range[0] - 1).lower === 'for' && subject.range[1] === cue.first
  )
}

/** Whether quoted words follow a cue or stand before its clause. */
function isBesideQuote({ nodes, cues, subjects }: PeriodContext, cue: CueVerb): boolean {
  const limit = sentenceEnd(nodes, cue.end)
  for (let at = cue.end; at < limit; at++) if (nodeAt(nodes, at).kind === 'quote') return true
  const before = (subjects[cues.indexOf(cue)]?.clause ?? cue.first) - 1
  return [before, before - 1].some((at) => nodeAt(nodes, at).kind === 'quote')
}

/** Whether a cue tells of something said or thought in fact: not denied, wished for or supposed. */
export function isReal(context: PeriodContext, cue: CueVerb): boolean {
  const { nodes, cues, subjects } = context
  if (cue.entry.lemma.startsWith('not ')) return true
  if (cue.isNegated && cue.modal !== null && isRefusable(cue)) return true
  if (cue.isNegated && !cue.entry.traits.has('negatable') && !cue.entry.frames.has('refusal')) return false
  if (cue.modal !== null && UNREAL.has(cue.modal) && !isBoast(cue) && !opensQuote(context, cue)) return false
  if (cue.modal !== null && cue.entry.isWeak) return false
  if (cue.modal === 'would' && !isLater(context, cue) && !isBesideQuote(context, cue)) return false
  if (cue.entry.traits.has('perfect') && !isFoundOut(context, cue)) return false
  if (nodeAt(nodes, cue.first - 1).lower === 'yet') return false
  if (!isTelling(context, cue)) return false
  const subject = subjects[cues.indexOf(cue)]
  if (subject != null && /^(?:nobody|no-one|none|neither)$/.test(nodeAt(nodes, subject.range[0]).lower))
    return false
  if (cue.entry.traits.has('shown') && subject != null && isNobody(context, subject)) return false
  return !isSupposed({ nodes }, cue)
}

const REFUSING = new Set(['would', 'will', 'wo', 'could'])

/** Would not say, could not comment: refusals, and read as such. */
export function isRefusable({ entry, modal }: CueVerb): boolean {
  return modal !== null && REFUSING.has(modal) && entry.traits.has('refusable')
}

/** Could only whisper: "...". */
function opensQuote({ nodes }: PeriodContext, { end }: CueVerb): boolean {
  return nodeAt(nodes, end).lower === ':' && nodeAt(nodes, end + 1).kind === 'quote'
}

/** Would later say, would go on to say: told looking back. Without that, "critics would say" supposes. */
function isLater({ nodes }: PeriodContext, { first, head }: CueVerb): boolean {
  for (let at = first; at < head; at++) if (isAdverb(nodeAt(nodes, at))) return true
  return false
}

/** Sky News has learnt: said of an outlet, which stands there by name. */
function isFoundOut({ nodes, cues, subjects }: PeriodContext, cue: CueVerb): boolean {
  const subject = subjects[cues.indexOf(cue)]
  const isNamed = subject != null && nodeAt(nodes, subject.range[1] - 1).pos === 'PROPN'
  return isNamed && isHave(nodeAt(nodes, cue.first))
}

/** Experience shows, this suggests: what shows something and is no document speaks for nobody. */
function isNobody({ nodes, index }: PeriodContext, { range: [first, end] }: Subject): boolean {
  const head = nodeAt(nodes, headOf(nodes, first, end))
  return index.nobody.has(head.lower) || index.nobody.has(head.lemma)
}

/** The noun that a phrase is about: timing in "the timing of the account". */
function headOf(nodes: PeriodContext['nodes'], first: number, end: number): number {
  for (let at = first + 1; at < end; at++) if (isPreposition(nodeAt(nodes, at))) return at - 1
  return end - 1
}

/** The Sun can reveal: the paper does so. */
function isBoast(cue: CueVerb): boolean {
  return cue.modal === 'can' && cue.entry.traits.has('boasted')
}

/** If he says that; unless they admit it; let's say. */
function isSupposed({ nodes }: Pick<PeriodContext, 'nodes'>, cue: CueVerb): boolean {
  for (let at = cue.first - 1; at >= 0 && at > cue.first - 8; at--) {
    const node = nodeAt(nodes, at)
    if (isStop(node) || node.lower === ',') return false
    if (node.lower === 'if' || node.lower === 'unless' || node.lower === 'until' || node.lower === 'let')
      return true
    if (isNegation(node) && !isAdverb(nodeAt(nodes, at - 1)) && nodeAt(nodes, cue.first).lower === 'to')
      return true
  }
  return false
}
