import { evaluateStory } from '@rashomon/server/evaluation/stories/evaluate-story'
import { sumUpStories } from '@rashomon/server/evaluation/stories/sum-up-stories'
import { tabulateStories } from '@rashomon/server/evaluation/stories/tabulate-stories'
import { expect, test } from 'vitest'
import { sketchQuotation, sketchSaying, sketchSettled, stemsOf } from './sketch-story.ts'

const TEXT = 'The pumps held, and that is all.'
const GOLD = {
  mainEvent: 'A flood closed the mine',
  mainEventDate: '2031-05-02',
  people: [],
  numbers: [],
  conflicts: [],
  sayings: [sketchSaying('echo', { content: [[0, 14]] }), sketchSaying('post', { content: [[0, 14]] })],
}

/** A story of which so many of its two sayings are found. */
const scoreOf = (name: string, found: number) => ({
  name,
  score: evaluateStory(
    {
      gold: { story: name, ...GOLD },
      documents: new Map([['echo', TEXT]]),
      settled: sketchSettled({
        articles: ['echo', 'post'].map((outlet) => ({ doc: outlet, outlet, headline: '', text: TEXT })),
        quotations: ['echo', 'post']
          .slice(0, found)
          .map((doc) => sketchQuotation(doc, { content: [[0, 14]] })),
      }),
      otherOrders: [],
    },
    stemsOf,
  ),
})

const STORIES = [scoreOf('dam', 1), scoreOf('mine', 2), scoreOf('strike', 0)]

test('stories are added up before anything is divided', () => {
  const rows = sumUpStories(STORIES, 0)
  expect(rows.map(({ name }) => name)).toEqual(['dam', 'mine', 'strike', 'all 3'])
  expect(rows.at(-1)?.score.sayingsFound).toEqual({ right: 3, of: 6 })
})

test('of stories that are held out the sum alone is shown, whatever order they come in', () => {
  const namesOf = (stories: typeof STORIES) => sumUpStories(stories, 1).map(({ name }) => name)
  const names = namesOf(STORIES)
  expect(names.slice(-3)).toEqual(['2 shown', '1 held out', 'all 3'])
  expect(namesOf(STORIES.toReversed()).toSorted()).toEqual(names.toSorted())
})

test('tables have a row a story, and a table without numbers is left out', () => {
  const tables = tabulateStories(sumUpStories(STORIES.slice(0, 1), 0))
  expect(tables.map(({ title }) => title)).toEqual(['People', 'Statements', 'Events and numbers'])
  expect(tables[1]?.rows[0]?.slice(0, 3)).toEqual(['dam', '50.0 (1 of 2)', '100.0'])
})
