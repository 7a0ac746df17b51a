import { compareMeasures, type MeasuredValue } from '@rashomon/server/coverage/compare-measures'
import type { Agreement } from '@rashomon/server/coverage/values/judge-agreement'
import { type Reported, readInterval } from '@rashomon/server/coverage/values/read-interval'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

function exactly(value: number): Reported {
  return { low: value, high: value, approximate: false, date: null }
}

function about(value: number): Reported {
  return { ...exactly(value), approximate: true }
}

function atLeast(low: number): Reported {
  return { low, high: null, approximate: false, date: null }
}

function between(low: number, high: number): Reported {
  return { low, high, approximate: false, date: null }
}

function on(date: string, approximate = false): Reported {
  return { low: null, high: null, approximate, date }
}

/** Values of one measure, each group from an article of its own. */
function report(...articles: readonly (readonly Reported[])[]): readonly MeasuredValue[] {
  return articles.flatMap((values, index) =>
    values.map((value) => ({ ...value, measure: 'measure', article: `article ${index}` })),
  )
}

function judge(...articles: readonly (readonly Reported[])[]): Agreement | undefined {
  return compareMeasures(report(...articles)).get('measure')?.agreement
}

describe('a value means', () => {
  test.each([
    ['exactly 8', exactly(8), 8, 8],
    ['15 to 25, about 20', about(20), 15, 25],
    ['22.5 to 23.5, about 23', about(23), 22.5, 23.5],
    ['1,250 to 1,350, about 1,300', about(1300), 1250, 1350],
    ['0.45 to 0.55, about a half', about(0.5), 0.45, 0.55],
    ['0, about none', about(0), 0, 0],
    ['3 or more, several', atLeast(3), 3, Infinity],
    ['anything, where no number is given', { ...exactly(0), low: null, high: null }, -Infinity, Infinity],
  ])('%s', (_, value, low, high) => {
    expect(readInterval(value).widened).toEqual({ low, high })
  })

  test.each([
    ['its day', on('2021-10-31'), '2021-10-31', '2021-10-31'],
    ['a day more on either side, where it is approximate', on('2021-10-31~'), '2021-10-30', '2021-11-01'],
    ['the same, where the article says so', on('2021-10-31', true), '2021-10-30', '2021-11-01'],
    ['all days of a month', on('2021-10'), '2021-10-01', '2021-10-31'],
    ['a month more on either side, where it is approximate', on('2021-10~'), '2021-08-31', '2021-12-01'],
    ['all days of an interval', on('2021-10-06/2021-10-31'), '2021-10-06', '2021-10-31'],
  ])('for a date, %s', (_, value, from, to) => {
    const dayNumber = (day: string) => Date.parse(day) / 86_400_000
    expect(readInterval(value).widened).toEqual({ low: dayNumber(from), high: dayNumber(to) })
  })

  test('all days before or after, for a date with an open end', () => {
    expect(readInterval(on('../2018-03-04')).low).toBe(-Infinity)
    expect(readInterval(on('2018-03-04/..')).high).toBe(Infinity)
  })
})

describe('two articles', () => {
  test.each([
    ['AGREE on eight', [exactly(8)], [exactly(8)], 'AGREED'],
    ['AGREE on a year', [on('2018')], [on('2018')], 'AGREED'],
    ['AGREE on about twenty', [about(20)], [about(20)], 'AGREED'],
    ['CONFLICT on seven and eight', [exactly(7)], [exactly(8)], 'CONFLICT'],
    ['CONFLICT on two days', [on('2021-10-06')], [on('2021-10-07')], 'CONFLICT'],
    ['CONFLICT on several and two', [atLeast(3)], [exactly(2)], 'CONFLICT'],
    ['CONFLICT on about 20 and 30', [about(20)], [exactly(30)], 'CONFLICT'],
    ['CONFLICT on ranges apart', [between(1, 4)], [between(5, 9)], 'CONFLICT'],
    ['are LESS_PRECISE on several and seven', [atLeast(3)], [exactly(7)], 'LESS_PRECISE'],
    ['are LESS_PRECISE on about 20 and 22', [about(20)], [exactly(22)], 'LESS_PRECISE'],
    ['are LESS_PRECISE on about 20 and 20', [about(20)], [exactly(20)], 'LESS_PRECISE'],
    [
      'are LESS_PRECISE on the end of the month and 31 October',
      [on('2021-10-31~', true)],
      [on('2021-10-31')],
      'LESS_PRECISE',
    ],
    ['are LESS_PRECISE on 2018 and March 2018', [on('2018')], [on('2018-03')], 'LESS_PRECISE'],
    ['are LESS_PRECISE on ranges that overlap', [between(1, 6)], [between(5, 9)], 'LESS_PRECISE'],
    ['AGREE where one also says several', [exactly(8), atLeast(3)], [exactly(8)], 'AGREED'],
    [
      'CONFLICT where one says two things, and one of them is another’s',
      [exactly(8), exactly(9)],
      [exactly(8)],
      'CONFLICT',
    ],
  ] as const)('%s', (_, a, b, expected) => {
    expect(judge(a, b)).toBe(expected)
    expect(judge(b, a)).toBe(expected)
  })
})

test('a measure that one article reports is SINGLE, though it says two things', () => {
  expect(judge([exactly(8)])).toBe('SINGLE')
  expect(judge([exactly(8), exactly(8)])).toBe('SINGLE')
  expect(judge([exactly(8), exactly(9)])).toBe('SINGLE')
})

test('one conflict among many articles is a conflict', () => {
  expect(judge([exactly(8)], [exactly(8)], [atLeast(3)], [exactly(7)], [exactly(8)])).toBe('CONFLICT')
})

test('eight expelled, two vacant posts and ten posts cut are three measures that never meet', () => {
  const values = [
    { ...exactly(8), measure: 'expelled', article: 'bbc' },
    { ...exactly(8), measure: 'expelled', article: 'press-tv' },
    { ...exactly(2), measure: 'vacant', article: 'press-tv' },
    { ...exactly(2), measure: 'vacant', article: 'sputnik' },
    { ...exactly(10), measure: 'cut', article: 'bbc' },
  ]
  const agreements = [...compareMeasures(values)].map(([measure, { agreement }]) => [measure, agreement])
  expect(agreements).toEqual([
    ['expelled', 'AGREED'],
    ['vacant', 'AGREED'],
    ['cut', 'SINGLE'],
  ])
})

test('values that are the same stand together as evidence', () => {
  const values = report([exactly(8)], [exactly(8), atLeast(3)])
  const groups = compareMeasures(values).get('measure')?.groups ?? []
  expect(groups.map((group) => group.values)).toEqual([[values[0], values[1]], [values[2]]])
})

describe('of any values', () => {
  const value = fc.oneof(
    fc.nat(12).map(exactly),
    fc.nat(12).map(about),
    fc.nat(12).map(atLeast),
    fc.tuple(fc.nat(12), fc.nat(4)).map(([low, width]) => between(low, low + width)),
  )
  const articles = fc.array(fc.array(value, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 })

  test('the agreement does not depend on the order of articles or values', () => {
    fc.assert(
      fc.property(articles, (any) => {
        expect(judge(...any.toReversed().map((values) => values.toReversed()))).toBe(judge(...any))
      }),
    )
  })

  test('it is a CONFLICT if and only if two articles have values without a number in common', () => {
    fc.assert(
      fc.property(articles, (any) => {
        const apart = any.some((values, index) =>
          any.slice(index + 1).some((others) =>
            values.some((one) =>
              others.some((other) => {
                const a = readInterval(one).widened
                const b = readInterval(other).widened
                return a.low > b.high || b.low > a.high
              }),
            ),
          ),
        )
        expect(judge(...any) === 'CONFLICT').toBe(apart)
      }),
      { numRuns: 300 },
    )
  })

  test('articles that say the same AGREE', () => {
    fc.assert(
      fc.property(value, fc.integer({ min: 2, max: 5 }), (one, times) => {
        expect(judge(...Array.from({ length: times }, () => [one]))).toBe('AGREED')
      }),
    )
  })
})
