import type { GoldQuantity } from '@rashomon/server/evaluation/stories/gold-story'
import { scoreNumbers } from '@rashomon/server/evaluation/stories/score-numbers'
import { expect, test } from 'vitest'
import { sketchSettled } from './sketch-story.ts'

const number = (value: number): GoldQuantity => ({ kind: 'number', value })
const date = (value: string): GoldQuantity => ({ kind: 'date', value })
const gold = (...values: readonly (readonly [string, GoldQuantity | null])[]) => ({
  what: 'something',
  values: new Map(values),
})

const MEASURES = [
  {
    id: 'miners',
    agreement: 'CONFLICT',
    values: [
      { doc: 'echo', low: 40, high: 40, date: null },
      { doc: 'post', low: 41, high: null, date: null },
    ],
  },
  {
    id: 'opened',
    agreement: 'AGREED',
    values: [
      { doc: 'echo', low: null, high: null, date: '1998' },
      { doc: 'post', low: null, high: null, date: '1998' },
    ],
  },
  { id: 'alone', agreement: 'SINGLE', values: [{ doc: 'times', low: 7, high: 7, date: null }] },
]
const score = (...numbers: readonly ReturnType<typeof gold>[]) =>
  scoreNumbers(numbers, sketchSettled({ measures: MEASURES }))

test('a number meets where one measure has the value of each of two outlets', () => {
  expect(score(gold(['echo', number(40)], ['post', number(45)])).numbers).toEqual({ right: 1, of: 1 })
  expect(score(gold(['echo', number(40)], ['times', number(7)])).numbers).toEqual({ right: 0, of: 1 })
})

test('a number that one outlet gives, or that is put into words, cannot meet', () => {
  expect(score(gold(['echo', number(40)]), gold(['echo', number(40)], ['post', null])).numbers.of).toBe(0)
})

test('dates meet on the same days, and a year may be marked as a number', () => {
  expect(score(gold(['echo', date('1998')], ['post', date('1998')])).dates).toEqual({ right: 1, of: 1 })
  expect(score(gold(['echo', date('1998-02')], ['post', date('1998-02')])).dates.right).toBe(0)
  expect(score(gold(['echo', number(1998)], ['post', number(1998)])).numbers.right).toBe(1)
})

test('conflicts are counted of the measures that two outlets have', () => {
  expect(score().conflicts).toEqual({ right: 1, of: 2 })
})
