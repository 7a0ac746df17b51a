import type { Day, Edtf } from '../../domain/records.ts'
import type { Span } from '../../domain/span.ts'
import type { AttributedSpeech, SegmentedText } from '../extraction.ts'
import type { DateMention } from './events/date-mention.ts'
import { daysOfDate } from './events/days-of-date.ts'
import { findOccasion, type Occasion } from './events/find-occasion.ts'
import { lastBefore } from './events/last-before.ts'
import { startsClause } from './events/phrase-bounds.ts'

/** A clause between a date and a cue counts as so many words; a cue further away is not dated by it. */
const CLAUSE = 8
const FARTHEST = 18
/** Letters on either side of a cue in which its date stands. */
const REACH = 300
/** Paragraphs over which a speaker goes on speaking on the occasion that was dated. */
const CARRIED = 8

/** An occasion on which somebody spoke, as far as the text dates it. */
interface DatedOccasion {
  readonly date: Edtf
  readonly paragraph: number
}

/**
 * When each piece of speech was said, as far as its article tells, in the order of the speech: by the date nearest to
 * its cue outside of what was said; by that of the statement or the like that it is said to be from; else by the day
 * that was told when the same speaker was last heard. Null where nothing tells.
 *
 * @param dates the dates of the text, in text order.
 */
export function dateSpeech(
  segmented: SegmentedText,
  speech: readonly AttributedSpeech[],
  dates: readonly DateMention[],
  publishedOn: Day | null,
): readonly (Edtf | null)[] {
  const contents = speech.flatMap(({ content }) => content.map((span) => ({ span })))
  contents.sort((a, b) => a.span[0] - b.span[0])
  const free = dates.filter(({ span, date }) => !isInside(span, contents) && !isAhead(date, publishedOn))
  const heard = new Map<string, DatedOccasion>()
  const occasions = new Map<string, Edtf>()
  return speech.map(({ cue, content, speaker, continues }) => {
    const place = cue[0] ?? content[0]
    const at = place === undefined ? -1 : lastBefore(segmented.sentences, place[0])
    const sentence = segmented.sentences[at]
    if (place === undefined || sentence === undefined) return null
    const occasion = cue.length === 0 ? null : findOccasion(segmented, sentence, place, contents)
    const own = cue.length === 0 ? null : nearestDate(segmented, free, at, place)
    const before = speaker === null ? undefined : heard.get(speaker)
    const isNear = before !== undefined && sentence.paragraph - before.paragraph <= CARRIED
    const carried = isNear || continues !== null ? (before?.date ?? null) : null
    const date = own ?? (occasion === null ? carried : dateOfOccasion(occasion, occasions))
    if (own !== null && occasion !== null) occasions.set(occasion.noun, own)
    // A month or year is when something else was said: he had promised it in December.
    if (speaker !== null && date !== null && isDay(date)) {
      heard.set(speaker, { date, paragraph: sentence.paragraph })
    }
    return date
  })
}

/** "In the statement" is the one that was dated; "in a statement" is another one, of a day that is not told. */
function dateOfOccasion({ noun, isDefinite }: Occasion, occasions: ReadonlyMap<string, Edtf>): Edtf | null {
  return isDefinite ? (occasions.get(noun) ?? null) : null
}

function isDay(date: Edtf): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(date)
}

function nearestDate(
  { tokens, sentences }: SegmentedText,
  dates: readonly DateMention[],
  sentence: number,
  cue: Span,
): Edtf | null {
  const { span, tokens: bounds } = sentences[sentence] ?? { span: [0, 0], tokens: [0, 0] }
  let best: { readonly date: Edtf; readonly distance: number } | null = null
  for (let at = lastBefore(dates, Math.min(span[1] - 1, cue[1] + REACH)); at >= 0; at--) {
    const found = dates[at]
    if (found === undefined || found.span[0] < Math.max(span[0], cue[0] - REACH)) break
    const isBefore = found.span[1] <= cue[0]
    if (found.pointsAhead && !isBefore) continue
    const [from, to] = isBefore ? [found.span[1], cue[0]] : [cue[1], found.span[0]]
    let distance = 0
    for (let token = Math.max(bounds[0], lastBefore(tokens, from)); token < bounds[1]; token++) {
      const start = tokens[token]?.span[0] ?? 0
      if (start >= to) break
      if (start >= from) distance += startsClause(tokens[token]) ? CLAUSE : 1
    }
    if (distance < (best?.distance ?? FARTHEST)) best = { date: found.date, distance }
  }
  return best?.date ?? null
}

/** Nobody has said anything yet on a day to come. */
function isAhead(date: Edtf, publishedOn: Day | null): boolean {
  return publishedOn !== null && daysOfDate(date).from > publishedOn
}

function isInside([start, end]: Span, contents: readonly { readonly span: Span }[]): boolean {
  const content = contents[lastBefore(contents, start)]
  return content !== undefined && end <= content.span[1]
}
