import type { Day } from '../../../domain/records.ts'
import type { SegmentedText, Sentence, Token } from '../../extraction.ts'
import type { DateMention } from './date-mention.ts'
import { findYears } from './find-years.ts'
import { lastBefore } from './last-before.ts'
import { readDateWindow } from './read-date-window.ts'

/** Names of days and months; read as such only where they have a capital: may, march, sun. */
const NAMES = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul ' +
    'aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
)
const TIME_WORDS = new Set(
  'day days week weeks weekend month months year years today yesterday tomorrow tonight overnight'.split(' '),
)
/** Numbers with separators, as in 06.10.2021 or 2021-10-06. */
const NUMERIC = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4}$/
/** Tokens on either side of a date word that can belong to its expression. */
const REACH = 4
/** Words that say that a sentence looks ahead, and how far before the date they may stand. */
const FUTURE = new Set(
  "will 'll ’ll shall would due scheduled expected must upcoming next until plans planned deadline".split(
    ' ',
  ),
)
const FUTURE_REACH = 14

/** No article has more; a text that does is a calendar, and is not read on. */
export const MAX_DATES = 2000

/**
 * The dates that a text gives, in text order, counted from the day on which it was published. Chrono reads the words
 * around calendar names and units of time; years that stand alone, decades and seasons are read by themselves. Takes
 * time linear in the text: only some words around each date word are read. At most {@link MAX_DATES}.
 *
 * @param publishedOn null where it is not known; then only dates that name their year are found.
 */
export function findDates(segmented: SegmentedText, publishedOn: Day | null): readonly DateMention[] {
  const found: DateMention[] = []
  for (const sentence of segmented.sentences) {
    for (const date of findInSentence(segmented, sentence, publishedOn, MAX_DATES - found.length))
      found.push(date)
    if (found.length >= MAX_DATES) break
  }
  return found
}

function findInSentence(
  { text, tokens }: SegmentedText,
  { tokens: [first, end] }: Sentence,
  publishedOn: Day | null,
  most: number,
): readonly DateMention[] {
  const found: DateMention[] = []
  let from = first
  for (let at = first; at < end && found.length < most; at++) {
    if (at < from || !isDateWord(tokens[at])) continue
    const start = Math.max(from, at - REACH)
    let stop = Math.min(end, at + REACH + 1)
    // Another date word near by belongs to the same expression, or wants its own room.
    for (let next = at + 1; next < stop && stop < at + MAX_WINDOW; next++) {
      if (isDateWord(tokens[next])) stop = Math.min(end, next + REACH + 1)
    }
    const context = { publishedOn, isFuture: looksAhead(tokens, first, at) }
    found.push(...readDateWindow(text, tokens.slice(start, stop), context))
    from = stop
  }
  const years = findYears(tokens.slice(first, end)).filter(({ span: [, stop] }) => {
    const before = found[lastBefore(found, stop - 1)]
    return before === undefined || before.span[1] <= stop - YEAR_LETTERS
  })
  return [...found, ...years].sort((a, b) => a.span[0] - b.span[0])
}

const YEAR_LETTERS = 4
/** Tokens of the longest run that is read at once, which bounds what is spread into arguments too. */
const MAX_WINDOW = 24

function isDateWord(token: Token | undefined): boolean {
  if (token === undefined) return false
  const lower = token.text.toLowerCase()
  if (TIME_WORDS.has(lower) || NUMERIC.test(token.text)) return true
  return token.text !== lower && NAMES.has(lower.replace(/\.$/, ''))
}

function looksAhead(tokens: readonly Token[], first: number, at: number): boolean {
  for (let word = at - 1; word >= Math.max(first, at - FUTURE_REACH); word--) {
    const lower = tokens[word]?.text.toLowerCase() ?? ''
    if (FUTURE.has(lower)) return true
    if (lower === 'to' && tokens[word + 1]?.pos === 'VERB') return true
    if (lower === 'by' && at - word <= REACH) return true
  }
  return false
}
