import { readExtractor } from '@rashomon/server/reading/read-extractor'
import { expect, test } from 'vitest'

/** A Friday. */
const PUBLISHED_ON = '2018-04-06'

/** What is said, in its first words, and when. */
function said(text: string, publishedOn: string | null = PUBLISHED_ON): readonly string[] {
  return readExtractor()(text, { publishedOn }).attributions.map(({ content, saidOn }) => {
    const [start = 0, end = 0] = content[0] ?? []
    return `${text.slice(start, end).split(' ').slice(0, 3).join(' ')} = ${saidOn}`
  })
}

test.each([
  ['“We will sign it,” Rita Cole said on Tuesday.', 'We will sign = 2018-04-03'],
  ['The plan would cost £5m, Tom Hill said on Monday.', 'The plan would = 2018-04-02'],
  ['Ada Reed said on Thursday that the vote is due in May.', 'the vote is = 2018-04-05'],
  ['“They must leave by Monday,” Ada Reed said on Wednesday.', 'They must leave = 2018-04-04'],
  ['“I had no idea how to run an office,” Ada Reed said in December.', 'I had no = 2017-12'],
])('a day of saying is past, whatever was said looks ahead to: %s', (text, expected) => {
  expect(said(`Harbour deal\n\n${text}`)).toEqual([expected])
})

test('the month of something said before is not that of what is said next', () => {
  const text =
    'Member resigns\n\nRep. Blake Miller is resigning, he announced Friday in a statement.\n\n' +
    'Miller declared in December that he would stay.\n\n“It’s time for me to move along,” he said in the statement.'
  expect(said(text)).toEqual([
    'Rep. Blake Miller = 2018-04-06',
    'he would stay = 2017-12',
    'It’s time for = 2018-04-06',
  ])
})

test('another statement, of a day that is not told, is not of the day of the last one', () => {
  const text =
    'Harbour deal\n\n“We lost,” Rita Cole said on Tuesday.\n\n“We will try again,” Cole said in a statement.'
  expect(said(text)).toEqual(['We lost = 2018-04-03', 'We will try = null'])
})

test('a speaker who goes on speaks on the day that was told', () => {
  const text = 'Harbour deal\n\n“We lost,” Rita Cole said on Tuesday.\n\n“We will try again,” Cole said.'
  expect(said(text)).toEqual(['We lost = 2018-04-03', 'We will try = 2018-04-03'])
})

test('two days later counts from the day told before, also where nobody knows when the article was published', () => {
  const text =
    'Candidates on the deal\n\n“He has betrayed us,” Senator Marco Diaz said at a March 5, 2016 rally in Florida. ' +
    '“I am going to cancel the deal,” he said two days later.'
  expect(said(text, null)).toEqual(['He has betrayed = 2016-03-05', 'I am going = 2016-03-07'])
})
