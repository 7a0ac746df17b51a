import { countWords, shareBefore, wordStarts } from '@rashomon/server/domain/count-words'
import { paragraphAt, paragraphStarts } from '@rashomon/server/domain/paragraphs'
import { countBefore } from '@rashomon/server/domain/sorted-offsets'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nfcText } from './texts.ts'

test.each([
  ['', 0],
  ['... - “”', 0],
  ['The US-led alliance', 3],
  ["don't, Russia’s, leaders'", 3],
  ['the U.S. Mission', 3],
  ['10,000 or 2.5', 3],
  ['eight,nine', 2],
  ['seen... an increase', 3],
  ['tit\u2011for\u2010tat', 1],
  ['q\u0323uick 😀 𝒜𝒷', 2],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words)
})

test('words of two texts with a space between are the words of both', () => {
  fc.assert(
    fc.property(nfcText, nfcText, (a, b) => {
      expect(countWords(`${a} ${b}`)).toBe(countWords(a) + countWords(b))
    }),
  )
})

describe('the share of words before a place', () => {
  const text = 'one two\n\nthree four'
  const starts = wordStarts(text)

  test.each([
    [0, 0],
    [text.indexOf('two'), 0.25],
    [text.indexOf('three'), 0.5],
    [text.length, 1],
  ])('at %i is %d', (offset, share) => {
    expect(shareBefore(starts, offset)).toBe(share)
  })

  test('is 0 in a text without words', () => {
    expect(shareBefore(wordStarts('...'), 2)).toBe(0)
  })
})

describe('paragraphs', () => {
  const text = 'Headline\n\nStandfirst\n\nBody'
  const starts = paragraphStarts(text)

  test.each([
    ['Headline', 0],
    ['Standfirst', 1],
    ['Body', 2],
  ])('%s is in number %i', (word, number) => {
    expect(paragraphAt(starts, text.indexOf(word))).toBe(number)
    expect(paragraphAt(starts, text.indexOf(word) + word.length - 1)).toBe(number)
  })

  test('a single line end parts nothing', () => {
    expect(paragraphAt(paragraphStarts('a\nb'), 2)).toBe(0)
  })
})

test('counting offsets before a limit is what filtering would count', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(60), (numbers, limit) => {
      const offsets = numbers.toSorted((a, b) => a - b)
      expect(countBefore(offsets, limit)).toBe(offsets.filter((offset) => offset < limit).length)
    }),
  )
})
