import { scoreGrouping } from '@rashomon/server/evaluation/score-grouping'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const KEY = ['12345', '67', '89ABC']

/** The twelve items of the paper, each with its group in the key and in a response. */
function respond(groups: readonly string[]) {
  const groupOf = (list: readonly string[], item: string) => list.find((group) => group.includes(item)) ?? ''
  return [...KEY.join('')].map((item) => ({ gold: groupOf(KEY, item), extracted: groupOf(groups, item) }))
}

test('B-cubed gives the two responses of Bagga and Baldwin the precision that they print', () => {
  const first = scoreGrouping(respond(['12345', '6789ABC']))
  expect(first.precision).toBeCloseTo(0.762, 3)
  expect(first.recall).toBeCloseTo(1)
  const second = scoreGrouping(respond(['1234589ABC', '67']))
  expect(second.precision).toBeCloseTo(0.583, 3)
  expect(second.recall).toBeCloseTo(1)
})

test('everything apart is precise, everything together is complete', () => {
  expect(scoreGrouping(respond([...KEY.join('')]))).toMatchObject({ items: 12, precision: 1 })
  expect(scoreGrouping(respond([KEY.join('')]))).toMatchObject({ items: 12, recall: 1 })
})

test('nothing to group has no score', () => {
  expect(scoreGrouping([])).toEqual({ items: 0, precision: null, recall: null, f1: null })
})

test('the score is 1 whatever the groups are called, and precision is recall the other way round', () => {
  const items = fc.array(
    fc.record({ gold: fc.constantFrom('a', 'b', 'c'), extracted: fc.constantFrom('x', 'y') }),
    {
      minLength: 1,
    },
  )
  fc.assert(
    fc.property(items, (list) => {
      const same = list.map(({ gold }) => ({ gold, extracted: `group ${gold}` }))
      expect(scoreGrouping(same).f1).toBeCloseTo(1)
      const { precision, recall } = scoreGrouping(list)
      const turned = scoreGrouping(list.map(({ gold, extracted }) => ({ gold: extracted, extracted: gold })))
      expect(turned.precision).toBeCloseTo(recall ?? Number.NaN)
      expect(turned.recall).toBeCloseTo(precision ?? Number.NaN)
    }),
  )
})
