import { scoreOmissions } from '@rashomon/server/evaluation/stories/score-omissions'
import type { SettledStory } from '@rashomon/server/evaluation/stories/settled-story'
import { expect, test } from 'vitest'
import { sketchMatch, sketchQuotation, sketchSettled } from './sketch-story.ts'

/** Two outlets carry the remark on the pumps and one the remark on the roof. */
const MATCHED = [
  sketchMatch('echo', 'pumps', 's'),
  sketchMatch('post', 'pumps', 's'),
  sketchMatch('times', 'roof', 't'),
]
const SAYINGS = MATCHED.map(({ marked }) => marked)
const STATEMENTS = [
  { id: 's', attributedTo: [] },
  { id: 't', attributedTo: [] },
  { id: 'u', attributedTo: [] },
]

const score = (parts: Partial<SettledStory>, sayings = SAYINGS) =>
  scoreOmissions(sayings, MATCHED, sketchSettled({ statements: STATEMENTS, ...parts }))

test('what two outlets carry and a third does not is left out there, and nothing else is', () => {
  const omissions = [
    { outlet: 'times', statement: 's' },
    { outlet: 'echo', statement: 't' },
    { outlet: 'post', statement: 'u' },
  ]
  expect(score({ omissions })).toMatchObject({ right: { right: 1, of: 3 }, told: { right: 1, of: 1 } })
  expect(score({ omissions: [] })).toMatchObject({ right: { right: 0, of: 0 }, told: { right: 0, of: 1 } })
})

test('an omission is false where the outlet carries the remark in words that were not found', () => {
  const omissions = [{ outlet: 'times', statement: 's' }]
  const [first] = SAYINGS
  if (first === undefined) throw new Error('The sketch has a saying.')
  const sayings = [...SAYINGS, { ...first, doc: 'times' }]
  expect(score({ omissions }, sayings)).toMatchObject({
    right: { right: 0, of: 1 },
    told: { right: 0, of: 0 },
  })
})

test('an omission of what the outlet prints word for word is counted', () => {
  const text = 'Reporters heard that the pumps held, all night long, at the mine.'
  const articles = ['echo', 'post', 'times'].map((outlet) => ({ doc: outlet, outlet, headline: '', text }))
  const quotations = [sketchQuotation('echo', { statement: 's', text: 'the pumps held all night long' })]
  const omissions = [
    { outlet: 'times', statement: 's' },
    { outlet: 'times', statement: 't' },
  ]
  expect(score({ omissions, articles, quotations }).printed).toEqual({ right: 1, of: 2 })
})
