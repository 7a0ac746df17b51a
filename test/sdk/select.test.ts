import { select, toUtf16Range } from '@rashomon/sdk'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test('counts an emoji as one, where strings count two', () => {
  const text = 'So: 🇷🇺 eight “diplomats” 👋 left'
  expect(select(text, { start: 7, end: 12 })).toBe('eight')
  expect(text.slice(7, 12)).not.toBe('eight')
  expect(toUtf16Range(text, { start: 7, end: 12 })).toEqual({ start: 9, end: 14 })
})

test('counts a combining mark by itself', () => {
  expect(select('cafe\u0301 noir', { start: 6, end: 10 })).toBe('noir')
})

test('agrees with an array of code points on any text', () => {
  const cases = fc
    .string({ unit: 'binary' })
    .chain((text) =>
      fc.tuple(fc.constant(text), fc.nat({ max: [...text].length }), fc.nat({ max: [...text].length })),
    )
  fc.assert(
    fc.property(cases, ([text, a, b]) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)]
      return select(text, { start, end }) === [...text].slice(start, end).join('')
    }),
  )
})

test('refuses a text that is not the one that the selector was made for', () => {
  const selector = { start: 0, end: 4, exact: 'NATO' }
  expect(select('NATO said', selector)).toBe('NATO')
  expect(() => select('Nato said', selector)).toThrow(RangeError)
})

test.each([
  { start: 0, end: 5 },
  { start: 9, end: 9 },
  { start: -1, end: 2 },
  { start: 3, end: 2 },
  { start: Number.NaN, end: 2 },
])('refuses the range from $start to $end of a text of four', (range) => {
  expect(() => select('NATO', range)).toThrow(RangeError)
})
