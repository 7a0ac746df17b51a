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

test('a rough number and another one are no conflict', () => {
  const articles = [
    tell('a', 'Norway expels about 20 diplomats', NAMES),
    tell('b', 'Norway expels 36 diplomats', NAMES),
  ]
  expect(measuresOf(articles).map(([, values]) => values)).toEqual([['a'], ['b']])
})

test('a number that stands beside no event is told where two articles have it', () => {
  const told = 'Norway expels diplomats\n\nThe embassy has 28,500 books.'
  expect(measuresOf([tell('a', told, NAMES)])).toEqual([])
  expect(measuresOf([tell('a', told, NAMES), tell('b', told, NAMES)])).toEqual([['books', ['a', 'b']]])
})

test('small numbers of people are not one quantity because they are equal', () => {
  const articles = [
    tell('a', 'Norway expels diplomats\n\nThree people were in the harbour.', NAMES),
    tell('b', 'Norway expels diplomats\n\nThree people were in the castle.', NAMES),
  ]
  expect(measuresOf(articles)).toEqual([])
})
