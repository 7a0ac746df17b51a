import { alignQuotes } from '@rashomon/server/coverage/align/align-quotes'
import { findSharedPassages } from '@rashomon/server/coverage/shared-passages'
import { describe, expect, test } from 'vitest'
import { spell } from './renderings.ts'

// Two texts that make a megabyte together. Each pair takes a second or less on an idle machine; comparing all pairs of
// their words would take hours, so the time limit of a test tells the two apart on a busy one.
const LENGTH = 500_000
const TIMEOUT_MS = 30_000

function fill(piece: (index: number) => string): string {
  let text = ''
  for (let index = 0; text.length < LENGTH; index++) text += piece(index)
  return text.slice(0, LENGTH)
}

const TEXTS: readonly (readonly [string, string, string])[] = [
  ['one word over and over', fill(() => 'a '), fill(() => 'a ').slice(20)],
  ['two words in turn', fill((n) => (n % 2 ? 'a ' : 'b ')), fill((n) => (n % 3 ? 'a ' : 'b '))],
  ['all different words in another order', fill((n) => `w${n} `), fill((n) => `w${(n * 7919) % 150_000} `)],
  [
    'repetition between anchors',
    fill((n) => (n % 500 ? 'x ' : `w${n} `)),
    fill((n) => (n % 500 ? 'y ' : `w${n} `)),
  ],
  ['opening brackets', fill(() => '['), fill(() => '[a')],
  ['bracketed letters', fill(() => '[a]'), fill(() => 'a[a]')],
  ['quotation marks', fill(() => '"'), fill(() => "'")],
  ['points', fill(() => '.'), fill(() => '. ')],
  ['hyphens', fill(() => 'a-'), fill(() => 'a.')],
  ['white space', fill(() => ' '), fill(() => '\u00a0')],
]

describe('half a megabyte is aligned with another half', () => {
  test.each(TEXTS)(
    '%s',
    (_, from, to) => {
      const edits = alignQuotes(from, to, spell)
      expect(edits.map((edit) => edit.from ?? '').join('') === from).toBe(true)
      expect(edits.map((edit) => edit.to ?? '').join('') === to).toBe(true)
    },
    TIMEOUT_MS,
  )
})

describe('half a megabyte is searched for what it shares with another half', () => {
  test.each(TEXTS)(
    '%s',
    (_, a, b) => {
      const articles = [
        { article: 'a', text: a, quoted: [] },
        { article: 'b', text: b, quoted: [] },
      ]
      for (const { words } of findSharedPassages(articles, 8)) expect(words).toBeGreaterThanOrEqual(8)
    },
    TIMEOUT_MS,
  )
})
