import { decidePresence, type SurveyedArticle } from '@rashomon/server/coverage/decide-presence'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

function article(publishedOn: string | null, isAnnotated = true): SurveyedArticle {
  return { publishedOn, isAnnotated }
}

const SIXTH = article('2021-10-06')
const EIGHTH = article('2021-10-08')

describe('an item without evidence is', () => {
  test.each([
    ['ABSENT where the article was annotated', [SIXTH], '2021-10-06', 'ABSENT'],
    ['ABSENT where it has no date', [SIXTH], null, 'ABSENT'],
    ['ABSENT where the article has no date', [article(null)], '2021-10-06', 'ABSENT'],
    ['ABSENT in an article of the day itself', [SIXTH], '2021-10-06', 'ABSENT'],
    [
      'ABSENT where only the later article could have it',
      [article('2021-10-06', false), EIGHTH],
      '2021-10-07',
      'ABSENT',
    ],
    ['PREDATES where the article appeared the day before', [SIXTH], '2021-10-07', 'PREDATES'],
    ['PREDATES even where nobody has looked', [article('2021-10-06', false)], '2021-10-07', 'PREDATES'],
    ['NOT_ANNOTATED where nobody has looked', [article('2021-10-06', false)], '2021-10-06', 'NOT_ANNOTATED'],
    [
      'NOT_ANNOTATED where nobody has looked in one of two',
      [SIXTH, article('2021-10-08', false)],
      '2021-10-06',
      'NOT_ANNOTATED',
    ],
    [
      'NOT_ANNOTATED where an article of unknown day was not looked at',
      [SIXTH, article(null, false)],
      '2021-10-07',
      'NOT_ANNOTATED',
    ],
    ['NOT_ANNOTATED at an outlet without articles', [], '2021-10-06', 'NOT_ANNOTATED'],
  ] as const)('%s', (_, articles, since, expected) => {
    expect(decidePresence('NONE', articles, since)).toBe(expected)
  })
})

describe('an item that a sentence may be is', () => {
  test.each([
    ['POSSIBLE where the article was annotated', [SIXTH], '2021-10-06', 'POSSIBLE'],
    ['POSSIBLE where nobody has looked', [article('2021-10-06', false)], null, 'POSSIBLE'],
    ['PREDATES where it was still to come', [SIXTH], '2021-10-07', 'PREDATES'],
  ] as const)('%s', (_, articles, since, expected) => {
    expect(decidePresence('POSSIBLE', articles, since)).toBe(expected)
  })
})

const day = fc.constantFrom('2018-03-04', '2021-10-05', '2021-10-06', '2021-10-07')
const articles = fc.array(fc.record({ publishedOn: fc.option(day), isAnnotated: fc.boolean() }), {
  maxLength: 4,
})

test('evidence makes it PRESENT, whatever the dates', () => {
  fc.assert(
    fc.property(articles, fc.option(day), (survey, since) => {
      expect(decidePresence('FOUND', survey, since)).toBe('PRESENT')
    }),
  )
})

test('without dates it never PREDATES', () => {
  fc.assert(
    fc.property(articles, fc.option(day), (survey, since) => {
      expect(decidePresence('NONE', survey, null)).not.toBe('PREDATES')
      const undated = survey.map(({ isAnnotated }) => ({ publishedOn: null, isAnnotated }))
      expect(decidePresence('NONE', undated, since)).not.toBe('PREDATES')
    }),
  )
})

test('the order of the articles does not matter', () => {
  fc.assert(
    fc.property(articles, fc.option(day), (survey, since) => {
      expect(decidePresence('NONE', survey.toReversed(), since)).toBe(decidePresence('NONE', survey, since))
    }),
  )
})
