import type { SegmentedText, Token } from '../../extraction.ts'
import type { DateMention } from './date-mention.ts'
import type { Trigger } from './find-triggers.ts'
import { lastBefore } from './last-before.ts'
import { startsClause } from './phrase-bounds.ts'

/** A clause between a date and a trigger counts as so many words. */
const CLAUSE = 12
/** A comma counts as so many: who met in 2019, smiled. */
const COMMA = 4
/** A trigger further away is not dated by it. */
const FARTHEST = 30

/**
 * The date of each trigger that has one: of a sentence's dates the nearest, where words of another clause count more,
 * and a date dates the trigger that it is nearest to. A date at the head of a sentence dates the first verb.
 */
export function assignDates(
  { tokens, sentences }: SegmentedText,
  triggers: readonly Trigger[],
  dates: readonly DateMention[],
): ReadonlyMap<Trigger, DateMention> {
  const assigned = new Map<Trigger, DateMention>()
  const distances = new Map<Trigger, number>()
  let firstTrigger = 0
  let sentence = 0
  for (const date of dates) {
    while (sentence < sentences.length && (sentences[sentence]?.span[1] ?? 0) <= date.span[0]) sentence++
    const at = Math.max(0, lastBefore(tokens, date.span[0]))
    while (firstTrigger < triggers.length && (triggers[firstTrigger]?.end ?? 0) < at - FARTHEST) {
      firstTrigger++
    }
    let best: { readonly trigger: Trigger; readonly distance: number } | null = null
    for (let next = firstTrigger; next < triggers.length; next++) {
      const trigger = triggers[next]
      if (trigger === undefined || trigger.first > at + FARTHEST) break
      if (trigger.sentence !== sentence) continue
      const distance = distanceTo(tokens, trigger, at, date)
      if (distance < (best?.distance ?? FARTHEST)) best = { trigger, distance }
    }
    if (best === null || best.distance >= (distances.get(best.trigger) ?? Infinity)) continue
    assigned.set(best.trigger, date)
    distances.set(best.trigger, best.distance)
  }
  dateVerbs(tokens, triggers, assigned)
  return assigned
}

/** What dates a noun dates the verb that it belongs to: beat City in the final on Sunday. */
function dateVerbs(
  tokens: readonly Token[],
  triggers: readonly Trigger[],
  assigned: Map<Trigger, DateMention>,
): void {
  for (const [index, verb] of triggers.entries()) {
    const noun = triggers[index + 1]
    const date = noun === undefined ? undefined : assigned.get(noun)
    if (noun === undefined || date === undefined || assigned.has(verb)) continue
    const isOneClause = noun.part === 'NOUN' && noun.sentence === verb.sentence && isVerb(verb)
    if (!isOneClause || date.pointsAhead || date.span[0] < (tokens[noun.first]?.span[0] ?? 0)) continue
    const between = tokens.slice(verb.end, noun.first)
    if (!between.some((token) => startsClause(token) || token.text === ',' || token.pos === 'VERB')) {
      assigned.set(verb, date)
    }
  }
}

function isVerb({ part }: Trigger): boolean {
  return part === 'ACTIVE' || part === 'PASSIVE'
}

function distanceTo(tokens: readonly Token[], trigger: Trigger, at: number, date: DateMention): number {
  const isAhead = trigger.first > at
  if (date.pointsAhead && !isAhead) return Infinity
  const [from, to] = isAhead ? [at + 1, trigger.first] : [trigger.end, at]
  let distance = Math.max(0, to - from)
  // A date before a noun belongs to it only as a part of its phrase: the 2018 Salisbury poisonings.
  if (isAhead && trigger.part === 'NOUN' && !date.pointsAhead && !isOnePhrase(tokens, from, to))
    distance += CLAUSE
  for (let place = from; place < to; place++) {
    // "two weeks after" points over its own conjunction.
    if (tokens[place]?.text === ',') distance += COMMA
    if (startsClause(tokens[place]) && !(date.pointsAhead && place < at + 5)) distance += CLAUSE
  }
  return distance
}

function isOnePhrase(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens
    .slice(from, to)
    .every(({ pos, text }) => pos !== 'ADP' && pos !== 'VERB' && pos !== 'DET' && text !== ',')
}
