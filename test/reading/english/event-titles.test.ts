import { describe, expect, test } from 'vitest'
import { type Names, readNews } from '../read-news.ts'

const LEAD = 'Notes from the valley\n\nThe weather was calm in all of the north of the country.\n\n'

function titlesOf(text: string, names: Names = {}): readonly string[] {
  return readNews(text, names).events.map(({ title }) => title)
}

describe('an event is called by a clause', () => {
  test.each([
    [
      'The ministry on Thursday expelled two diplomats from its capital.',
      'Ministry expelled two diplomats from its capital',
    ],
    ['Ruiz, who met Okafor in Lima in 2019, smiled.', 'Ruiz met Okafor in Lima'],
    ['The council, after months of talks, abolished the post.', 'Council abolished the post'],
    ['The men stopped and robbed the mayor of Leith on Monday.', 'Men robbed the mayor of Leith'],
    ['Norway decided to expel two diplomats.', 'Norway decided to expel two diplomats'],
  ])('with subject and object, less days and asides: %s', (text, title) => {
    expect(titlesOf(LEAD + text)).toContain(title)
  })

  test('with the name of whom its pronoun stands for', () => {
    const text = `${LEAD}Ada Reed is a judge. She visited Paris on Monday.`
    expect(titlesOf(text, { reed: 'She', 'ada-reed': 'Ada Reed' })).toContain('She visited Paris')
    const { events } = readNews(text, {})
    expect(events.map(({ title }) => title)).not.toContain('She visited Paris')
  })

  test('that of its headline, with small letters where it is printed in title case', () => {
    const text =
      'Ruiz Visits Harbour Workers After Strike Ends\n\nRuiz visited the harbour on Monday, where workers had ended a strike.'
    expect(titlesOf(text)[0]).toBe('Ruiz visits harbour workers after strike ends')
  })

  test('and not by words that a headline has in quotation marks', () => {
    expect(titlesOf("Ruiz visits 'doomed' harbour\n\nRuiz visited the harbour of Leith on Monday.")[0]).toBe(
      'Ruiz visited the harbour of Leith',
    )
  })
})

test('headline and lead tell their news by any verb', () => {
  const { events } = readNews(
    'Valley council gives farmers new wells\n\nThe council gave nine farmers wells on Monday.',
  )
  expect(events[0]).toMatchObject({ title: 'Valley council gives farmers new wells', kind: 'OTHER' })
})

test('a verb and the event that is its object are one: a lawsuit that is filed', () => {
  const { events } = readNews(
    'Acme files lawsuit against rival\n\nAcme filed a lawsuit against its rival on Monday.',
  )
  expect(events[0]).toMatchObject({ kind: 'LEGAL', date: '2023-03-13' })
  expect(events[0]?.mentions.length).toBeGreaterThan(1)
})

test.each([
  'Ruiz says the harbour is lost',
  'Ruiz tells farmers to wait',
  'How Ruiz lost the harbour',
  'If Ruiz loses the harbour',
])('no news: %s', (headline) => {
  expect(titlesOf(headline)).toEqual([])
})

test('what is told as done has not been done after the day of publication', () => {
  const { events } = readNews('Ruiz visited Lima on 20 March 2023.')
  expect(events.map(({ date }) => date)).toEqual(['2023-03-15~'])
  expect(readNews('Ruiz will visit Lima on 20 March 2023.').events.map(({ date }) => date)).toEqual([
    '2023-03-20',
  ])
})

test('news of what is still to come is not of the day on which it is printed', () => {
  expect(readNews('Ruiz to visit Lima').events.map(({ date }) => date)).toEqual([null])
})
