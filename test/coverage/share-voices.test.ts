import { NO_SIDE, shareVoices, type VoicedQuotation } from '@rashomon/server/coverage/share-voices'
import { apportionShares, SHARE_UNITS } from '@rashomon/server/coverage/voices/apportion-shares'
import { findOuterQuotations } from '@rashomon/server/coverage/voices/find-outer-quotations'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const amounts = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 40 })

describe('shares', () => {
  test('of 1, 1 and 2 are a quarter, a quarter and a half', () => {
    expect(apportionShares([1, 1, 2])).toEqual([0.25, 0.25, 0.5])
  })

  test('of three equal amounts differ by one unit, given to the first', () => {
    const third = Math.floor(SHARE_UNITS / 3) / SHARE_UNITS
    expect(apportionShares([5, 5, 5])).toEqual([third + 1 / SHARE_UNITS, third, third])
  })

  test('of nothing are 0', () => {
    expect(apportionShares([0, 0])).toEqual([0, 0])
    expect(apportionShares([])).toEqual([])
  })

  test('add up to 1 to the last bit, in any order of adding', () => {
    fc.assert(
      fc.property(amounts, fc.infiniteStream(fc.nat()), (any, keys) => {
        fc.pre(any.some((amount) => amount > 0))
        const shares = apportionShares(any)
        const shuffled = shares
          .map((share) => ({ share, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(1)
        expect(shuffled.reduce((sum, { share }) => sum + share, 0)).toBe(1)
      }),
    )
  })

  test('are off by less than one unit, and keep the order of the amounts', () => {
    fc.assert(
      fc.property(amounts, (any) => {
        const total = any.reduce((sum, amount) => sum + amount, 0)
        fc.pre(total > 0)
        const shares = apportionShares(any)
        for (const [index, amount] of any.entries()) {
          expect(Math.abs((shares[index] ?? 0) - amount / total)).toBeLessThan(1 / SHARE_UNITS)
          for (const [other, smaller] of any.entries()) {
            if (amount > smaller) expect(shares[index]).toBeGreaterThanOrEqual(shares[other] ?? 0)
          }
        }
      }),
    )
  })
})

function quote(start: number, end: number, more: Partial<VoicedQuotation> = {}): VoicedQuotation {
  return {
    article: 'a',
    runs: [{ start, end }],
    figure: 'stoltenberg',
    side: 'nato',
    words: end - start,
    position: start / 100,
    ...more,
  }
}

describe('a quotation is inside another one', () => {
  test('where its run lies within the other’s, as what Mr Grushko says that NATO’s leaders said', () => {
    const grushko = quote(0, 30)
    const leaders = quote(0, 12, { figure: 'nato-leaders' })
    const elsewhere = quote(0, 12, { article: 'b' })
    expect(findOuterQuotations([leaders, grushko, elsewhere])).toEqual([grushko, elsewhere])
  })

  test('only where all of its runs do', () => {
    const outer = quote(0, 30)
    const half = quote(10, 50, {
      runs: [
        { start: 10, end: 20 },
        { start: 40, end: 50 },
      ],
    })
    expect(findOuterQuotations([outer, half])).toEqual([outer, half])
  })

  test('not where it stands in the gap between two runs', () => {
    const parted = quote(0, 50, {
      runs: [
        { start: 0, end: 10 },
        { start: 40, end: 50 },
      ],
    })
    const between = quote(20, 30)
    expect(findOuterQuotations([parted, between])).toEqual([parted, between])
  })
})

describe('voices', () => {
  test('are the words of each figure and of each side, largest first, and where each side first speaks', () => {
    const voices = shareVoices(
      [
        quote(10, 20),
        quote(40, 60, { figure: 'grushko', side: 'russia' }),
        quote(70, 80, { figure: 'slutsky', side: 'russia' }),
        quote(5, 10, { article: 'b', figure: 'grushko', side: 'russia' }),
        quote(90, 95, { figure: 'haynes', side: null }),
      ],
      ['nato', 'russia', 'united-kingdom'],
    )
    expect(voices.words).toBe(50)
    expect(voices.figures.map(({ figure, words }) => [figure, words])).toEqual([
      ['grushko', 25],
      ['slutsky', 10],
      ['stoltenberg', 10],
      ['haynes', 5],
    ])
    expect(voices.figures[0]?.share).toBe(0.5)
    expect(voices.sides.map(({ side, words, firstAt }) => [side, words, firstAt])).toEqual([
      ['russia', 35, 0.05],
      ['nato', 10, 0.1],
      [NO_SIDE, 5, 0.9],
      ['united-kingdom', 0, null],
    ])
  })

  test('count words within words once, for the outer speaker', () => {
    const voices = shareVoices(
      [quote(0, 30), quote(0, 12, { figure: 'inner', side: 'russia' })],
      ['nato', 'russia'],
    )
    expect(voices.words).toBe(30)
    expect(voices.figures).toEqual([{ figure: 'stoltenberg', words: 30, share: 1 }])
  })

  const quotation = fc
    .tuple(
      fc.nat(50),
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom('a', 'b'),
      fc.constantFrom('x', 'y', 'z'),
    )
    .map(([start, length, article, figure]) =>
      quote(start, start + length, { article, figure, side: figure === 'z' ? null : figure }),
    )
  const quotations = fc.uniqueArray(quotation, {
    minLength: 1,
    maxLength: 12,
    selector: ({ article, runs }) => JSON.stringify([article, runs]),
  })

  test('add up to 1 over figures and over sides', () => {
    fc.assert(
      fc.property(quotations, (any) => {
        const { figures, sides } = shareVoices(any, ['x', 'w'])
        expect(figures.reduce((sum, { share }) => sum + share, 0)).toBe(1)
        expect(sides.reduce((sum, { share }) => sum + share, 0)).toBe(1)
      }),
    )
  })

  test('do not depend on the order of the quotations', () => {
    fc.assert(
      fc.property(quotations, (any) => {
        expect(shareVoices(any.toReversed(), ['w', 'x'])).toEqual(shareVoices(any, ['x', 'w']))
      }),
    )
  })
})
