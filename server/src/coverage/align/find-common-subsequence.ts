import type { Lexeme } from './read-lexemes.ts'

/** Indices into two sequences that are matched, ascending in both. */
export type Match = readonly [from: number, to: number]

/** More than any number of smaller merits in a table adds up to, so that no word is given up for them. */
const WORD = 1e6
/** A matched comma is worth an edit more, a matched quotation mark is not: '? against .' is one change. */
const PUNCTUATION = 3
const NEW_CHANGE = 2
const QUOTE_MARK = 1
/** A unit printed in another way is a change of its own. */
const VARIANT = 0.5

/**
 * A longest common subsequence of two sequences of units: one with most words in common; of those, one whose
 * punctuation agrees most in the fewest separate changes. Which of several equally good ones is fixed by the order
 * of the steps, so that the answer depends on the sequences alone.
 *
 * Dynamic programming over all pairs (Needleman and Wunsch 1970) in two states, inside and outside a change,
 * since opening a change costs and going on with it does not (Gotoh 1982). Time and space are the product of the
 * lengths, a byte a pair.
 */
export function findCommonSubsequence(from: readonly Lexeme[], to: readonly Lexeme[]): readonly Match[] {
  const numbers = new Map<string, number>()
  const fromKeys = numberKeys(from, numbers)
  const toKeys = numberKeys(to, numbers)
  const width = to.length + 1
  const trace = new Uint8Array((from.length + 1) * width)
  // Best score where the last step was a match, and where it was a change; the row above and this one.
  let matchAbove = new Float64Array(width).fill(-Infinity)
  let changeAbove = new Float64Array(width).fill(-Infinity)
  let matchHere = new Float64Array(width)
  let changeHere = new Float64Array(width)

  for (let i = 0; i <= from.length; i++) {
    const unit = from[i - 1]
    for (let j = 0; j <= to.length; j++) {
      const other = to[j - 1]
      let steps = 0
      let change = -Infinity
      let match = i === 0 && j === 0 ? 0 : -Infinity
      if (unit !== undefined) {
        const opened = (matchAbove[j] ?? 0) - NEW_CHANGE
        const goneOn = changeAbove[j] ?? 0
        change = Math.max(opened, goneOn)
        steps = opened > goneOn ? DELETE_FIRST : DELETE_NEXT
      }
      if (other !== undefined) {
        const opened = (matchHere[j - 1] ?? 0) - NEW_CHANGE
        const goneOn = changeHere[j - 1] ?? 0
        if (Math.max(opened, goneOn) > change) {
          change = Math.max(opened, goneOn)
          steps = opened > goneOn ? INSERT_FIRST : INSERT_NEXT
        }
      }
      if (unit !== undefined && other !== undefined && fromKeys[i - 1] === toKeys[j - 1]) {
        const afterMatch = matchAbove[j - 1] ?? 0
        const afterChange = changeAbove[j - 1] ?? 0
        match = Math.max(afterMatch, afterChange) + merit(unit, other)
        if (afterChange > afterMatch) steps |= MATCH_AFTER_CHANGE
      }
      matchHere[j] = match
      changeHere[j] = change
      trace[i * width + j] = steps
    }
    ;[matchAbove, matchHere] = [matchHere, matchAbove]
    ;[changeAbove, changeHere] = [changeHere, changeAbove]
  }
  const endsInMatch = (matchAbove[to.length] ?? 0) >= (changeAbove[to.length] ?? 0)
  return traceBack(trace, from.length, to.length, endsInMatch)
}

/** How the best score of a pair came about: in a change by one of four steps, in a match after a change or not. */
const DELETE_FIRST = 0
const DELETE_NEXT = 1
const INSERT_FIRST = 2
const INSERT_NEXT = 3
const MATCH_AFTER_CHANGE = 4

/** Keys as numbers, which compare faster; units of two kinds never have the same one. */
function numberKeys(lexemes: readonly Lexeme[], numbers: Map<string, number>): Uint32Array {
  return Uint32Array.from(lexemes, ({ kind, key }) => {
    const name = `${kind} ${key}`
    const number = numbers.get(name) ?? numbers.size
    numbers.set(name, number)
    return number
  })
}

function merit(unit: Lexeme, other: Lexeme): number {
  const variant = unit.text === other.text ? 0 : VARIANT
  if (unit.kind === 'PUNCTUATION' || unit.kind === 'ELLIPSIS') return PUNCTUATION - variant
  return (unit.kind === 'QUOTE_MARK' ? QUOTE_MARK : WORD) - variant
}

function traceBack(trace: Uint8Array, rows: number, columns: number, endsInMatch: boolean): readonly Match[] {
  const matches: Match[] = []
  let i = rows
  let j = columns
  let inMatch = endsInMatch
  while (i > 0 || j > 0) {
    const steps = trace[i * (columns + 1) + j] ?? 0
    if (inMatch) {
      i--
      j--
      matches.push([i, j])
      inMatch = (steps & MATCH_AFTER_CHANGE) === 0
    } else {
      const step = steps & 3
      inMatch = step === DELETE_FIRST || step === INSERT_FIRST
      if (step === DELETE_FIRST || step === DELETE_NEXT) i--
      else j--
    }
  }
  return matches.reverse()
}
