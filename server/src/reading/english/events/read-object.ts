import type { Token } from '../../extraction.ts'
import { startsClause } from './phrase-bounds.ts'
import type { TitleContext, TokenRange } from './titled.ts'

/** Words of the longest rest of a clause that goes into a title. */
const LONGEST = 13
const GOES_ON = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'SYM', 'ADP', 'PART', 'ADV', 'CCONJ'])
/** What a title does not end with. */
const DANGLING = new Set(['DET', 'ADP', 'CCONJ', 'ADV', 'PART', 'ADJ'])
const POSSESSIVES = /^(?:his|her|its|their|our|my|your)$/i

/**
 * What a clause tells after its verb, up to its next mark or another clause: runs of tokens, without days such as "on
 * Friday", which an event has besides.
 */
export function readObject(
  { segmented: { tokens }, dates }: TitleContext,
  from: number,
  end: number,
): readonly TokenRange[] {
  const runs: TokenRange[] = []
  let start = from
  let at = from
  for (; at < Math.min(end, from + LONGEST); at++) {
    const token = tokens[at]
    if (token === undefined) break
    const date = dates.find(({ span }) => span[0] === token.span[0])
    // A year stays where it says which election is meant.
    const isLinkedYear = /^(?:in|since)$/i.test(tokens[at - 1]?.text ?? '')
    if (date !== undefined && (isLinkedYear || !/^\d{4}$/.test(token.text))) {
      let next = at
      while (next < end && (tokens[next]?.span[1] ?? Infinity) <= date.span[1]) next++
      const isLinked = /^(?:on|in|at|late|early|by|since)$/i.test(tokens[at - 1]?.text ?? '')
      const stop = isLinked ? at - 1 : at
      if (stop > start) runs.push([start, stop])
      start = next
      at = next - 1
      continue
    }
    if (!goesOn(token, tokens[at + 1])) break
  }
  if (at > start) runs.push([start, at])
  return trimEnd(tokens, runs)
}

function goesOn(token: Token, next: Token | undefined): boolean {
  const lower = token.text.toLowerCase()
  if (/^[''’]s?$/.test(token.text) || token.text === '-' || token.text === '%') return true
  if (lower === 'after' || lower === 'following') return true
  if (startsClause(token)) return false
  if (lower === 'to' && next?.pos === 'VERB') return true
  if (lower === 'and') return next !== undefined && ['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET'].includes(next.pos)
  if (token.pos === 'PRON') return POSSESSIVES.test(token.text)
  return GOES_ON.has(token.pos)
}

function trimEnd(tokens: readonly Token[], runs: readonly TokenRange[]): readonly TokenRange[] {
  const last = runs.at(-1)
  if (last === undefined) return []
  let [start, end] = last
  while (end > start) {
    const token = tokens[end - 1]
    const isDangling =
      token === undefined ||
      DANGLING.has(token.pos) ||
      token.pos === 'PUNCT' ||
      POSSESSIVES.test(token.text) ||
      /^(?:after|following)$/i.test(token.text)
    // A particle is a part of its verb: kicked out; so is what is said of it: found guilty.
    if (!isDangling || (end - 1 === start && runs.length === 1 && token?.pos === 'ADJ')) break
    end--
  }
  const kept = runs.slice(0, -1)
  return end > start ? [...kept, [start, end]] : trimEnd(tokens, kept)
}
