import type { Slug } from '../../../domain/records.ts'
import type { SegmentedText } from '../../extraction.ts'
import type { Mention } from './describe-mentions.ts'

const MAX_TITLE = 100
const MAX_SLUG = 72

/**
 * What an event is called: the words of its fullest mention, a clause rather than a noun, as printed but for the
 * first letter and marks of quotation.
 */
export function titleEvent({ text }: SegmentedText, mentions: readonly Mention[]): string {
  const fullest = mentions.reduce<Mention | null>(
    (best, mention) => (best === null || fullness(mention) > fullness(best) ? mention : best),
    null,
  )
  const [start, end] = fullest?.span ?? [0, 0]
  const words = text
    .slice(start, end)
    .replace(/["“”„«»]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const whole = words.length <= MAX_TITLE ? words : words.slice(0, words.lastIndexOf(' ', MAX_TITLE))
  const bare = whole.replace(/^(?:the|a|an|this|these|that|those|such)\s+/i, '')
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}

function fullness({ trigger, agents, targets, words, count }: Mention): number {
  const isClause = trigger.part === 'ACTIVE' || trigger.part === 'PASSIVE'
  return (
    (isClause ? 2 : 0) +
    agents.length * 1.5 +
    Math.min(2, targets.length) +
    Math.min(4, words.size) * 0.5 +
    (count === null ? 0 : 1)
  )
}

/** A slug of some words; `event` where they have no letter that a slug may have. */
export function slugOf(words: string): Slug {
  const slug = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG)
    .replace(/^-|-$/g, '')
  return slug === '' ? 'event' : slug
}
