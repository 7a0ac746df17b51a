import type { Span } from '../../../domain/span.ts'
import type { CompleteRole } from './complete-roles.ts'
import { firstMentionAfter, tokensWithin } from './locate-tokens.ts'
import type { Mention, TokenRange } from './mention.ts'
import type { Words } from './read-words.ts'

/** A source as printed, with those whom it names or describes. */
export interface SourcePhrase {
  readonly range: TokenRange
  /** Several where they speak together; none where it is a pronoun or nothing that the lexicons know. */
  readonly heads: readonly Mention[]
}

/** Whom the words of a source name: the last of a chain of possessors, not those who stand in a description. */
export function findSourceMentions(
  words: Words,
  mentions: readonly Mention[],
  completed: ReadonlyMap<Mention, CompleteRole>,
  spans: readonly Span[],
): SourcePhrase | null {
  const [first] = spans
  const last = spans.at(-1)
  if (first === undefined || last === undefined) return null
  const range: TokenRange = [tokensWithin(words, first)[0], tokensWithin(words, last)[1]]
  const heads: Mention[] = []
  let end = range[0]
  for (let at = firstMentionAfter(mentions, range[0]); at < mentions.length; at++) {
    const mention = mentions[at]
    if (mention === undefined || mention.range[0] >= range[1]) break
    const reached = completed.get(mention)?.extent[1] ?? mention.range[1]
    // A source may leave out the beginning of a title: [first] lady Anna Harris.
    const start = heads.length === 0 ? (mention.name?.[0] ?? mention.range[0]) : mention.range[0]
    if (mention.range[1] <= range[0] || start < end) continue
    const belongs =
      isBeforePerson(mention, mentions[at + 1], range[1]) ||
      (mention.isModifier && mention.range[1] < range[1]) ||
      (mention.isPossessor && mention.range[1] + 1 < range[1])
    if (belongs) continue
    if (heads.length > 0 && !isJoined(words, end, mention.range[0])) continue
    heads.push(mention)
    end = Math.max(reached, mention.range[1])
  }
  const beside = nameBeside(words, mentions, range[1], heads[0]?.type === 'ORGANISATION_NOUN')
  if (beside !== null && heads.length < 2 && (heads[0]?.name ?? null) === null)
    return { range, heads: [beside] }
  const [head] = heads
  const named = heads.length === 1 ? nameAtEnd(words, mentions, range, end) : null
  if (named !== null) return { range, heads: [named] }
  // The communiqué of the ministry is not the ministry.
  const isInside = head?.followsPreposition === true && head.range[0] > range[0]
  return { range, heads: isInside ? [] : heads }
}

/** Whether a name only tells whose somebody is who is named right after it: Labour MP Gwen Price. */
function isBeforePerson(mention: Mention, next: Mention | undefined, end: number): boolean {
  return next?.type === 'PERSON' && next.range[0] === mention.range[1] && next.range[1] <= end
}

/** The full name that stands between commas behind a source: the harbourmaster, Egil Sætre, said. */
function nameBeside(
  { lower, tokens }: Words,
  mentions: readonly Mention[],
  end: number,
  isBody: boolean,
): Mention | null {
  if (lower[end] !== ',') return null
  const mention = mentions[firstMentionAfter(mentions, end)]
  const isName = mention?.type === (isBody ? 'ORGANISATION' : 'PERSON') || mention?.type === 'UNKNOWN'
  if (mention?.name == null || mention.range[0] !== end + 1 || !isName) return null
  const after = tokens[mention.range[1]]
  const closes = after === undefined || after.pos === 'PUNCT' || lower[mention.range[1]] === 'of'
  // Miss Okafor is as good as a full name.
  const isFull =
    isBody ||
    mention.name[1] - mention.name[0] > 1 ||
    mention.gender !== null ||
    lower[mention.range[1]] === ','
  return isFull && closes ? mention : null
}

/** The person whose name ends a source after a title that was not read as one: Colonel (retired) Anton Druz. */
function nameAtEnd(
  { tokens }: Words,
  mentions: readonly Mention[],
  [, end]: TokenRange,
  reached: number,
): Mention | null {
  const mention = mentions[firstMentionAfter(mentions, end - 1)]
  if (mention?.type !== 'PERSON' || mention.range[1] !== end || mention.range[0] < reached) return null
  const between = tokens.slice(reached, mention.range[0])
  return between.some(({ pos }) => pos === 'ADP' || pos === 'CCONJ') ? null : mention
}

const JOINTS = new Set(['and', ',', '&', 'both'])
const MODIFIERS: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'DET'])

/** Whether two who follow each other speak together: X and Y, X, Y and Z, X and its rival Y. */
function isJoined({ lower, tokens }: Words, end: number, start: number): boolean {
  return (
    start > end &&
    JOINTS.has(lower[end] ?? '') &&
    tokens
      .slice(end, start)
      .every(({ pos }, index) => JOINTS.has(lower[end + index] ?? '') || MODIFIERS.has(pos))
  )
}
