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

  test.each([
    ['“We will sign it,” Rita Cole said on Tuesday.', 'Tuesday = 2023-03-14'],
    ['The plan would cost more, Tom Hill said on Monday.', 'Monday = 2023-03-13'],
    ['“I had no idea how to run an office,” the member said in December.', 'December = 2022-12'],
    ['He was forced to leave on Monday.', 'Monday = 2023-03-13'],
    ['The envoys were sent home by Norway on Monday.', 'Monday = 2023-03-13'],
    ['The court may rule on Monday.', 'Monday = 2023-03-20'],
    ['On Monday, the court will rule.', 'Monday = 2023-03-20'],
    ['The two plan to meet on Monday.', 'Monday = 2023-03-20'],
    ['The work must be done by Monday.', 'Monday = 2023-03-20'],
  ])('of two directions in time, that of the verb which the day belongs to: %s', (text, date) => {
    expect(datesOf(text)).toEqual([date])
  })

  test('two days of one sentence look each in its own direction', () => {
    expect(datesOf('Ms Hill, who will step down on Friday, said on Monday that she was tired.')).toEqual([
      'Friday = 2023-03-17',
      'Monday = 2023-03-13',
    ])
  })

  test.each([
    ['The mayor resigned on 5 May last year.', '5 May last year = 2022-05-05'],
    ['The mayor resigned on May 5 of last year.', 'May 5 of last year = 2022-05-05'],
    ['The mayor resigned in May last year.', 'May last year = 2022-05'],
    ['The mayor resigned last May.', 'last May = 2022-05'],
    ['The mayor resigned last January.', 'last January = 2023-01'],
    ['The mayor will resign next May.', 'next May = 2023-05'],
    ['The mayor resigned on Tuesday last week.', 'Tuesday last week = 2023-03-07'],
  ])('pointed at from the year or week of publication: %s', (text, date) => {
    expect(datesOf(text)).toEqual([date])
  })

  test.each([
    ['He left on 13/12/2016.', '13/12/2016 = 2016-12-13'],
    ['He left on 12/13/2016.', '12/13/2016 = 2016-12-13'],
    ['He left on 5/6/2016.', '5/6/2016 = 2016'],
    ['He left on 6/6/2016.', '6/6/2016 = 2016-06-06'],
    ['He left on 2016-12-13.', '2016-12-13 = 2016-12-13'],
  ])('in numbers, as far as only one order is possible: %s', (text, date) => {
    expect(datesOf(text)).toEqual([date])
  })

  test.each([
    ['two days later', '2016-03-07'],
    ['a week later', '2016-03-12~'],
    ['two days earlier', '2016-03-03'],
    ['the following day', '2016-03-06'],
    ['the same day', '2016-03-05'],
  ])('"%s" counts from the day told before, whenever the article was published', (words, expected) => {
    const text = `She spoke at a rally on March 5, 2016. He spoke ${words}.`
    for (const publishedOn of [PUBLISHED_ON, null]) {
      const [, second] = findDates(segment(text), publishedOn)
      expect(second?.date ?? null).toBe(expected)
    }
  })

  test('what counts from a day is no date where no day was told', () => {
    expect(datesOf('He spoke two days later.')).toEqual([])
    expect(datesOf('He left last month, three years ago, the next day, on Sept 11.', null)).toEqual([])
  })

  test.each([
    ['They met over Easter weekend.', '2018-04-18', 'Easter weekend = 2018-03-30/2018-04-02'],
    ['They met on Easter Monday.', '2021-04-07', 'Easter Monday = 2021-04-05'],
    ['It fell on Christmas Eve.', '2021-04-07', 'Christmas Eve = 2020-12-24'],
    ['It will open on New Year’s Day.', '2021-04-07', 'New Year’s Day = 2022-01-01'],
  ])('holidays: %s', (text, publishedOn, date) => {
    expect(datesOf(text, publishedOn)).toEqual([date])
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
