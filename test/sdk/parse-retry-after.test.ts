import { expect, test } from 'vitest'
import { parseRetryAfter } from '../../sdk/src/parse-retry-after.ts'

const now = Date.parse('2021-10-06T17:20:00Z')

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Wed, 06 Oct 2021 17:20:30 GMT', 30_000],
  ['Wednesday, 06-Oct-21 17:20:30 GMT', 30_000],
  ['Wed, 06 Oct 2021 17:19:30 GMT', 0],
])('%j is %d ms', (value, delayMs) => {
  expect(parseRetryAfter(value, now)).toBe(delayMs)
})

test.each([[null], [''], ['soon'], ['-5 seconds']])('%j says nothing', (value) => {
  expect(parseRetryAfter(value, now)).toBeUndefined()
})
