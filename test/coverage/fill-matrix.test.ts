import { fillMatrix, type MatrixItem, type SurveyedOutlet } from '@rashomon/server/coverage/fill-matrix'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const SIXTH = { publishedOn: '2021-10-06', isAnnotated: true }
const OUTLETS: readonly SurveyedOutlet[] = [
  { outlet: 'bbc', articles: [{ publishedOn: '2021-10-07', isAnnotated: true }] },
  { outlet: 'sputnik', articles: [SIXTH] },
  { outlet: 'unread', articles: [{ publishedOn: '2021-10-07', isAnnotated: false }] },
]

test('each item has a cell for each outlet, with the evidence there', () => {
  const first = { outlet: 'bbc', id: 1 }
  const second = { outlet: 'bbc', id: 2 }
  const [row] = fillMatrix(
    [{ item: 'press-conference', since: '2021-10-07', evidence: [first, second] }],
    OUTLETS,
  )
  expect(row).toEqual({
    item: 'press-conference',
    carriers: 1,
    cells: [
      { outlet: 'bbc', presence: 'PRESENT', evidence: [first, second] },
      { outlet: 'sputnik', presence: 'PREDATES', evidence: [] },
      { outlet: 'unread', presence: 'NOT_ANNOTATED', evidence: [] },
    ],
  })
})

test('evidence at outlets that are not asked for does not count as a carrier', () => {
  const [row] = fillMatrix([{ item: 'expulsion', since: null, evidence: [{ outlet: 'press-tv' }] }], OUTLETS)
  expect(row?.carriers).toBe(0)
  expect(row?.cells.map(({ presence }) => presence)).toEqual(['ABSENT', 'ABSENT', 'NOT_ANNOTATED'])
})

test('an outlet that may have it is no carrier, and evidence makes it one', () => {
  const [row] = fillMatrix(
    [
      {
        item: 'reply',
        since: '2021-10-07',
        evidence: [{ outlet: 'bbc' }],
        possibleAt: ['bbc', 'sputnik', 'unread'],
      },
    ],
    OUTLETS,
  )
  expect(row?.carriers).toBe(1)
  expect(row?.cells.map(({ presence }) => presence)).toEqual(['PRESENT', 'PREDATES', 'POSSIBLE'])
})

const item: fc.Arbitrary<MatrixItem<{ outlet: string }>> = fc.record({
  item: fc.string(),
  since: fc.option(fc.constantFrom('2021-10-05', '2021-10-06', '2021-10-07', '2021-10-08')),
  evidence: fc.array(fc.record({ outlet: fc.constantFrom('bbc', 'sputnik', 'unread', 'other') }), {
    maxLength: 4,
  }),
})

test('a page of items is filled as in the whole', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 12 }), fc.nat(12), fc.nat(12), (items, start, end) => {
      expect(fillMatrix(items.slice(start, end), OUTLETS)).toEqual(
        fillMatrix(items, OUTLETS).slice(start, end),
      )
    }),
  )
})

test('columns do not depend on each other', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 8 }), (items) => {
      const reversed = fillMatrix(items, OUTLETS.toReversed())
      for (const [index, row] of fillMatrix(items, OUTLETS).entries()) {
        expect(reversed[index]?.cells.toReversed()).toEqual(row.cells)
        expect(reversed[index]?.carriers).toBe(row.carriers)
      }
    }),
  )
})

test('only present cells have evidence, and as many carry as are present', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 8 }), (items) => {
      for (const { cells, carriers } of fillMatrix(items, OUTLETS)) {
        for (const { presence, evidence } of cells) expect(evidence.length > 0).toBe(presence === 'PRESENT')
        expect(carriers).toBe(cells.filter(({ presence }) => presence === 'PRESENT').length)
      }
    }),
  )
})
