import type { Token } from '../../extraction.ts'

/** Words at which another clause begins. */
const SUBORDINATORS = new Set(
  'after before since while when because although though which who whom whose where but following if until whereas as'.split(
    ' ',
  ),
)
const STOPS = new Set([';', ':', '—', '–', '―', '(', ')', '“', '”', '"', '|'])
const PHRASE = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'SYM', 'PRON'])
/** Prepositions that carry an object phrase on: expelled diplomats from the mission, the poisoning of a spy. */
const CARRYING = new Set(['of', 'from', 'against'])
/** These do so before a name alone: an attack in Salisbury, but not in response. */
const CARRYING_NAMES = new Set(['in', 'on', 'at', 'to', 'with', 'by'])
const MAX_PHRASE = 14

/** Whether another clause begins at a token. */
export function startsClause(token: Token | undefined): boolean {
  if (token === undefined) return true
  return STOPS.has(token.text) || SUBORDINATORS.has(token.text.toLowerCase())
}

/** Where the noun phrase ends that begins at a token, with one prepositional phrase after it; `at` where none does. */
export function endOfPhrase(tokens: readonly Token[], at: number, end: number): number {
  let stop = endOfNouns(tokens, at, end)
  if (stop === at && !isCarrying(tokens, at)) return at
  for (let carried = 0; carried < 2 && isCarrying(tokens, stop); carried++) {
    const next = endOfNouns(tokens, stop + 1, end)
    if (next === stop + 1) break
    stop = next
  }
  return Math.min(stop, at + MAX_PHRASE)
}

/** Where the noun phrase begins that ends before a token. */
export function startOfPhrase(tokens: readonly Token[], before: number, first: number): number {
  let start = before
  while (start > first && start > before - MAX_PHRASE && isInPhrase(tokens[start - 1])) {
    start--
    if (tokens[start]?.pos === 'DET') break
  }
  // The Court of Human Rights, the number of people.
  const isPart = start < before && tokens[start - 1]?.text.toLowerCase() === 'of' && start - 1 > first
  return isPart ? startOfPhrase(tokens, start - 1, Math.max(first, before - MAX_PHRASE)) : start
}

function endOfNouns(tokens: readonly Token[], at: number, end: number): number {
  let stop = at
  while (stop < end && isInPhrase(tokens[stop])) stop++
  // A determiner or adjective at the end opens what comes after a comma or a verb.
  while (stop > at && (tokens[stop - 1]?.pos === 'DET' || tokens[stop - 1]?.pos === 'PRON')) stop--
  return stop
}

function isInPhrase(token: Token | undefined): boolean {
  if (token === undefined || startsClause(token)) return false
  return PHRASE.has(token.pos) || /^[''’]s?$/.test(token.text) || token.text === '-'
}

function isCarrying(tokens: readonly Token[], at: number): boolean {
  const lower = tokens[at]?.text.toLowerCase() ?? ''
  if (CARRYING.has(lower)) return true
  const next = tokens[at + 1]?.pos === 'DET' ? tokens[at + 2] : tokens[at + 1]
  return CARRYING_NAMES.has(lower) && next?.pos === 'PROPN'
}
