import { identify } from '@rashomon/server/domain/identify'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test('ids are UUIDs of version 5 that never change', () => {
  expect(identify('Article', 'bbc-nato-expels-eight-russians')).toBe('64beb7f3-f635-5d72-a3bb-6db8c9113efd')
  expect(identify('Quotation', 'bbc-nato-expels-eight-russians', 10, 20)).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
})

test('records of two types have two ids, though their keys are the same', () => {
  expect(identify('Outlet', 'nato')).not.toBe(identify('Figure', 'nato'))
})

test('keys of several parts are kept apart, wherever one part ends', () => {
  fc.assert(
    fc.property(fc.tuple(fc.string(), fc.string()), fc.tuple(fc.string(), fc.string()), (a, b) => {
      const same = a[0] === b[0] && a[1] === b[1]
      expect(identify('Statement', ...a) === identify('Statement', ...b)).toBe(same)
    }),
  )
  expect(identify('Statement', 'a","b', 'c')).not.toBe(identify('Statement', 'a', 'b","c'))
})
