import type { SegmentedText, Token } from '../../extraction.ts'
import { startsClause } from './phrase-bounds.ts'
import type { TitleContext, TokenRange } from './titled.ts'

/** Words of the longest subject that is read. */
const LONGEST = 14
/** Words of the longest aside between a subject and its verb. */
const ASIDE = 16
const RELATIVES = new Set(['who', 'which', 'that'])
/** Prepositions within a phrase: members of a caravan, talks on trade. */
const WITHIN = new Set(['of', 'for', 'in', 'at', 'from', 'on', 'to', 'with'])
const NOMINAL = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'SYM'])

/**
 * The subject of a verb: the noun phrase before it, over adverbs, dates, an aside between commas and a relative
 * pronoun; that of the verb before where verbs are joined ("arrested and charged") or one governs the other ("decided
 * to expel"). Null where there is none.
 *
 * @param verb the first token of the verb with its auxiliaries.
 * @param from the first token of its sentence.
 */
export function readSubject(context: TitleContext, verb: number, from: number): TokenRange | null {
  const { tokens } = context.segmented
  let at = skipAsides(context, verb - 1, from)
  if (RELATIVES.has(lower(tokens[at])) && isNominal(tokens[at - (tokens[at - 1]?.text === ',' ? 2 : 1)])) {
    at -= tokens[at - 1]?.text === ',' ? 2 : 1
  }
  const token = tokens[at]
  if (token === undefined || at < from) return null
  if (lower(token) === 'and' || lower(token) === 'but' || lower(token) === 'to') {
    const before = verbBefore(tokens, at, from)
    if (before !== null) return readSubject(context, before, from)
    if (lower(token) !== 'to') return null
    at--
  }
  if (tokens[at]?.pos === 'PRON') return [at, at + 1]
  const start = startOfSubject(context, at + 1, from)
  return start > at ? null : [start, at + 1]
}

function skipAsides({ segmented: { tokens }, dates }: TitleContext, before: number, from: number): number {
  let at = before
  let hasAside = false
  while (at >= from) {
    const token = tokens[at]
    const date = dates.find(({ span }) => span[0] <= (token?.span[0] ?? 0) && (token?.span[0] ?? 0) < span[1])
    if (date !== undefined && token?.pos !== 'PUNCT') {
      while (at >= from && (tokens[at]?.span[0] ?? 0) >= date.span[0]) at--
      if (/^(?:on|in|at|late|early)$/.test(lower(tokens[at]))) at--
    } else if (token?.pos === 'ADV' || token?.pos === 'PART') {
      if (lower(token) === 'to') break
      at--
    } else if (token?.text === ',' && !hasAside) {
      let open = at - 1
      while (open > Math.max(from, at - ASIDE) && tokens[open]?.text !== ',') open--
      if (tokens[open]?.text !== ',') break
      hasAside = true
      at = open - 1
    } else break
  }
  return at
}

function startOfSubject({ segmented, dates }: TitleContext, end: number, from: number): number {
  const { tokens } = segmented
  let start = end
  while (start > from && end - start < LONGEST) {
    const token = tokens[start - 1]
    if (token === undefined || isInDate(token, dates)) break
    const isOwner = /^[''’]s?$/.test(token.text)
    const isLink =
      start < end &&
      isNominal(tokens[start - 2]) &&
      !isInDate(tokens[start - 2], dates) &&
      (WITHIN.has(lower(token)) || lower(token) === 'and' || token.text === '-' || token.text === '&')
    const isPossessive = token.pos === 'PRON' && /^(?:his|her|its|their|our|my|your)$/i.test(token.text)
    if (!isOwner && !isLink && !isPossessive && !isNominal(token)) break
    if (startsClause(token) && !isLink) break
    start--
    // A determiner opens the phrase, unless it hangs on another one.
    if (token.pos === 'DET' && !WITHIN.has(lower(tokens[start - 1]))) break
  }
  while (start < end && !isNominal(tokens[start]) && tokens[start]?.pos !== 'PRON') start++
  return start
}

function isInDate(token: Token | undefined, dates: TitleContext['dates']): boolean {
  const at = token?.span[0] ?? -1
  return dates.some(({ span }) => span[0] <= at && at < span[1] && !/^\d{4}$/.test(token?.text ?? ''))
}

/** The verb that stands before a conjunction or "to" in one clause with it, with its auxiliaries. */
function verbBefore(tokens: SegmentedText['tokens'], link: number, from: number): number | null {
  for (let at = link - 1; at >= Math.max(from, link - LONGEST); at--) {
    const token = tokens[at]
    if (startsClause(token)) return null
    if (token?.pos !== 'VERB') continue
    let verb = at
    while (verb > from && ['AUX', 'ADV', 'PART'].includes(tokens[verb - 1]?.pos ?? '')) verb--
    return verb
  }
  return null
}

function isNominal(token: Token | undefined): boolean {
  return token !== undefined && NOMINAL.has(token.pos)
}

function lower(token: Token | undefined): string {
  return token?.text.toLowerCase() ?? ''
}
