import type { Mention } from './describe-mentions.ts'
import { readObject } from './read-object.ts'
import { type TitleContext, type Titled, textOf } from './titled.ts'

/** A noun with a name or number beside it says which event it is, with another word less well, alone hardly. */
const NAMED = 0.6
const DESCRIBED = 0.4
const BARE = 0.1
const FEWEST_WORDS = 3
const ARTICLES = /^(?:the|a|an|this|these|that|those|such|another|any|no|some)$/i
const POSSESSIVES = /^(?:his|her|its|their|our|my|your|whose)$/i

/** A noun phrase as a title: 2018 Salisbury poisonings, hearing on the motion. */
export function titleNoun(
  context: TitleContext,
  { trigger, span }: Mention,
  [, end]: readonly [number, number],
): Titled {
  const { tokens } = context.segmented
  let first = trigger.first
  while (first > 0 && (tokens[first - 1]?.span[0] ?? -1) >= span[0]) first--
  const isAside = (at: number) =>
    ARTICLES.test(tokens[at]?.text ?? '') || ['ADP', 'PUNCT', 'CCONJ'].includes(tokens[at]?.pos ?? '')
  while (first < trigger.first && isAside(first)) first++
  const owner = POSSESSIVES.test(tokens[first]?.text ?? '') ? tokens[first] : undefined
  const name = owner === undefined ? null : context.nameAt(owner.span[0])
  if (owner !== undefined && first < trigger.first) first++
  const rest = readObject(context, trigger.end, end)
  const words = [
    ...(name === null ? [] : [`${name}'s`]),
    textOf(context.segmented, [first, trigger.end]),
    ...rest.map((run) => textOf(context.segmented, run)),
  ]
  const beside = [[first, trigger.first] as const, ...rest].flatMap((run) => tokens.slice(...run))
  const isNamed = name !== null || beside.some(({ pos, text }) => pos === 'PROPN' || /^\d{4}$/.test(text))
  const isDescribed = beside.some(({ pos }) => pos === 'NOUN' || pos === 'ADJ')
  const title = words.join(' ')
  const isShort = title.split(' ').length < FEWEST_WORDS
  return { title, readability: isShort ? BARE : isNamed ? NAMED : isDescribed ? DESCRIBED : BARE }
}
