import { indexText, toCodePointOffset, toUnitOffset } from '@rashomon/server/domain/index-text'
import { CONTEXT_LENGTH, resolveSelector, selectorAt } from '@rashomon/server/domain/selector'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nfcText, textWithRange } from './texts.ts'

/** The range of UTF-16 units of a range of code points, counted the slow way. */
function unitRange(text: string, start: number, end: number) {
  const points = Array.from(text)
  const from = points.slice(0, start).join('').length
  return { start: from, end: from + points.slice(start, end).join('').length }
}

describe('a selector', () => {
  test('counts an emoji as one, where JavaScript counts two', () => {
    const text = 'Ω 😀😀 spies'
    expect(selectorAt(indexText(text), { start: text.indexOf('spies'), end: text.length })).toEqual({
      exact: 'spies',
      prefix: 'Ω 😀😀 ',
      suffix: '',
      start: 5,
      end: 10,
    })
  })

  test('counts each code point of a decomposed letter and of an emoji sequence', () => {
    const text = 'q\u0323 👩‍🚀 x'
    const { start, end } = selectorAt(indexText(text), { start: text.indexOf('x'), end: text.length })
    // q, dot below, space, woman, joiner, rocket, space
    expect([start, end]).toEqual([7, 8])
  })

  test('keeps carriage returns and counts them', () => {
    const text = 'one\r\ntwo'
    expect(selectorAt(indexText(text), { start: 5, end: 8 })).toMatchObject({
      exact: 'two',
      prefix: 'one\r\n',
      start: 5,
    })
  })

  test('has 32 code points before and after, whole characters at the edges', () => {
    const text = `${'😀'.repeat(40)}x${'𝒜'.repeat(40)}`
    expect(selectorAt(indexText(text), { start: 80, end: 81 })).toEqual({
      exact: 'x',
      prefix: '😀'.repeat(CONTEXT_LENGTH),
      suffix: '𝒜'.repeat(CONTEXT_LENGTH),
      start: 40,
      end: 41,
    })
  })

  test('says in code points what JavaScript says in units, for any text and range', () => {
    fc.assert(
      fc.property(textWithRange, ({ text, start, end }) => {
        const selector = selectorAt(indexText(text), unitRange(text, start, end))
        const points = Array.from(text)
        expect(selector).toEqual({
          exact: points.slice(start, end).join(''),
          prefix: points.slice(Math.max(0, start - 32), start).join(''),
          suffix: points.slice(end, end + 32).join(''),
          start,
          end,
        })
      }),
    )
  })

  test('leads back to the range that it was made of', () => {
    fc.assert(
      fc.property(textWithRange, ({ text, start, end }) => {
        const indexed = indexText(text)
        const range = unitRange(text, start, end)
        expect(resolveSelector(indexed, selectorAt(indexed, range))).toEqual(range)
      }),
    )
  })

  test.each([
    ['empty', { start: 1, end: 1 }],
    ['backwards', { start: 2, end: 1 }],
    ['before the text', { start: -1, end: 1 }],
    ['past the text', { start: 0, end: 6 }],
    ['between units', { start: 0.5, end: 1 }],
    ['in half an emoji', { start: 0, end: 2 }],
  ])('is refused of a range that is %s', (_, range) => {
    expect(() => selectorAt(indexText('a😀bc'), range)).toThrow(RangeError)
  })
})

describe('resolving', () => {
  const indexed = indexText('Nato has expelled eight Russian diplomats')
  const selector = selectorAt(indexed, { start: 18, end: 23 })

  test.each([
    ['start', { start: -1 }, 'at least 0'],
    ['end', { end: 18 }, 'after the start'],
    ['end', { end: 99 }, 'at most 41'],
    ['exact', { exact: 'seven' }, '"eight"'],
    ['prefix', { prefix: 'Nato has expelled ' + 'x' }, '"Nato has expelled "'],
    ['suffix', { suffix: '' }, '" Russian diplomats"'],
  ] as const)(
    'refuses a selector whose %s is wrong, and names what it should be',
    (part, wrong, expected) => {
      expect(() => resolveSelector(indexed, { ...selector, ...wrong })).toThrow(
        expect.objectContaining({
          code: 'SELECTOR_MISMATCH',
          message: expect.stringContaining(`its ${part} should be ${expected}`),
        }),
      )
    },
  )

  test('refuses a selector that was moved', () => {
    expect(() => resolveSelector(indexed, { ...selector, start: 17, end: 22 })).toThrow('its exact should be')
  })
})

describe('an index', () => {
  test('refuses half a surrogate pair and says where it is', () => {
    expect(() => indexText('ab\ud83d')).toThrow('offset 2')
    expect(() => indexText('\ude00ab')).toThrow(expect.objectContaining({ code: 'INVALID_TEXT' }))
  })

  test('refuses a text that is not in NFC', () => {
    expect(() => indexText('Zu\u0308rich')).toThrow('NFC')
  })

  test('converts every code point offset to units and back', () => {
    fc.assert(
      fc.property(nfcText, (text) => {
        const indexed = indexText(text)
        let units = 0
        for (const [offset, character] of [...Array.from(text), ''].entries()) {
          expect(toUnitOffset(indexed, offset)).toBe(units)
          expect(toCodePointOffset(indexed, units)).toBe(offset)
          units += character.length
        }
        expect(indexed.codePoints).toBe(Array.from(text).length)
      }),
    )
  })

  test('serves ten thousand selectors over a megabyte of emoji in well under a second', () => {
    const indexed = indexText('😀 '.repeat(333_000))
    const before = performance.now()
    for (let word = 0; word < 10_000; word++) selectorAt(indexed, { start: word * 99, end: word * 99 + 2 })
    expect(performance.now() - before).toBeLessThan(1_000)
  })
})
