import type { Token } from '../../extraction.ts'

/** Words that say of a date that it is still to come. */
const TO_COME = new Set(
  'due scheduled expected planned upcoming forthcoming next deadline slated poised'.split(' '),
)
const AUXILIARIES = new Set("will 'll ’ll would shall may might could must should".split(' '))
const PAST_AUXILIARIES = new Set("was were had did 'd ’d been has have".split(' '))
/** An infinitive after one of these has not happened yet; after another verb in the past it has: was forced to leave. */
const INTENTS = new Set(
  'agree decide plan intend expect schedule set vow promise order hope want go aim threaten prepare'.split(
    ' ',
  ),
)
/** Before a date, over its article: by the end of the week. */
const LIMITS = new Set(['by', 'until', 'till'])
const BETWEEN_LIMIT = new Set('the end of start beginning early late mid about around close'.split(' '))
const MARKS = new Set([';', ':', '(', '“', '"', '”'])
/** Tokens over which the verb of a date is looked for. */
const REACH = 24
const AUXILIARY_REACH = 4

/**
 * Whether a date without a year is to come, by the verb that it belongs to: the nearest before it in its sentence, which
 * is "said" in what she said on Tuesday, whatever she said; after it where it opens the sentence. Null where there is no
 * verb.
 *
 * @param first the first token of the sentence.
 * @param at the token of the date.
 */
export function looksAhead(
  tokens: readonly Token[],
  [first, end]: readonly [number, number],
  at: number,
): boolean | null {
  if (isLimited(tokens, first, at)) return true
  for (let before = at - 1; before >= Math.max(first, at - REACH); before--) {
    const read = readsAhead(tokens, first, before)
    if (read !== null) return read
    if (MARKS.has(tokens[before]?.text ?? '')) return false
  }
  for (let after = at + 1; after < Math.min(end, at + REACH); after++) {
    const lower = lowerAt(tokens, after)
    if (AUXILIARIES.has(lower)) return true
    if (PAST_AUXILIARIES.has(lower) || tokens[after]?.pos === 'VERB') return false
  }
  return null
}

/** What a word says of a date after it; null for nothing. */
function readsAhead(tokens: readonly Token[], first: number, at: number): boolean | null {
  const token = tokens[at]
  const lower = lowerAt(tokens, at)
  if (token === undefined) return null
  if (TO_COME.has(lower)) return true
  if (AUXILIARIES.has(lower)) return true
  if (PAST_AUXILIARIES.has(lower)) return false
  if (token.pos !== 'VERB') return null
  for (let before = at - 1; before >= Math.max(first, at - AUXILIARY_REACH); before--) {
    const { pos = 'X' } = tokens[before] ?? {}
    if (AUXILIARIES.has(lowerAt(tokens, before))) return true
    if (lowerAt(tokens, before) === 'to') return isIntended(tokens[before - 1])
    if (PAST_AUXILIARIES.has(lowerAt(tokens, before))) return false
    if (pos !== 'ADV' && pos !== 'AUX' && pos !== 'PART') break
  }
  // A participle beside another verb says nothing of the time.
  return /ing$/.test(lower) ? null : false
}

/** Whether what governs an infinitive leaves it to the future. */
function isIntended(governor: Token | undefined): boolean {
  if (governor?.pos !== 'VERB') return true
  return INTENTS.has(governor.lemma) || TO_COME.has(governor.text.toLowerCase())
}

function isLimited(tokens: readonly Token[], first: number, at: number): boolean {
  let before = at - 1
  while (before > first && BETWEEN_LIMIT.has(lowerAt(tokens, before))) before--
  return before >= first && LIMITS.has(lowerAt(tokens, before))
}

/** The word in lower case, less one that is a name within a sentence: May met them on Monday. */
function lowerAt(tokens: readonly Token[], at: number): string {
  const { text = '', pos = 'X' } = tokens[at] ?? {}
  return pos === 'PROPN' || text === 'May' ? '' : text.toLowerCase()
}
