import type { Mention, RolePhrase, TokenRange } from './mention.ts'
import type { Words } from './read-words.ts'

/** A description with what belongs to it: a spokesperson for the alliance. */
export interface CompleteRole extends RolePhrase {
  /** From whom it belongs to, or else the first modifier, to the end of what follows the noun. */
  readonly extent: TokenRange
  /** Says of a person what may be said of anybody (the Dane, the retired cook, the mother of two), and points at no part in a story (the victim, the driver). */
  readonly isEpithet: boolean
}

/** The class of nouns that say no more than sex, age or nation. */
const ANYBODY_CLASS = 'anybody'
const PAST = new Set(['retired', 'former', 'ex', 'veteran'])

const OPENERS = new Set(['of', 'for', 'at', 'in', 'from', 'with', 'to', 'on'])
const INSIDE_POS = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'ADP', 'PART', 'CCONJ', 'X'])
const CONTENT_POS = new Set(['NOUN', 'PROPN', 'ADJ'])
/** Words of time, which belong to the clause. */
const TIMES = new Set(
  'yesterday today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday earlier later'.split(
    ' ',
  ),
)
/** What follows a noun and belongs to it is no longer than this. */
const MAX_TOKENS = 16

/** The descriptions among the mentions, each with what follows its noun. */
export function completeRoles(
  words: Words,
  mentions: readonly Mention[],
): ReadonlyMap<Mention, CompleteRole> {
  const roles = new Map<Mention, CompleteRole>()
  for (const [index, mention] of mentions.entries()) {
    if (mention.role === null) continue
    const reached = mention.type === 'ROLE' ? endOfComplement(words, mention.range[1]) : mention.role.range[1]
    const end = mention.determiner === 'NONE' ? startOfTitled(words, mentions, index, reached) : reached
    roles.set(mention, {
      ...mention.role,
      modifiers: new Set([...mention.role.modifiers, ...contentWords(words, mention.role.range[1], end)]),
      entries: [...mention.role.entries, ...entriesWithin(words, mentions, index + 1, end)],
      extent: [startOfRole(mention, mention.role.range[0]), end],
      isEpithet: isEpithet(words, mention.role),
    })
  }
  return roles
}

/** Whether a body is one to which somebody is sent: the ambassador to Chile does not speak for it. */
export function isAddressee({ lower }: Words, { range: [first] }: Mention): boolean {
  return lower[first - 1] === 'to'
}

function isEpithet({ lower, tokens }: Words, { noun, modifiers, range: [, end] }: RolePhrase): boolean {
  if (noun.classes.has(ANYBODY_CLASS) || [...modifiers].some((word) => PAST.has(word))) return true
  return lower[end] === 'of' && tokens[end + 1]?.pos === 'NUM'
}

/** Where a complement ends before the name that the whole is a title of: Director of public health Dr Mina Roe. */
function startOfTitled({ tokens }: Words, mentions: readonly Mention[], index: number, end: number): number {
  const noun = mentions[index]?.range[1] ?? 0
  for (let at = index + 1; at < mentions.length && (mentions[at]?.range[0] ?? end) < end; at++) {
    const mention = mentions[at]
    const before = tokens[(mention?.range[0] ?? 0) - 1]
    const isTitled = mention?.type === 'PERSON' && mention.range[0] > noun + 1 && mention.range[1] >= end
    if (isTitled && (before?.pos === 'NOUN' || before?.pos === 'PROPN')) return mention.range[0]
  }
  return end
}

/** Where a description starts, with whom it belongs to: Russia's deputy foreign minister. */
function startOfRole({ possessor }: Mention, start: number): number {
  if (possessor === null) return start
  return possessor.range[0] + (possessor.determiner === 'NONE' ? 0 : 1)
}

/** The token after the phrase that follows a noun and belongs to it. */
export function endOfComplement({ lower, tokens, sentenceOf }: Words, at: number): number {
  if (!OPENERS.has(lower[at] ?? '')) return at
  let end = at
  while (
    end < at + MAX_TOKENS &&
    sentenceOf[end] === sentenceOf[at] &&
    INSIDE_POS.has(tokens[end]?.pos ?? 'PUNCT')
  )
    end++
  while (end > at && TIMES.has(lower[end - 1] ?? '')) end--
  while (end > at && !CONTENT_POS.has(tokens[end - 1]?.pos ?? '') && tokens[end - 1]?.pos !== 'NUM') end--
  return end
}

function contentWords({ lower, tokens }: Words, from: number, end: number): readonly string[] {
  return lower.slice(from, end).filter((_, index) => CONTENT_POS.has(tokens[from + index]?.pos ?? ''))
}

function entriesWithin(
  words: Words,
  mentions: readonly Mention[],
  from: number,
  end: number,
): RolePhrase['entries'] {
  const entries = []
  for (let index = from; index < mentions.length && (mentions[index]?.range[0] ?? end) < end; index++) {
    const mention = mentions[index]
    if (mention !== undefined && isAddressee(words, mention)) continue
    entries.push(...(mention?.entry ? [mention.entry] : []), ...(mention?.organisation?.entries ?? []))
  }
  return entries
}
