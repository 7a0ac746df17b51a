import { findPossiblePlaces } from '@rashomon/server/settling/absences/find-possible-places'
import { createTextReader } from '@rashomon/server/settling/absences/read-text-sentences'
import { createSamenessJudge } from '@rashomon/server/settling/sameness/create-sameness-judge'
import { readSamenessKnowledge } from '@rashomon/server/settling/sameness/read-sameness-knowledge'
import { describe, expect, test } from 'vitest'

const judge = createSamenessJudge(readSamenessKnowledge())
const readText = createTextReader(judge)

const GAZETTE = [
  'Harbour to close for winter',
  'The port authority met on Tuesday. Ferries to the outer islands will stop running at the end of October, it decided.',
  'Fishermen gathered outside. A few of them had brought their dogs.',
].join('\n\n')
const COURIER = [
  'Islanders angry',
  'Nobody had asked us before the boats were taken away from the islands, one woman said. The weather was fine.',
].join('\n\n')

/** The sentences in which a statement is found, by article. */
function find(renderings: readonly string[], texts: Readonly<Record<string, string>>) {
  const articles = Object.entries(texts).map(([id, text]) => ({ id, sentences: readText(text) }))
  const places = findPossiblePlaces(articles, [{ id: 's', renderings, isSoughtIn: () => true }], judge)
  return places.map(({ article, range }) => [article, texts[article]?.slice(range.start, range.end)])
}

describe('a statement is found', () => {
  test('where a sentence says it in other words, whoever speaks', () => {
    expect(
      find(['the ferries to the outer islands would not run after October ends'], {
        gazette: GAZETTE,
        courier: COURIER,
      }),
    ).toEqual([
      ['gazette', 'Ferries to the outer islands will stop running at the end of October, it decided.'],
    ])
  })

  test('where a telling run of it stands to the letter in a longer sentence', () => {
    const text = `Storm\n\nNobody mentioned that the breakwater at Osterhaven was never finished properly when the budget, the weather and three chairmen were discussed all evening.`
    expect(
      find(
        [
          'When I became mayor I saw at once that the breakwater at Osterhaven was never finished, and I told every minister who came to visit about it',
        ],
        { gazette: text },
      ),
    ).toHaveLength(1)
  })

  test('where a small word turns the sense: whether it is left out is for a person to say', () => {
    expect(
      find(['Ferries to the outer islands will not stop running at the end of October'], {
        gazette: GAZETTE,
      }),
    ).toHaveLength(1)
  })

  test('by any of its renderings', () => {
    expect(
      find(['We regret it', 'a woman said nobody asked them before the boats were taken away'], {
        courier: COURIER,
      }),
    ).toHaveLength(1)
  })
})

describe('a statement is not found', () => {
  test.each([
    [
      'where a text speaks of the same things and says something else',
      'The port authority will ask tourists for a higher fee next year',
    ],
    ['by set phrases', 'At the end of the day a few of them had to go'],
  ])('%s', (_, rendering) => {
    expect(find([rendering], { gazette: GAZETTE, courier: COURIER })).toEqual([])
  })

  test('where it is not sought', () => {
    const articles = [{ id: 'gazette', sentences: readText(GAZETTE) }]
    const sought = {
      id: 's',
      renderings: ['Ferries to the outer islands will stop running'],
      isSoughtIn: () => false,
    }
    expect(findPossiblePlaces(articles, [sought], judge)).toEqual([])
  })
})

test('what is found in an article hangs on no other article and no order', () => {
  const articles = [GAZETTE, COURIER, `${GAZETTE}\n\n${COURIER}`, GAZETTE.replaceAll('Ferries', 'Boats')].map(
    (text, id) => ({ id: `${id}`, sentences: readText(text) }),
  )
  const statements = [
    'Ferries to the outer islands stop running at the end of October',
    'nobody had asked before the boats were taken away from the islands',
    'The weather was fine when the fishermen gathered outside with their dogs',
  ].map((text, id) => ({ id: `${id}`, renderings: [text], isSoughtIn: () => true }))
  const sort = (places: ReturnType<typeof findPossiblePlaces>) =>
    places.map((place) => JSON.stringify(place)).sort()
  const together = findPossiblePlaces(articles, statements, judge)
  expect(together.length).toBeGreaterThan(3)
  expect(sort(findPossiblePlaces(articles.toReversed(), statements.toReversed(), judge))).toEqual(
    sort(together),
  )
  const apart = articles.flatMap((article) =>
    statements.flatMap((statement) => findPossiblePlaces([article], [statement], judge)),
  )
  expect(sort(apart)).toEqual(sort(together))
})
