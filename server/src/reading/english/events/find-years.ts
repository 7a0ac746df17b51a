import type { Span } from '../../../domain/span.ts'
import type { Token } from '../../extraction.ts'
import type { DateMention } from './date-mention.ts'

const YEAR = /^(?:1[5-9]|20)\d\d$/
const DECADE = /^((?:1[5-9]|20)\d)0s$/
/** Level 1 of EDTF numbers the seasons from 21. */
const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
])
/** What stands before a year that is none of a count: in 2018, the 2018 vote, since 2014. */
const BEFORE_YEAR = new Set([
  'in',
  'of',
  'since',
  'during',
  'from',
  'until',
  'till',
  'by',
  'late',
  'early',
  'mid',
  'the',
  'its',
  'his',
  'her',
  'their',
  'a',
  'and',
  '-',
  '–',
  'between',
  'before',
  'after',
  'back',
  "'s",
  '’s',
  '(',
  'for',
  'around',
  'through',
  'to',
])
/** After these, a noun may follow a year; after the others it would make it a count. */
const ATTRIBUTIVE = new Set(['the', 'its', 'his', 'her', 'their', 'a', "'s", '’s', 'late', 'early', 'mid'])

/** Years that stand alone, decades, and seasons of a year, among the words of a sentence. */
export function findYears(tokens: readonly Token[]): readonly DateMention[] {
  const found: DateMention[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) continue
    const decade = DECADE.exec(token.text)?.[1]
    if (decade !== undefined) found.push(mention(token.span, `${decade}X`))
    if (!YEAR.test(token.text) || !readsAsYear(tokens, at)) continue
    const range = readRange(tokens, at)
    if (range !== null) {
      found.push(range)
      at += 2
      continue
    }
    const season = seasonBefore(tokens, at)
    found.push(season ?? mention(token.span, token.text))
  }
  return found
}

function readsAsYear(tokens: readonly Token[], at: number): boolean {
  const before = lower(tokens[at - 1])
  const after = tokens[at + 1]
  if (at === 0) return after?.text === ','
  if (SEASONS.has(before)) return true
  if (!BEFORE_YEAR.has(before)) return false
  const isCounting = after?.pos === 'NOUN' && after.text.endsWith('s') && !ATTRIBUTIVE.has(before)
  return !isCounting && after?.text !== '%'
}

/** From 1989 to 1991, 1989-1991. */
function readRange(tokens: readonly Token[], at: number): DateMention | null {
  const [from, link, to] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (from === undefined || to === undefined || !YEAR.test(to.text) || to.text <= from.text) return null
  const isLink = ['to', '-', '–', 'until'].includes(lower(link))
  const isBetween = lower(link) === 'and' && lower(tokens[at - 1]) === 'between'
  return isLink || isBetween ? mention([from.span[0], to.span[1]], `${from.text}/${to.text}`) : null
}

function seasonBefore(tokens: readonly Token[], at: number): DateMention | null {
  const place = lower(tokens[at - 1]) === 'of' ? at - 2 : at - 1
  const season = SEASONS.get(lower(tokens[place]))
  const [first, year] = [tokens[place], tokens[at]]
  if (season === undefined || first === undefined || year === undefined) return null
  return mention([first.span[0], year.span[1]], `${year.text}-${season}`)
}

function mention(span: Span, date: string): DateMention {
  return { span, date, approximate: false, pointsAhead: false }
}

function lower(token: Token | undefined): string {
  return token?.text.toLowerCase() ?? ''
}
