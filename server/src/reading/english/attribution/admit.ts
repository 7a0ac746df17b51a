import type { PeriodContext } from './construction.ts'
import { isAdverb, isNegation, isStop, nodeAt, type Range } from './nodes.ts'
import type { CueVerb } from './verb-groups.ts'

/** Modals under which nothing has been said: could say, should warn. */
const UNREAL = new Set(['can', 'could', 'may', 'might', 'should', 'must', 'ca', 'shall'])

/** Cues that report something even where they are negated: did not believe, did not deny. */
const NEGATABLE = new Set([
  'believe',
  'think',
  'expect',
  'know',
  'understand',
  'accept',
  'agree',
  'want',
  'see',
  'consider',
  'regard',
  'recall',
  'remember',
  'deny',
  'dispute',
  'rule out',
])

/** Whether the article's own writer speaks, or the reader is spoken to: I think, as we reported. */
export function isOwnVoice({ nodes }: PeriodContext, source: Range | null): boolean {
  return source !== null && OWN.has(nodeAt(nodes, source[0]).lower) && source[1] - source[0] === 1
}

const OWN = new Set(['i', 'we', 'you', 'let', 'one'])

/** Infinitives after these tell of what was said all the same: went on to say, was quick to deny. */
const TELLING = new Set(
  'on pains like likes liked used hastened hastens rushed quick forced began begins continued continues twitter facebook x media keen moved opportunity platform'.split(
    ' ',
  ),
)

function isTelling({ nodes, cues, subjects }: PeriodContext, cue: CueVerb): boolean {
  if (cue.mood !== 'infinitive') return true
  const subject = subjects[cues.indexOf(cue)]
  if (TELLING.has(nodeAt(nodes, cue.first - 1).lower)) return true
  // For the keeper to tell the radio: the infinitive has a subject of its own.
  return (
    subject != null && nodeAt(nodes, subject.range[0] - 1).lower === 'for' && subject.range[1] === cue.first
  )
}

/** Whether a cue tells of something said or thought in fact: not denied, wished for or supposed. */
export function isReal(context: PeriodContext, cue: CueVerb): boolean {
  const { nodes, cues, subjects } = context
  if (cue.entry.lemma.startsWith('not ')) return true
  if (cue.isNegated && cue.modal !== null && isRefusable(cue)) return true
  if (cue.isNegated && !NEGATABLE.has(cue.entry.lemma) && !cue.entry.frames.has('refusal')) return false
  if (cue.modal !== null && UNREAL.has(cue.modal) && !isBoast(cue)) return false
  if (cue.modal !== null && cue.entry.isWeak) return false
  if (nodeAt(nodes, cue.first - 1).lower === 'yet') return false
  if (!isTelling(context, cue)) return false
  const subject = subjects[cues.indexOf(cue)]
  if (subject != null && /^(?:nobody|no-one|none|neither)$/.test(nodeAt(nodes, subject.range[0]).lower))
    return false
  return !isSupposed({ nodes }, cue)
}

/** Would not say, could not comment: refusals, and read as such. */
export function isRefusable({ entry, modal }: CueVerb): boolean {
  return (
    (modal === 'would' || modal === 'will' || modal === 'wo') &&
    [
      'say',
      'comment',
      'discuss',
      'confirm',
      'elaborate',
      'name',
      'specify',
      'comment on',
      'elaborate on',
      'reveal',
      'disclose',
    ].includes(entry.lemma)
  )
}

/** The Sun can reveal: the paper does so. */
function isBoast(cue: CueVerb): boolean {
  return cue.modal === 'can' && ['reveal', 'disclose', 'confirm', 'report'].includes(cue.entry.lemma)
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
