import type { Day } from '../../../domain/records.ts'
import type { Span } from '../../../domain/span.ts'
import type { AttributedSpeech, ExtractedFigure, SegmentedText, Token } from '../../extraction.ts'
import type { NumberMention } from '../measures/find-numbers.ts'
import { assignDates } from './assign-dates.ts'
import { addDays } from './calendar-days.ts'
import type { DateMention } from './date-mention.ts'
import { daysOfDate } from './days-of-date.ts'
import { findParticipants, listMentions } from './find-participants.ts'
import { nounOf, spanOf, type Trigger } from './find-triggers.ts'
import { lastBefore } from './last-before.ts'
import { endOfPhrase, startOfPhrase, startsClause } from './phrase-bounds.ts'

/** One place where an article tells of an event. */
export interface Mention {
  readonly trigger: Trigger
  /** Trigger with its object, and its subject where that stands next to it. */
  readonly span: Span
  readonly paragraph: number
  readonly agents: readonly string[]
  readonly targets: readonly string[]
  /** Lemmas of the nouns and names around the trigger that tell which event it is. */
  readonly words: ReadonlySet<string>
  /** How many are acted on. */
  readonly count: number | null
  readonly date: DateMention | null
  /** Whether "the", "this" or the like stands before its noun, which points to what was told before. */
  readonly isDefinite: boolean
  /** Whether it stands as the ground of another event: for spying, in response to the attack. */
  readonly isCause: boolean
}

/** What else of the article is known. */
export interface Surroundings {
  readonly figures: readonly ExtractedFigure[]
  readonly dates: readonly DateMention[]
  readonly numbers: readonly NumberMention[]
  readonly speech: readonly AttributedSpeech[]
  readonly publishedOn: Day | null
}

const CAUSES = new Set(['for', 'over', 'because', 'due', 'amid', 'after', 'following'])
const CAUSE_PHRASES = [
  ...['in response to', 'in retaliation for', 'in reaction to', 'because of', 'due to', 'accused of'],
  ...['suspicion of', 'suspected of', 'triggered by', 'prompted by'],
]
/** Words between such a phrase and what it gives as the ground. */
const CAUSE_WORDS = 3
/** Letters on either side of a trigger in which names are looked for. */
const NAMES_REACH = 400
/** Letters before a trigger in which the phrase that gives the ground stands. */
const CAUSE_REACH = 60

/** The mentions of events that triggers make, in text order. */
export function describeMentions(
  segmented: SegmentedText,
  triggers: readonly Trigger[],
  surroundings: Surroundings,
): readonly Mention[] {
  const { tokens, sentences, text } = segmented
  const figures = listMentions(surroundings.figures)
  const dates = assignDates(segmented, triggers, surroundings.dates)
  let figure = 0
  return triggers.map((trigger) => {
    const sentence = sentences[trigger.sentence]
    const bounds = sentence?.tokens ?? [trigger.first, trigger.end]
    const [from, to] = nearby(sentence?.span ?? [0, 0], tokens[trigger.first]?.span[0] ?? 0)
    while (figure < figures.length && (figures[figure]?.span[1] ?? 0) <= from) figure++
    const here = []
    for (let next = figure; next < figures.length; next++) {
      const mention = figures[next]
      if (mention === undefined || mention.span[0] >= to) break
      here.push(mention)
    }
    const extent = extentOf(tokens, trigger, bounds)
    const span = spanOf(tokens, ...extent)
    const lead = text.slice(
      Math.max(from, span[0] - CAUSE_REACH),
      spanOf(tokens, trigger.first, trigger.end)[0],
    )
    const opener = tokens[extent[0] - 1]?.text.toLowerCase() ?? ''
    return {
      trigger,
      span,
      paragraph: sentence?.paragraph ?? 0,
      ...findParticipants(tokens, trigger, bounds, here),
      words: tellingWords(tokens, extent, trigger),
      count: countIn(surroundings.numbers, span),
      date: dateOf(trigger, dates.get(trigger), surroundings.publishedOn),
      isDefinite:
        trigger.part === 'NOUN' &&
        /^(?:the|this|these|that|those|such)$/i.test(tokens[extent[0]]?.text ?? ''),
      isCause: (trigger.part === 'NOUN' && CAUSES.has(opener)) || endsInCause(lead),
    }
  })
}

/** News in the present tense or the perfect is not older than this. */
const NEWS_DAYS = 60

/**
 * What is told as done has not been done after the day of publication, and what is told as news not long before it: such
 * a date belongs to something else.
 */
function dateOf(
  { isPast, isCurrent }: Trigger,
  date: DateMention | undefined,
  publishedOn: Day | null,
): DateMention | null {
  if (date === undefined || publishedOn === null) return date ?? null
  const { from, to } = daysOfDate(date.date)
  if (isPast && from > publishedOn) return null
  return isCurrent && to < addDays(publishedOn, -NEWS_DAYS) ? null : date
}

/** The part of a sentence in which those who take part are named. */
function nearby([from, to]: Span, at: number): Span {
  return [Math.max(from, at - NAMES_REACH), Math.min(to, at + NAMES_REACH)]
}

/** Whether a phrase that gives a ground ends some words, or nearly so. */
function endsInCause(lead: string): boolean {
  const lower = lead.toLowerCase()
  return CAUSE_PHRASES.some((phrase) => {
    const at = lower.lastIndexOf(phrase)
    return (
      at >= 0 &&
      lower
        .slice(at + phrase.length)
        .trim()
        .split(' ').length <= CAUSE_WORDS
    )
  })
}

/** The tokens that a mention spans. */
function extentOf(
  tokens: readonly Token[],
  { part, first, end }: Trigger,
  [from, to]: readonly [number, number],
): readonly [number, number] {
  const stop = Math.max(end, endOfPhrase(tokens, end, to))
  if (part === 'NOUN') return [startOfPhrase(tokens, first, from), stop]
  let verb = first
  while (verb > from && ['AUX', 'ADV', 'PART'].includes(tokens[verb - 1]?.pos ?? '')) verb--
  return [startsClause(tokens[verb - 1]) ? verb : startOfPhrase(tokens, verb, from), stop]
}

function tellingWords(
  tokens: readonly Token[],
  [first, end]: readonly [number, number],
  trigger: Trigger,
): ReadonlySet<string> {
  const words = new Set<string>()
  for (let at = first; at < end; at++) {
    const token = tokens[at]
    if (token === undefined || (at >= trigger.first && at < trigger.end)) continue
    if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'ADJ') words.add(nounOf(token))
  }
  return words
}

function countIn(numbers: readonly NumberMention[], [from, to]: Span): number | null {
  for (let at = lastBefore(numbers, from - 1) + 1; at < numbers.length; at++) {
    const number = numbers[at]
    if (number === undefined || number.span[1] > to) return null
    if (number.unit === null) return number.low
  }
  return null
}
