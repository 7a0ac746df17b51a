import { expect, test } from 'vitest'
import { settle, tell } from './tell-story.ts'

const NAMES = { norway: 'Norway' }

/** Names of measures, with the articles that report each. */
function measuresOf(articles: Parameters<typeof settle>[0]) {
  return settle(articles).events.flatMap(({ measures }) =>
    measures
      .filter(({ unit }) => unit !== 'date')
      .map(({ name, values }) => [name, values.map(({ article }) => article)]),
  )
}

test('one number of one event is one measure, whatever an article calls what is counted', () => {
  const articles = [
    tell('a', 'Norway expels eight Chinese diplomats', NAMES),
    tell('b', 'Norway expels eight officials of the Chinese mission', NAMES),
  ]
  expect(measuresOf(articles)).toEqual([[expect.stringMatching('expelled'), ['a', 'b']]])
})

test('two numbers of one noun are one measure where two articles differ', () => {
  const articles = [
    tell('a', 'Norway expels eight diplomats', NAMES),
    tell('b', 'Norway expels ten diplomats', NAMES),
  ]
  expect(measuresOf(articles)).toEqual([['diplomats expelled', ['a', 'b']]])
})

test('an article that gives two numbers means two quantities', () => {
  const articles = [
    tell('a', 'Norway expels eight diplomats', NAMES),
    tell('b', 'Norway expels ten diplomats and eight diplomats', NAMES),
  ]
  expect(measuresOf(articles).map(([, values]) => values)).toEqual([['a', 'b'], ['b']])
})

test('numbers of two events never meet, however alike', () => {
  const articles = [
    tell('a', 'Norway expels eight diplomats\n\nIn 2018, Norway expelled ten diplomats.', NAMES),
    tell('b', 'Norway expels eight diplomats', NAMES),
  ]
  expect(measuresOf(articles).map(([, values]) => values)).toEqual([['a'], ['a', 'b']])
})

test('the number before a change and the one after it are two measures', () => {
  const text = 'Norway cuts mission from 30 to 20 diplomats'
  const names = measuresOf([tell('a', text, NAMES), tell('b', text, NAMES)])
  expect(names).toHaveLength(2)
})
