import type { Token } from '../../extraction.ts'
import type { Trigger } from './find-triggers.ts'
import { readObject } from './read-object.ts'
import { readSubject } from './read-subject.ts'
import { type TitleContext, type Titled, textOf, UNTITLED } from './titled.ts'

/** A clause with subject and object; with one of them; one that is cut off, or tells that somebody speaks. */
const WHOLE = 1
const INTRANSITIVE = 0.7
const CUT_OFF = 0.1
/** What somebody says is so reads less sure. */
const SPOKEN = 0.2
/** After these a verb without object goes on with a clause that a title has no room for. */
const GOES_ON = new Set(['PRON', 'SCONJ', 'VERB', 'AUX', 'DET', 'NOUN', 'PROPN', 'ADJ', 'NUM'])

/**
 * The clause of a verb as a title: subject, verb and what comes after it. A pronoun is replaced by the name of whom it
 * stands for; where that is not known, nobody could read the title.
 */
export function titleClause(
  context: TitleContext,
  trigger: Trigger,
  [from, end]: readonly [number, number],
): Titled {
  const { tokens } = context.segmented
  let verb = trigger.first
  while (verb > from && ['AUX', 'ADV', 'PART'].includes(tokens[verb - 1]?.pos ?? '')) {
    if (tokens[verb - 1]?.text.toLowerCase() === 'to') break
    verb--
  }
  const range = readSubject(context, verb, from)
  if (range === null) return UNTITLED
  const subject = nameSubject(context, range)
  if (subject === null) return UNTITLED
  // A verb in -ing has no subject of its own beside it but in passing.
  if (/ing$/i.test(tokens[trigger.first]?.text ?? '') && verb === trigger.first) return UNTITLED
  const governed = governing(tokens, verb, range[1])
  if (governed === null) return UNTITLED
  const verbs = textOf(context.segmented, [governed, trigger.end])
  const rest = readObject(context, trigger.end, end).map((run) => textOf(context.segmented, run))
  const at = tokens[trigger.first]?.span[0] ?? 0
  const title = [subject, verbs, ...rest].join(' ')
  const next = tokens[trigger.end]
  const isCutOff =
    rest.length === 0 &&
    trigger.end < end &&
    next !== undefined &&
    (GOES_ON.has(next.pos) || /^(?:that|whether|how|why|what|to|["“‘:])$/i.test(next.text))
  if (isCutOff || context.isCue(at)) return { title, readability: CUT_OFF }
  return {
    title,
    readability: (rest.length > 0 ? WHOLE : INTRANSITIVE) - (context.isSpoken(at) ? SPOKEN : 0),
  }
}

/**
 * Where the verbs begin that govern an infinitive: decided to expel. Null where the infinitive hangs on something else,
 * and tells what is only wanted: a plan to expel, gathered to protest.
 */
function governing(tokens: readonly Token[], verb: number, subjectEnd: number): number | null {
  const isInfinitive = tokens[verb - 1]?.text.toLowerCase() === 'to'
  if (!isInfinitive) return verb
  let at = verb - 1
  while (at > subjectEnd && ['VERB', 'AUX', 'ADV', 'ADJ', 'PART'].includes(tokens[at - 1]?.pos ?? '')) at--
  return at === subjectEnd ? at : null
}

function nameSubject(context: TitleContext, range: readonly [number, number]): string | null {
  const { tokens } = context.segmented
  const first = tokens[range[0]]
  if (first?.pos === 'PRON') {
    const name = context.nameAt(first.span[0])
    if (range[1] === range[0] + 1) return name
    if (name === null) return null
    return `${name}'s ${textOf(context.segmented, [range[0] + 1, range[1]])}`
  }
  const hasNoun = tokens.slice(...range).some(({ pos }) => pos === 'NOUN' || pos === 'PROPN')
  return hasNoun ? textOf(context.segmented, range) : null
}
