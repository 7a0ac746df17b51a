import type { Day } from '../../../domain/records.ts'
import type { SegmentedText, Sentence, Token } from '../../extraction.ts'
import type { DateMention } from './date-mention.ts'
import { findYears } from './find-years.ts'
import { lastBefore } from './last-before.ts'
import { looksAhead } from './looks-ahead.ts'
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
const HOLIDAYS = new Set(['easter', 'christmas', 'boxing'])
/** Tokens on either side of a date word that can belong to its expression. */
const REACH = 4
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
  let told: { readonly day: Day; readonly paragraph: number } | null = null
  for (const sentence of segmented.sentences) {
    const { paragraph } = sentence
    const near: Day | null = told !== null && paragraph - told.paragraph <= TOLD_PARAGRAPHS ? told.day : null
    const here = findInSentence(segmented, sentence, publishedOn, near, MAX_DATES - found.length)
    for (const date of here) found.push(date)
    const day = lastDay(here)
    if (day !== null) told = { day, paragraph }
    if (found.length >= MAX_DATES) break
  }
  return found
}

/** Paragraphs over which "two days later" counts from a day that was told. */
const TOLD_PARAGRAPHS = 1

function lastDay(dates: readonly DateMention[]): Day | null {
  return dates.findLast(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date))?.date ?? null
}

function findInSentence(
  { text, tokens }: SegmentedText,
  { tokens: [first, end] }: Sentence,
  publishedOn: Day | null,
  told: Day | null,
  most: number,
): readonly DateMention[] {
  const found: DateMention[] = []
  let from = first
  for (let at = first; at < end && found.length < most; at++) {
    if (at < from || !(isDateWord(tokens[at]) || isSlashed(tokens, at))) continue
    const start = Math.max(from, at - REACH)
    let stop = Math.min(end, at + REACH + 1)
    // Another date word near by belongs to the same expression, or wants its own room.
    for (let next = at + 1; next < stop && stop < at + MAX_WINDOW; next++) {
      if (isDateWord(tokens[next])) stop = Math.min(end, next + REACH + 1)
    }
    const isFutureAt = (offset: number) => looksAhead(tokens, [first, end], lastBefore(tokens, offset))
    const context = { publishedOn, told: lastDay(found) ?? told, isFutureAt }
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

/** The slash before the year of 13/12/2016, which is five tokens. */
function isSlashed(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '/' && /^\d{4}$/.test(tokens[at + 1]?.text ?? '')
}

function isDateWord(token: Token | undefined): boolean {
  if (token === undefined) return false
  const lower = token.text.toLowerCase()
  if (TIME_WORDS.has(lower) || NUMERIC.test(token.text)) return true
  if (token.text !== lower && HOLIDAYS.has(lower)) return true
  return token.text !== lower && NAMES.has(lower.replace(/\.$/, ''))
}
