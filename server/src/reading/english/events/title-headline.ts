import type { Token } from '../../extraction.ts'
import type { Trigger } from './find-triggers.ts'
import { startsClause } from './phrase-bounds.ts'
import { readSubject } from './read-subject.ts'
import { type TitleContext, textOf } from './titled.ts'

/** Letters of the longest headline that is taken whole. */
const LONGEST = 90
/** Words at which a headline that is too long can end. */
const CUTS = new Set([
  ',',
  'as',
  'after',
  'amid',
  'over',
  'despite',
  'while',
  'before',
  'ahead',
  'but',
  'following',
])

/**
 * The clause of a headline's verb, as the headline has it: from the subject to the end, or to where it can be cut.
 * Null where it has no subject, or words in quotation marks, which are somebody's and not the outlet's.
 */
export function titleHeadline(
  context: TitleContext,
  trigger: Trigger,
  [from, end]: readonly [number, number],
): string | null {
  const { segmented } = context
  const { tokens } = segmented
  let verb = trigger.first
  while (verb > from && ['AUX', 'ADV'].includes(tokens[verb - 1]?.pos ?? '')) verb--
  const subject = readSubject(context, verb, from)
  if (subject === null || tokens[subject[0]]?.pos === 'PRON') return null
  const stop = endOfClause(tokens, trigger.end, end)
  const start = startOfList(tokens, subject[0], from)
  if (tokens.slice(start, stop).some((token) => opensQuote(segmented.text, token))) return null
  const whole = textOf(segmented, [start, stop])
  if (whole.length <= LONGEST) return whole
  for (let cut = stop - 1; cut > trigger.end + 1; cut--) {
    if (!CUTS.has(tokens[cut]?.text.toLowerCase() ?? '')) continue
    const title = textOf(segmented, [start, cut])
    if (title.length <= LONGEST) return title
  }
  return null
}

function opensQuote(text: string, { text: word, span: [start] }: Token): boolean {
  if (/^["“”‘?|]/.test(word)) return true
  return /^['’]/.test(word) && /\s/.test(text[start - 1] ?? ' ')
}

/** Headlines join two subjects by a comma: Trump, Macron seek common ground. */
function startOfList(tokens: readonly Token[], subject: number, from: number): number {
  const before = tokens.slice(from, subject)
  const isList =
    before.length > 1 &&
    before.at(-1)?.text === ',' &&
    before.every(({ pos, text }) => text === ',' || pos === 'PROPN' || pos === 'NOUN' || pos === 'ADJ')
  return isList ? from : subject
}

function endOfClause(tokens: readonly Token[], from: number, end: number): number {
  let stop = from
  while (stop < end) {
    const { text = '' } = tokens[stop] ?? {}
    if (/^[:;|—–(.]$/.test(text) && startsClause(tokens[stop])) break
    stop++
  }
  while (stop > from && /^[.,!]$/.test(tokens[stop - 1]?.text ?? '')) stop--
  return stop
}
