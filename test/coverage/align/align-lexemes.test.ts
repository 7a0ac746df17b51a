import { alignLexemes } from '@rashomon/server/coverage/align/align-lexemes'
import { type Lexeme, readLexemes } from '@rashomon/server/coverage/align/read-lexemes'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainWords, spell } from '../renderings.ts'

function lexemes(words: readonly string[]): readonly Lexeme[] {
  return readLexemes(words.join(' '), spell)
}

/** Length of a longest common subsequence, straight from its definition. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const [first, ...rest] = a
  if (first === undefined || b.length === 0) return 0
  const at = b.indexOf(first)
  const without = longestCommon(rest, b)
  return at < 0 ? without : Math.max(without, 1 + longestCommon(rest, b.slice(at + 1)))
}

describe('of any two sentences', () => {
  test('matches ascend on both sides and pair equal words', () => {
    fc.assert(
      fc.property(plainWords, plainWords, (from, to) => {
        const a = lexemes(from)
        const b = lexemes(to)
        const matches = alignLexemes(a, b)
        for (const [index, [i, j]] of matches.entries()) {
          const [previousI, previousJ] = matches[index - 1] ?? [-1, -1]
          expect(a[i]?.key).toBe(b[j]?.key)
          expect(i).toBeGreaterThan(previousI)
          expect(j).toBeGreaterThan(previousJ)
        }
      }),
    )
  })

  test('no word in common is given up', () => {
    fc.assert(
      fc.property(plainWords, plainWords, (from, to) => {
        // One match more for the end.
        expect(alignLexemes(lexemes(from), lexemes(to)).length).toBe(longestCommon(from, to) + 1)
      }),
    )
  })
})

describe('texts too long for a table of all pairs', () => {
  const long = Array.from({ length: 5000 }, (_, index) => (index % 3 === 0 ? 'the' : `word${index}`))

  test('are matched word by word where few words were left out and put in', () => {
    const cut = long.flatMap((word, index) =>
      index % 500 === 250 ? ['new'] : index % 700 === 350 ? [] : [word],
    )
    const matches = alignLexemes(lexemes(long), lexemes(cut))
    const replaced = long.filter((_, index) => index % 500 === 250).length
    const leftOut = long.filter((_, index) => index % 500 !== 250 && index % 700 === 350).length
    expect(matches.length).toBe(long.length - replaced - leftOut + 1)
  })

  test('match at both ends where the middle repeats one word and cannot be divided', () => {
    const middle = (word: string) => Array.from({ length: 3000 }, () => word)
    const from = ['first', ...middle('a'), 'last']
    const to = ['first', ...middle('b'), 'last']
    expect(alignLexemes(lexemes(from), lexemes(to))).toEqual([
      [0, 0],
      [3001, 3001],
      [3002, 3002],
    ])
  })
})
