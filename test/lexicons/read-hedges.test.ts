import { parseHedges, readHedges } from '@rashomon/server/lexicons/read-hedges'
import { describe, expect, test } from 'vitest'

const words = readHedges().map((hedge) => hedge.words)

describe('the hedges', () => {
  test.each([
    'alleged',
    'suspected',
    'claimed',
    'supposed',
    'so-called',
    'purported',
    'reportedly',
    'apparently',
  ])('have %s', (hedge) => {
    expect(words).toContain(hedge)
  })

  test('have no entry twice', () => {
    expect(new Set(words).size).toBe(words.length)
  })

  test('are read once', () => {
    expect(readHedges()).toBe(readHedges())
  })
})

describe('hedges that cannot be used are rejected with the place of what is wrong', () => {
  const group = (hedges: string) =>
    `sources: {}\ngroups:\n  - { class: Adjectives, reason: Ours, hedges: ${hedges} }\n`

  test.each([
    ['capitals', group('{ Alleged: x }'), /groups\[0\]\.hedges\.Alleged/],
    [
      'a hedge in two groups',
      `${group('{ alleged: x }')}  - { class: B, reason: C, hedges: { alleged: y } }\n`,
      /groups\[1\]\.hedges: alleged stands here twice/,
    ],
  ])('%s', (_, text, message) => {
    expect(() => parseHedges(text)).toThrow(message)
  })

  test('and those that can are given in order', () => {
    expect(parseHedges(group('{ so-called: x, thought to be: y }, before: false'))).toEqual([
      { words: 'so-called', standsBefore: false },
      { words: 'thought to be', standsBefore: false },
    ])
    expect(parseHedges(group('{ alleged: x }'))).toEqual([{ words: 'alleged', standsBefore: true }])
  })
})
