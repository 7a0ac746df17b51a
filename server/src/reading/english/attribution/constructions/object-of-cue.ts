import type { CueFrame } from '../../../../lexicons/read-cue-syntax.ts'
import { sentenceEnd, skipCircumstances } from '../clauses.ts'
import { type PeriodContext, propose, type Traits, type VerbConstruction } from '../construction.ts'
import {
  isAdverb,
  isComma,
  isDay,
  isDeterminer,
  isMonth,
  isNoun,
  isOwner,
  isPreposition,
  isStop,
  nodeAt,
  type Range,
} from '../nodes.ts'
import { coreFrom, phraseFrom } from '../phrases-from.ts'
import { scopeFrom } from '../scope.ts'
import type { CueVerb } from '../verb-groups.ts'

/**
 * The words are given as a thing or a deed: denounced the expulsion, accused Kyiv of lying, called it a provocation,
 * urged both sides to talk, vowed to leave, denied taking money.
 */
export const objectOfCue: VerbConstruction = {
  name: 'object-of-cue',
  read: (context, cue, at) => {
    const source = context.subjects[at]?.range ?? null
    if (cue.isPassive || source === null) return null
    const found = FRAMES.find(({ frame, fits }) => cue.entry.frames.has(frame) && fits(context, cue))
    if (found === undefined) return null
    const start = (found.start ?? skipTimes)(context, cue.end)
    // The word that joins the two parts of the object is no end of it.
    const inner = found.link === undefined ? start : findWord(context, start, found.link)
    const [, end] = scopeFrom(context, cue, inner, 'phrase')
    return propose({ keepsMarks: true, ...found.traits }, cue, { source, content: [[start, end]] })
  },
}

interface FrameReader {
  readonly frame: CueFrame
  readonly traits: Omit<Traits, 'keepsMarks'>
  /** Where the object starts, given where the verb ends; past circumstances set off by commas if left out. */
  readonly start?: (context: PeriodContext, end: number) => number
  /** The word between the parts of the object. */
  readonly link?: string
  readonly fits: (context: PeriodContext, cue: CueVerb) => boolean
}

const FRAMES: readonly FrameReader[] = [
  {
    frame: 'infinitive',
    traits: { name: 'infinitive-after-cue', isSlight: true },
    start: startOfInfinitive,
    fits: (context, cue) => {
      const to = startOfInfinitive(context, cue.end)
      return nodeAt(context.nodes, to).lower === 'to' && nodeAt(context.nodes, to + 1).pos !== 'DET'
    },
  },
  {
    frame: 'objectInfinitive',
    traits: { name: 'object-and-infinitive' },
    link: 'to',
    fits: (context, cue) => findAfterObject(context, cue, 'to'),
  },
  {
    frame: 'objectOf',
    traits: { name: 'object-and-of' },
    link: 'of',
    fits: (context, cue) => findAfterObject(context, cue, 'of'),
  },
  {
    frame: 'objectAs',
    traits: { name: 'object-and-as' },
    link: 'as',
    fits: (context, cue) => findAfterObject(context, cue, 'as'),
  },
  {
    frame: 'objectAt',
    traits: { name: 'object-and-at' },
    link: 'at',
    fits: (context, cue) => findAfterObject(context, cue, 'at'),
  },
  { frame: 'objectName', traits: { name: 'object-and-name' }, fits: hasObjectAndName },
  {
    frame: 'gerund',
    traits: { name: 'gerund-after-cue', isSlight: true },
    fits: ({ nodes }, cue) =>
      /ing$/.test(nodeAt(nodes, cue.end).lower) && ['VERB', 'AUX'].includes(nodeAt(nodes, cue.end).pos),
  },
  {
    frame: 'object',
    traits: { name: 'object-of-cue', isThing: true },
    start: startOfObject,
    fits: hasObject,
  },
]

/** Vowed on Tuesday to fight. */
function startOfInfinitive({ nodes }: PeriodContext, end: number): number {
  const at = skipCircumstances(nodes, end, sentenceEnd(nodes, end))
  return nodeAt(nodes, at).lower === 'to' ? at : end
}

/** Announced on March 13 his decision: circumstances may stand before an object that shows where it starts. */
function startOfObject(context: PeriodContext, end: number): number {
  const { nodes } = context
  const node = nodeAt(nodes, end)
  if (!isPreposition(node) && !isDay(node)) return skipTimes(context, end)
  const at = skipCircumstances(nodes, end, sentenceEnd(nodes, end))
  const first = nodeAt(nodes, at)
  return isDeterminer(first) || isOwner(first) ? at : end
}

function findWord({ nodes }: PeriodContext, from: number, word: string): number {
  let at = from
  while (at < nodes.length && nodeAt(nodes, at).lower !== word) at++
  return at
}

function skipTimes({ nodes }: PeriodContext, at: number): number {
  const limit = sentenceEnd(nodes, at)
  if (isComma(nodeAt(nodes, at))) return skipCircumstances(nodes, at, limit)
  return at
}

/** Whether an object stands after the verb and a word after the object. */
function findAfterObject({ nodes }: PeriodContext, cue: CueVerb, word: string): boolean {
  const limit = sentenceEnd(nodes, cue.end)
  const start = cue.end
  const isObject =
    coreFrom(nodes, start, limit) !== null ||
    (isMonth(nodeAt(nodes, start)) && nodeAt(nodes, start + 1).lower === word) ||
    ['him', 'her', 'them', 'us', 'me', 'you'].includes(nodeAt(nodes, start).lower)
  if (!isObject) return false
  for (let at = start + 1; at < Math.min(limit, start + 25); at++) {
    const node = nodeAt(nodes, at)
    if (node.lower === word)
      return (
        word !== 'to' ||
        ['VERB', 'AUX', 'ADV'].includes(nodeAt(nodes, at + 1).pos) ||
        nodeAt(nodes, at + 1).kind === 'quote'
      )
    if (isStop(node)) return false
  }
  return false
}

function hasObjectAndName({ nodes }: PeriodContext, cue: CueVerb): boolean {
  const limit = sentenceEnd(nodes, cue.end)
  const pronoun = ['him', 'her', 'them', 'us', 'me', 'it', 'this', 'that'].includes(
    nodeAt(nodes, cue.end).lower,
  )
  const object = coreFrom(nodes, cue.end, limit)
  if (pronoun) return cue.end + 1 < limit && !isStop(nodeAt(nodes, cue.end + 1))
  if (object === null) return false
  if (nodeAt(nodes, object[1] - 1).kind === 'quote' && object[1] - object[0] > 1) return true
  if (
    endsWithJudgement(nodes, object) ||
    endsWithJudgement(nodes, phraseFrom(nodes, cue.end, limit) ?? object)
  )
    return true
  // Called the minister: no name follows, so somebody was only rung up.
  const phrase = phraseFrom(nodes, cue.end, limit) ?? object
  return [object[1], phrase[1]].some((at) => {
    const next = nodeAt(nodes, at)
    return at < limit && (next.kind === 'quote' || next.pos === 'ADJ' || isDeterminer(next))
  })
}

/** Adjectives that titles put after their noun: no judgement in "called the attorney general". */
const OF_TITLES = new Set(['general', 'elect', 'designate', 'emeritus', 'royal', 'laureate'])

/** Called the walkout reckless: the phrase ends with an adjective that is said of it. */
function endsWithJudgement(nodes: PeriodContext['nodes'], [first, end]: Range): boolean {
  const last = nodeAt(nodes, end - 1)
  return end - first > 2 && last.pos === 'ADJ' && isNoun(nodeAt(nodes, end - 2)) && !OF_TITLES.has(last.lower)
}

function hasObject(context: PeriodContext, cue: CueVerb): boolean {
  const { nodes } = context
  const limit = sentenceEnd(nodes, cue.end)
  let at = cue.entry.rest.length > 0 ? cue.end : startOfObject(context, cue.end)
  while (isAdverb(nodeAt(nodes, at)) && at < limit) at++
  const node = nodeAt(nodes, at)
  // Denounced that practice, questioned that.
  if (node.lower === 'that') return isNoun(nodeAt(nodes, at + 1)) || isStop(nodeAt(nodes, at + 1))
  if (['him', 'her', 'them', 'us', 'me', 'it', 'what'].includes(node.lower)) return true
  if (isPreposition(node) || isStop(node)) return false
  const isBare = isNoun(node) || node.pos === 'ADJ'
  if (isBare && cue.entry.traits.has('attributive') && cue.form.isPast && cue.first === cue.head) return false
  if (cue.entry.rest.length > 0 && node.pos === 'ADJ') return true
  // Warned against lifting the ban.
  if (cue.entry.rest.length > 0 && /ing$/.test(node.lower)) return true
  return coreFrom(nodes, at, limit) !== null
}
