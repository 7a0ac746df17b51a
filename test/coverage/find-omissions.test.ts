import { findExclusives } from '@rashomon/server/coverage/find-exclusives'
import { findOmissions } from '@rashomon/server/coverage/find-omissions'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawRow, matrix } from './matrices.ts'

describe('an outlet omits', () => {
  const rows = [
    drawRow('two others have it', '-xx-'),
    drawRow('one other has it', '-x--'),
    drawRow('three others have it', '-xxx'),
    drawRow('it has it', 'xxxx'),
    drawRow('nobody has looked', '?xxx'),
    drawRow('it was still to come', '<xxx'),
    drawRow('it may have it', 'oxxx'),
    drawRow('one of two may have it', '-xo-'),
  ]

  test('what at least as many others carry as asked, most carried first', () => {
    expect(findOmissions(rows, 'A', 2).map(({ item }) => item)).toEqual([
      'three others have it',
      'two others have it',
    ])
    expect(findOmissions(rows, 'A', 1).map(({ item }) => item)).toEqual([
      'three others have it',
      'two others have it',
      'one other has it',
      'one of two may have it',
    ])
  })

  test('with the cells of the others as evidence', () => {
    expect(findOmissions(rows, 'A', 3)[0]?.carriers).toEqual([
      { outlet: 'B', presence: 'PRESENT', evidence: [{ outlet: 'B' }] },
      { outlet: 'C', presence: 'PRESENT', evidence: [{ outlet: 'C' }] },
      { outlet: 'D', presence: 'PRESENT', evidence: [{ outlet: 'D' }] },
    ])
  })

  test('nothing but what is ABSENT there', () => {
    fc.assert(
      fc.property(matrix, fc.integer({ min: 0, max: 3 }), (any, minCarriers) => {
        const presences = new Map(any.map(({ item, cells }) => [item, cells[0]?.presence]))
        for (const { item, carriers } of findOmissions(any, 'A', minCarriers)) {
          expect(presences.get(item)).toBe('ABSENT')
          expect(carriers.length).toBeGreaterThanOrEqual(minCarriers)
        }
      }),
    )
  })
})

describe('an outlet has to itself', () => {
  test('what it has and no other outlet is known to have, with the outlets where nobody has looked', () => {
    const rows = [
      drawRow('absent elsewhere', 'x---'),
      drawRow('also at C', 'x-x-'),
      drawRow('only at B', '-x--'),
      drawRow('C may have it', 'x-o-'),
      drawRow('later than C, unknown at D', 'x-<?'),
    ]
    expect(findExclusives(rows, 'A')).toEqual([
      { item: 'absent elsewhere', evidence: [{ outlet: 'A' }], unexamined: [] },
      { item: 'later than C, unknown at D', evidence: [{ outlet: 'A' }], unexamined: ['D'] },
    ])
  })

  test('nothing that another one omits or has', () => {
    fc.assert(
      fc.property(matrix, (any) => {
        const ofA = new Set(findExclusives(any, 'A').map(({ item }) => item))
        for (const outlet of ['B', 'C', 'D']) {
          for (const { item } of findExclusives(any, outlet)) expect(ofA.has(item)).toBe(false)
          for (const { item } of findOmissions(any, outlet, 2)) expect(ofA.has(item)).toBe(false)
        }
      }),
    )
  })
})
