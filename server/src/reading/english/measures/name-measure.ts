import type { NumberWords } from '../../../lexicons/read-number-words.ts'
import { readVerbForms } from '../../../lexicons/read-verb-forms.ts'
import type { SegmentedText, Token } from '../../extraction.ts'
import { nounOf, type Trigger } from '../events/find-triggers.ts'
import { participleOf } from '../events/index-triggers.ts'
import { startsClause } from '../events/phrase-bounds.ts'
import type { NumberMention } from './find-numbers.ts'

/** What a number counts. */
export interface MeasureName {
  /** Such as `diplomats expelled`: the noun, and the state that tells it from other counts of the same. */
  readonly measure: string
  readonly unit: string
  /** The noun alone, as its lemma. */
  readonly head: string
  /** Lemmas of what stands between the number and the noun. */
  readonly modifiers: readonly string[]
  /** The state alone. */
  readonly state: string
}

/** The trigger that a token is a part of. */
export type TriggersByToken = ReadonlyMap<number, Trigger>

const PHRASE = 5
const REACH = 9

/**
 * What a number counts and in which state, so that different quantities have different names: diplomats expelled,
 * posts abolished. Null where no noun says what is counted.
 */
export function nameMeasure(
  { tokens, sentences }: SegmentedText,
  number: NumberMention,
  triggers: TriggersByToken,
  sentence: number,
  { units }: NumberWords,
): MeasureName | null {
  const [first, end] = sentences[sentence]?.tokens ?? [0, 0]
  const state = stateOf(tokens, number, triggers, first, end)
  const change = changeOf(tokens, number, first)
  const counted = change === null ? headAfter(tokens, number.tokens[1], end) : null
  const subject = counted ?? headBefore(tokens, number.tokens[0], first)
  if (subject === null) return null
  const noun = subject.text.toLowerCase()
  const modifiers = counted === null ? [] : modifiersOf(tokens, number.tokens[1], counted)
  if (number.unit !== null) {
    const what = headOfAmount(tokens, number, end) ?? noun
    return {
      measure: `${what} ${change ?? state}`.trim(),
      unit: number.unit,
      head: what,
      modifiers,
      state: change ?? state,
    }
  }
  if (counted === null && change === null) return null
  const unit = units.get(nounOf(subject)) ?? nounOf(subject)
  return {
    measure: `${noun} ${change ?? state}`.trim(),
    unit,
    head: nounOf(subject),
    modifiers,
    state: change ?? state,
  }
}

/** Russian, in eight Russian diplomats. */
function modifiersOf(tokens: readonly Token[], from: number, head: Token): readonly string[] {
  const words: string[] = []
  for (let at = from; at < from + PHRASE && tokens[at] !== head; at++) {
    const token = tokens[at]
    if (token !== undefined && token.pos !== 'ADP' && token.pos !== 'DET') words.push(nounOf(token))
  }
  return words
}

/** From 30 to 20: the number before the change, and the one after it. */
function changeOf(
  tokens: readonly Token[],
  { tokens: [start, stop] }: NumberMention,
  first: number,
): string | null {
  const before = start > first ? lower(tokens[start - 1]) : ''
  if (before === 'from' && lower(tokens[stop]) === 'to') return 'before'
  if (before === 'from' && /^(?:at|by|in)$/.test(lower(tokens[stop]))) return 'before'
  if (before === 'to' && tokens[stop]?.pos !== 'NOUN' && tokens[stop]?.pos !== 'ADJ') return 'after'
  return null
}

/** The noun that a number counts: eight Russian diplomats, eight Russians, dozens of cars. */
function headAfter(tokens: readonly Token[], at: number, end: number): Token | null {
  const from = lower(tokens[at]) === 'of' ? at + 1 : at
  let head: Token | null = null
  for (let next = from; next < Math.min(end, from + PHRASE); next++) {
    const token = tokens[next]
    if (token === undefined) break
    if (token.pos === 'NOUN' || token.pos === 'PROPN') head = token
    else if (token.pos !== 'ADJ' && token.pos !== 'DET' && token.pos !== 'NUM') break
    // A second noun after a plural begins something else.
    if (head === token && token.text.endsWith('s') && tokens[next + 1]?.pos !== 'NOUN') break
  }
  return head !== null && head.pos === 'PROPN' && !head.text.endsWith('s') ? null : head
}

/** The noun that changes: shares fell 3.5 %, reduced the mission from 30. */
function headBefore(tokens: readonly Token[], at: number, first: number): Token | null {
  for (let before = at - 1; before >= Math.max(first, at - 2 * REACH); before--) {
    const token = tokens[before]
    // Names in capitals change nothing: accredit to NATO to 10.
    if (token?.pos !== 'NOUN' || token.text !== token.text.toLowerCase()) continue
    // The size of the mission: what is counted stands before "of".
    const of =
      lower(tokens[before - 2]) === 'of' ? before - 2 : lower(tokens[before - 1]) === 'of' ? before - 1 : -1
    const owner = of > first ? tokens[of - 1] : undefined
    return owner?.pos === 'NOUN' ? owner : token
  }
  return null
}

/** 1.5 billion dollars in damages. */
function headOfAmount(
  tokens: readonly Token[],
  { tokens: [, stop] }: NumberMention,
  end: number,
): string | null {
  const link = lower(tokens[stop])
  if (link !== 'in' && link !== 'of' && link !== 'worth') return null
  const from = link === 'worth' && lower(tokens[stop + 1]) === 'of' ? stop + 2 : stop + 1
  const head = headAfter(tokens, from, end)
  return head?.pos === 'NOUN' ? head.text.toLowerCase() : null
}

/** The action that the counted undergo: that of a trigger near by, else the verb that stands next to them. */
function stateOf(
  tokens: readonly Token[],
  { tokens: [start, stop] }: NumberMention,
  triggers: TriggersByToken,
  first: number,
  end: number,
): string {
  for (let at = start - 1; at >= Math.max(first, start - REACH); at--) {
    const trigger = triggers.get(at)
    if (trigger !== undefined) return trigger.action.state
    if (tokens[at]?.pos === 'VERB') return participleOf(tokens[at]?.lemma ?? '', readVerbForms().irregular)
    if (startsClause(tokens[at]) || tokens[at]?.text === ',') break
  }
  for (let at = stop; at < Math.min(end, stop + REACH); at++) {
    const trigger = triggers.get(at)
    if (trigger !== undefined) return trigger.action.state
    if (startsClause(tokens[at])) break
    if (tokens[at]?.pos === 'VERB') return participleOf(tokens[at]?.lemma ?? '', readVerbForms().irregular)
  }
  return ''
}

function lower(token: Token | undefined): string {
  return token?.text.toLowerCase() ?? ''
}
