import { readNumberWords } from '@rashomon/server/lexicons/read-number-words'
import { findNumbers } from '@rashomon/server/reading/english/measures/find-numbers'
import { segment } from '@rashomon/server/reading/english/segment'
import { describe, expect, test } from 'vitest'
import { readNews } from '../read-news.ts'

function numbersOf(text: string) {
  return findNumbers(segment(text), readNumberWords(), []).map(({ span, low, high, approximate, unit }) => [
    text.slice(...span),
    low,
    high,
    approximate,
    unit,
  ])
}

describe('numbers', () => {
  test.each([
    ['Eight people died.', 'Eight', 8, 8, false, null],
    ['He sold 1,250 cars.', '1,250', 1250, 1250, false, null],
    ['It has twenty-five rooms.', 'twenty-five', 25, 25, false, null],
    ['They found one hundred and twenty bodies.', 'one hundred and twenty', 120, 120, false, null],
    ['It needs a dozen eggs.', 'a dozen', 12, 12, false, null],
    ['Some 20 states joined.', 'Some 20', 20, 20, true, null],
    ['More than 100 homes burned.', 'More than 100', 100, null, false, null],
    ['Up to 30 homes burned.', 'Up to 30', null, 30, false, null],
    ['Between five and ten men fled.', 'five and ten', 5, 10, false, null],
    ['Police held 20-30 men.', '20-30', 20, 30, false, null],
    ['It lost 1.5 million users.', '1.5 million', 1_500_000, 1_500_000, false, null],
    ['Shares fell 3.5%.', '3.5%', 3.5, 3.5, false, 'percent'],
    ['Shares fell by 3 per cent.', '3 per cent', 3, 3, false, 'percent'],
    ['The fine was $1.5bn.', '$1.5bn', 1_500_000_000, 1_500_000_000, false, 'USD'],
    ['It cost 40 euros.', '40 euros', 40, 40, false, 'EUR'],
    ['Several homes burned.', 'Several', 3, null, true, null],
    ['Dozens of homes burned.', 'Dozens', 24, null, true, null],
  ])('%s', (text, ...expected) => {
    expect(numbersOf(text)).toEqual([expected])
  })

  test.each([
    'The 34-year-old driver fled.',
    'John Smith, 34, fled.',
    'It began at 5pm.',
    'It began at 5:30.',
    'They won 2-1.',
    'It was the third time.',
    'Call 020-7946-0958 now.',
    'She lives at 10 Downing Street.',
    'Article 5 applies.',
    'One of the men fled.',
  ])('no quantity: %s', (text) => {
    expect(numbersOf(text)).toEqual([])
  })

  test('from 30 to 20 is two numbers and no range', () => {
    expect(numbersOf('The staff was cut from 30 to 20.').map(([, low]) => low)).toEqual([30, 20])
  })
})

describe('values of events', () => {
  const valuesOf = (text: string) =>
    readNews(text).values.map(({ measure, unit, low, high, date }) => [measure, unit, low, high, date])

  test('name what is counted and what became of it, so that different quantities never meet', () => {
    expect(valuesOf('Gunmen killed 12 people and wounded 30 people on Monday.')).toEqual([
      ['people killed', 'person', 12, 12, null],
      ['people died', 'person', 30, 30, null],
      ['date', 'date', null, null, '2023-03-13'],
    ])
  })

  test('of one event that are equal and count people have the name of the first, whatever the noun', () => {
    const { values } = readNews('Norway expels two diplomats\n\nNorway has expelled two officials.', {
      norway: 'Norway',
    })
    expect(values.map(({ measure, event }) => [measure, event])).toEqual([
      ['diplomats expelled', values[0]?.event],
      ['diplomats expelled', values[0]?.event],
    ])
  })

  test('of a change are what was before and what came after', () => {
    expect(valuesOf('The ministry cut the staff from 30 to 20 in 2018.')).toEqual([
      ['staff before', 'person', 30, 30, null],
      ['staff after', 'person', 20, 20, null],
      ['date', 'date', null, null, '2018'],
    ])
  })

  test('halving is a share', () => {
    expect(valuesOf('Norway has halved the size of the mission.')).toContainEqual([
      'share cut',
      'share',
      0.5,
      0.5,
      null,
    ])
  })

  test('what has to be done by a day is a deadline and not a date', () => {
    expect(valuesOf('Norway expelled two diplomats, who must leave by 31 May 2023.')).toContainEqual([
      'deadline',
      'date',
      null,
      null,
      '2023-05-31',
    ])
  })

  test('belong to the event of their clause', () => {
    const { events, values } = readNews('A storm killed 40 people in 2018. Police arrested six men in 2019.')
    const eventOf = (low: number) =>
      events.find(({ key }) => values.find((value) => value.low === low)?.event === key)
    expect(eventOf(40)?.date).toBe('2018')
    expect(eventOf(6)?.date).toBe('2019')
  })

  test('carry the words of the number with what bounds it', () => {
    const { text, values } = readNews('Police arrested more than 100 protesters in 2019.')
    expect(values.map(({ span }) => text.slice(...span))).toEqual(['more than 100', '2019'])
  })
})
