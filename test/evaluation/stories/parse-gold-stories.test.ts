import {
  InvalidGoldStories,
  parseGoldStories,
  readQuantity,
  readSpeaker,
} from '@rashomon/server/evaluation/stories/parse-gold-stories'
import { expect, test } from 'vitest'

const STORY = {
  story: 'mine',
  annotator: 'somebody',
  main_event: 'A flood closed the mine',
  main_event_date: '2031-05-02',
  people: [{ name: 'Ada Berg', forms: ['Berg', 'the manager'], side: 'the mine' }],
  numbers: [{ what: 'miners', values: { echo: 40, post: 'dozens' } }],
  quotes: [{ doc: 'echo', start: 3, end: 9, speaker: 'Ada Berg', group: 'g1', form: 'DIRECT' }],
}

test('a story is read with its people, numbers and sayings', () => {
  const [story] = parseGoldStories(JSON.stringify([STORY]), 'mine.json')
  expect(story).toMatchObject({
    story: 'mine',
    mainEventDate: '2031-05-02',
    sayings: [{ doc: 'echo', content: [[3, 9]], speaker: { kind: 'named', name: 'Ada Berg' } }],
  })
  expect(story?.numbers[0]?.values).toEqual(
    new Map([
      ['echo', { kind: 'number', value: 40 }],
      ['post', null],
    ]),
  )
})

test('what is wrong is named with its place', () => {
  const [quote] = STORY.quotes
  const wrong = JSON.stringify([{ ...STORY, quotes: [{ ...quote, end: 2 }] }])
  expect(() => parseGoldStories(wrong, 'mine.json')).toThrow(
    new InvalidGoldStories('mine.json', '0.quotes.0: ends before it starts'),
  )
  expect(() => parseGoldStories('{', 'mine.json')).toThrow('mine.json: this is not JSON')
})

test('a speaker without a name is told by a description', () => {
  expect(readSpeaker('unnamed: two miners')).toEqual({ kind: 'unnamed', description: 'two miners' })
})

test.each([
  ['2031-05', { kind: 'date', value: '2031-05' }],
  ['2031-05-02 (Friday)', { kind: 'date', value: '2031-05-02' }],
  ['2030/2031-02', { kind: 'date', value: '2030/2031-02' }],
  ['100000', { kind: 'number', value: 100_000 }],
  [0.5, { kind: 'number', value: 0.5 }],
  ['>20', null],
  ['2031 summer', null],
  ['2031-13', null],
] as const)('%j is the quantity %j', (written, expected) => {
  expect(readQuantity(written)).toEqual(expected)
})
