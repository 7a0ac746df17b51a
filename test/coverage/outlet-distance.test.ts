import type { AtOutlet, MatrixRow } from '@rashomon/server/coverage/fill-matrix'
import { measureOutletDistances, type OutletDistance } from '@rashomon/server/coverage/outlet-distance'
import { weightedJaccardDistance } from '@rashomon/server/coverage/weighted-jaccard'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawRow, matrix } from './matrices.ts'

type Rows = readonly MatrixRow<AtOutlet>[]

const OUTLETS = ['A', 'B', 'C', 'D']

function measure(
  statements: Rows,
  events: Rows = [],
  figures: Rows = [],
  outlets = OUTLETS,
): readonly OutletDistance[] {
  const alike = () => 1
  const layers = {
    statements: { rows: statements, weigh: (item: string) => item.length },
    events: { rows: events, weigh: alike },
    figures: { rows: figures, weigh: alike },
  }
  return measureOutletDistances(layers, outlets)
}

describe('the distance of two outlets', () => {
  test('is the share of what they have between them that only one of them has, by weight', () => {
    const statements = [drawRow('abc', 'xx'), drawRow('ab', 'x-'), drawRow('a', '-x'), drawRow('abcd', '--')]
    const events = [drawRow('expulsion', 'xx'), drawRow('salisbury', 'x-')]
    const figures = [drawRow('stoltenberg', 'xx'), drawRow('peskov', '-x'), drawRow('grushko', 'x-')]
    expect(measure(statements, events, figures, ['A', 'B'])).toEqual([
      {
        a: 'A',
        b: 'B',
        statements: 1 - 3 / 6,
        events: 1 - 1 / 2,
        figures: 1 - 1 / 3,
        overall: (1 - 3 / 6 + (1 - 1 / 2) + (1 - 1 / 3)) / 3,
      },
    ])
  })

  test('is 0 for the same selection, also of nothing', () => {
    const [same] = measure([drawRow('a', 'xx'), drawRow('b', '--')], [drawRow('e', '--')], [], ['A', 'B'])
    expect(same).toMatchObject({ overall: 0, statements: 0, events: 0, figures: 0 })
  })

  test('is 1 where they have nothing in common', () => {
    const rows = [drawRow('a', 'x-'), drawRow('b', '-x')]
    expect(measure(rows, rows, rows, ['A', 'B'])[0]?.overall).toBe(1)
  })

  test('leaves out what one of them could not have', () => {
    const rows = [drawRow('both', 'xx'), drawRow('later', 'x<')]
    expect(measure(rows, [], [], ['A', 'B'])[0]?.statements).toBe(0)
  })

  test('is not given where nobody has looked in one of them, whatever it is known to have', () => {
    expect(measure([drawRow('both', 'xx'), drawRow('unread', 'x?')], [], [], ['A', 'B'])).toEqual([])
  })

  test('does not count a layer without items in the whole', () => {
    const rows = [drawRow('a', 'x-'), drawRow('b', '-x')]
    expect(measure(rows, [], rows, ['A', 'B'])[0]).toMatchObject({ overall: 1, events: 0 })
  })

  test('is not given where nothing is known of one of them', () => {
    expect(measure([drawRow('a', 'x?')], [], [], ['A', 'B'])).toEqual([])
  })
})

describe('of any outlets', () => {
  const decided = matrix.map((rows) =>
    rows.map(({ item, cells }) =>
      drawRow(item, cells.map(({ presence }) => (presence === 'PRESENT' ? 'x' : '-')).join('')),
    ),
  )

  test('distances lie between 0 and 1, the whole within the layers', () => {
    fc.assert(
      fc.property(matrix, matrix, matrix, (statements, events, figures) => {
        for (const distance of measure(statements, events, figures)) {
          const layers = [distance.statements, distance.events, distance.figures]
          expect(Math.min(...layers)).toBeGreaterThanOrEqual(0)
          expect(Math.max(...layers)).toBeLessThanOrEqual(1)
          expect(distance.overall).toBeGreaterThanOrEqual(Math.min(...layers) - 1e-12)
          expect(distance.overall).toBeLessThanOrEqual(Math.max(...layers) + 1e-12)
        }
      }),
    )
  })

  test('each pair is given once, and is as far apart seen from either side', () => {
    const mirror = (rows: Rows): Rows => rows.map((row) => ({ ...row, cells: row.cells.toReversed() }))
    fc.assert(
      fc.property(decided, (rows) => {
        const there = measure(rows)
        const back = measure(mirror(rows), [], [], OUTLETS.toReversed())
        expect(there.map(({ a, b }) => a + b)).toEqual(['AB', 'AC', 'AD', 'BC', 'BD', 'CD'])
        for (const { a, b, overall } of there) {
          expect(back.find((other) => other.a === b && other.b === a)?.overall).toBe(overall)
        }
      }),
    )
  })

  test('the order of the items does not matter', () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        expect(measure(rows.toReversed())).toEqual(measure(rows))
      }),
    )
  })

  test('no way round is shorter, where all is known', () => {
    fc.assert(
      fc.property(decided, (rows) => {
        const distances = new Map(measure(rows).map(({ a, b, statements }) => [a + b, statements]))
        const [ab = 0, ac = 0, bc = 0] = ['AB', 'AC', 'BC'].map((pair) => distances.get(pair))
        expect(ac).toBeLessThanOrEqual(ab + bc + 1e-12)
      }),
    )
  })
})

test('weights between 0 and 1 are compared by their least and greatest', () => {
  expect(
    weightedJaccardDistance([
      [2, 4],
      [3, 1],
      [0, 1],
    ]),
  ).toBe(1 - 3 / 8)
  expect(weightedJaccardDistance([])).toBe(0)
})
