import { isReadableTitle } from '@rashomon/server/evaluation/stories/is-readable-title'
import { scoreMainEvent } from '@rashomon/server/evaluation/stories/score-main-event'
import { expect, test } from 'vitest'
import { sketchSettled, stemsOf } from './sketch-story.ts'

const GOLD = {
  story: 'flood',
  mainEvent: 'A flood closed the quarry at Holm',
  mainEventDate: '2031-05-02',
  people: [],
  numbers: [],
  conflicts: [],
  sayings: [],
}

const HEADLINES = ['Quarry closes after flood', 'Flooding shuts Holm quarry', 'Minister visits school']
const articles = HEADLINES.map((headline, at) => ({ doc: `${at}`, outlet: `${at}`, headline, text: '' }))
const score = (title: string, date: string | null) =>
  scoreMainEvent(GOLD, sketchSettled({ articles, mainEvent: { title, date } }), stemsOf)

test('a main event is like the headlines where it shares two words with most of them', () => {
  expect(score('Flood closes quarry', null).likeHeadlines).toEqual({ right: 1, of: 1 })
  expect(score('Minister visits quarry', null).likeHeadlines).toEqual({ right: 0, of: 1 })
})

test('it is like what a reader tells where it shares two words with that', () => {
  expect(score('Holm was flooded', null).likeReader.right).toBe(1)
  expect(score('Holm rejoices', null).likeReader.right).toBe(0)
})

test('its date is right where it is the day, neither unknown nor wider', () => {
  expect(score('', '2031-05-02').date).toEqual({ right: 1, of: 1 })
  expect(score('', '2031-05').date.right).toBe(0)
  expect(score('', null).date.right).toBe(0)
})

test.each([
  ['NATO expels eight Russian diplomats', true],
  ['The council rejects the budget', true],
  ['Has warned', false],
  ['He could agree with quarry owners', false],
  ['Saying', false],
  ['Quarry owners agree to', false],
  ['The one of us', false],
])('%j can be read alone: %s', (title, expected) => {
  expect(isReadableTitle(title, stemsOf)).toBe(expected)
})
