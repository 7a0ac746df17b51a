import { findPrintedDate, isDay } from '@rashomon/server/reading/cleaning/find-printed-date'
import { expect, test } from 'vitest'

test.each([
  ['Published 6 October 2021', '2021-10-06'],
  ['October 6, 2021 at 10:20 GMT', '2021-10-06'],
  ['Wed, 6th Oct. 2021', '2021-10-06'],
  ['NATO flag - Sputnik International, 1920, 06.10.2021', '2021-10-06'],
  ['2021-10-06T10:20:00Z', '2021-10-06'],
  ['10/25/2021', '2021-10-25'],
  ['25/10/2021', '2021-10-25'],
  ['5/5/2021', '2021-05-05'],
  // Either order is possible.
  ['6/10/2021', null],
  ['31 February 2021', null],
  ['6 October', null],
  ['two hours ago', null],
])('%s is %s', (text, day) => {
  expect(findPrintedDate(text)).toBe(day)
})

test('a day has to exist', () => {
  expect(isDay('2020-02-29')).toBe(true)
  expect(isDay('2021-02-29')).toBe(false)
  expect(isDay('2021-2-9')).toBe(false)
})
