import { findAnchors } from './find-anchors.ts'
import { findCommonSubsequence, type Match } from './find-common-subsequence.ts'
import type { Lexeme } from './read-lexemes.ts'

/** Largest table of pairs that is filled: two sentences of 256 units each, longer than anybody speaks. */
const MAX_PAIRS = 256 * 256
/** How often a text that is longer is divided; what cannot be divided then counts as changed throughout. */
const MAX_DIVISIONS = 6

/**
 * The units that two sequences have in common, in order.
 *
 * Up to {@link MAX_PAIRS} pairs, the best common subsequence: in particular, where the words of one sequence are
 * a part of the other's in their order, all of them are matched. Longer sequences are divided first where they
 * begin and end alike and at words that occur once in each, so that the time stays near-linear in their lengths.
 */
export function alignLexemes(from: readonly Lexeme[], to: readonly Lexeme[]): readonly Match[] {
  return align(from, to, MAX_DIVISIONS)
}

function align(from: readonly Lexeme[], to: readonly Lexeme[], divisions: number): readonly Match[] {
  if (from.length * to.length <= MAX_PAIRS) return findCommonSubsequence(from, to)
  if (divisions === 0) return []

  const head = countAlike(from, to, (sequence, n) => sequence[n])
  const tail = countAlike(from.slice(head), to.slice(head), (sequence, n) => sequence.at(-1 - n))
  const ends: Match[] = [
    ...Array.from({ length: head }, (_, n): Match => [n, n]),
    ...Array.from({ length: tail }, (_, n): Match => [from.length - tail + n, to.length - tail + n]),
  ]
  const middleFrom = from.slice(head, from.length - tail)
  const middleTo = to.slice(head, to.length - tail)
  const anchors = findAnchors(middleFrom, middleTo)
  const isDivided = head + tail + anchors.length > 0
  const middle = isDivided ? alignBetween(middleFrom, middleTo, anchors, divisions - 1) : []
  return [...ends.slice(0, head), ...shift(middle, head, head), ...ends.slice(head)]
}

function alignBetween(
  from: readonly Lexeme[],
  to: readonly Lexeme[],
  anchors: readonly Match[],
  divisions: number,
): readonly Match[] {
  const matches: Match[] = []
  let i = 0
  let j = 0
  for (const [nextFrom, nextTo] of [...anchors, [from.length, to.length] as const]) {
    for (const match of shift(align(from.slice(i, nextFrom), to.slice(j, nextTo), divisions), i, j)) {
      matches.push(match)
    }
    if (nextFrom < from.length && nextTo < to.length) matches.push([nextFrom, nextTo])
    i = nextFrom + 1
    j = nextTo + 1
  }
  return matches
}

/** How many units two sequences have in common from one end on. */
function countAlike(
  from: readonly Lexeme[],
  to: readonly Lexeme[],
  at: (sequence: readonly Lexeme[], n: number) => Lexeme | undefined,
): number {
  const most = Math.min(from.length, to.length)
  let count = 0
  while (count < most && at(from, count)?.key === at(to, count)?.key) count++
  return count
}

function shift(matches: readonly Match[], byFrom: number, byTo: number): readonly Match[] {
  return matches.map(([i, j]) => [i + byFrom, j + byTo])
}
