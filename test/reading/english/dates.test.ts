import { edtfBounds } from '@rashomon/server/domain/edtf-bounds'
import { daysOfDate } from '@rashomon/server/reading/english/events/days-of-date'
import { findDates } from '@rashomon/server/reading/english/events/find-dates'
import { segment } from '@rashomon/server/reading/english/segment'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PUBLISHED_ON } from '../read-news.ts'

function datesOf(text: string, publishedOn: string | null = PUBLISHED_ON): readonly string[] {
  return findDates(segment(text), publishedOn).map(({ span, date }) => `${text.slice(...span)} = ${date}`)
}

describe('dates', () => {
  test.each([
    ['The bridge fell on 3 February 2019.', '3 February 2019 = 2019-02-03'],
    ['The towers fell on Sept. 11, 2001.', 'Sept. 11, 2001 = 2001-09-11'],
    ['The notice is dated 06.10.2021.', '06.10.2021 = 2021-10-06'],
    ['They married in June 2018.', 'June 2018 = 2018-06'],
    ['She was jailed in 2016.', '2016 = 2016'],
    ['The 2012 games were held in London.', '2012 = 2012'],
    ['The war lasted from 1939 to 1945.', '1939 to 1945 = 1939/1945'],
    ['Crime rose in the 1990s.', '1990s = 199X'],
    ['The law was passed in spring 2020.', 'spring 2020 = 2020-21'],
  ])('as precise as printed: %s', (text, date) => {
    expect(datesOf(text)).toEqual([date])
  })

  test.each([
    ['Police arrested him on Monday.', 'Monday = 2023-03-13'],
    ['The court will rule on Monday.', 'Monday = 2023-03-20'],
    ['She resigned yesterday.', 'yesterday = 2023-03-14'],
    ['The bank failed last week.', 'last week = 2023-03-06/2023-03-12'],
    ['The flood came last month.', 'last month = 2023-02'],
    ['He won last year.', 'Last year = 2022'],
    ['The plant closed earlier this month.', 'earlier this month = 2023-03'],
    ['The strike began in November.', 'November = 2022-11'],
    ['The vote is due in November.', 'November = 2023-11'],
    ['The ferry sank two weeks ago.', 'two weeks ago = 2023-03-01~'],
    ['Shares fell in recent weeks.', 'in recent weeks = 2023-02~'],
    ['They must leave by the end of the month.', 'the end of the month = 2023-03-31~'],
    ['It was revealed earlier this week.', 'earlier this week = 2023-03-13/2023-03-15'],
  ])('counted from the day of publication: %s', (text, date) => {
    expect(datesOf(text).map((one) => one.toLowerCase())).toEqual([date.toLowerCase()])
  })

  test('a distance to another event dates that event, backwards', () => {
    const [date] = findDates(segment('The sale comes just two weeks after the fire.'), PUBLISHED_ON)
    expect(date).toMatchObject({ date: '2023-03-01~', approximate: true, pointsAhead: true })
  })

  test.each([
    'May said she would go.',
    'He was jailed for 10 years.',
    'The firm sold 2018 cars.',
    'Shares fell from 20 to 10.',
    'The match began at 5pm.',
    'She is 34 years old.',
  ])('no date: %s', (text) => {
    expect(datesOf(text)).toEqual([])
  })

  test('without a day of publication, only dates that name their year', () => {
    expect(datesOf('She left on Monday, after the fire of 2016.', null)).toEqual(['2016 = 2016'])
  })

  test('what is read at once has the bounds that the library finds', () => {
    const date = fc
      .tuple(
        fc.date({ min: new Date('1000-01-01'), max: new Date('9998-12-31'), noInvalidDate: true }),
        fc.constantFrom(4, 7, 10),
        fc.constantFrom('', '~', '?'),
      )
      .map(([day, letters, mark]) => day.toISOString().slice(0, letters) + mark)
    fc.assert(
      fc.property(date, (written) => {
        expect(daysOfDate(written)).toEqual(edtfBounds(written))
      }),
    )
  })

  test('all that is found is EDTF', () => {
    const word = fc.constantFrom(
      'in',
      'on',
      '2018',
      'last',
      'May',
      'week',
      'ago',
      'two',
      'Monday',
      'to',
      '1990s',
      'end',
      'of',
      'the',
      'after',
      '31',
      'October',
      ',',
      'recent',
      'summer',
      '12.13.2020',
      'weekend',
      'year',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        for (const { date } of findDates(segment(words.join(' ')), PUBLISHED_ON)) edtfBounds(date)
      }),
    )
  })
})
