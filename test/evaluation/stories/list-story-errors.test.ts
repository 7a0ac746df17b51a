import { listStoryErrors } from '@rashomon/server/evaluation/stories/list-story-errors'
import { expect, test } from 'vitest'
import { sketchQuotation, sketchSaying, sketchSettled, stemsOf } from './sketch-story.ts'

const TEXT = 'The pumps held, and the roof leaked.'
const PUMPS = [[0, 14]] as const
const ROOF = [[20, 35]] as const

/** Three outlets tell of the pumps, one of them in a statement of its own; one tells of the roof, with the pumps. */
const GOLD = {
  story: 'flood',
  mainEvent: '',
  mainEventDate: null,
  people: [],
  numbers: [],
  conflicts: [],
  sayings: [
    ...['echo', 'post', 'times'].map((doc) => sketchSaying(doc, { content: PUMPS })),
    sketchSaying('times', {
      content: ROOF,
      group: 'roof',
      speaker: { kind: 'unnamed', description: 'the miners' },
    }),
  ],
}
const settled = sketchSettled({
  articles: ['echo', 'post', 'times'].map((outlet) => ({ doc: outlet, outlet, headline: '', text: TEXT })),
  figures: [{ id: 'berg', name: 'Ada Berg', kind: 'PERSON', side: null }],
  quotations: [
    sketchQuotation('echo', { statement: 's', content: PUMPS }),
    sketchQuotation('post', { statement: 's', content: PUMPS }),
    sketchQuotation('times', { statement: 't', content: PUMPS, text: 'The pumps\n held' }),
    sketchQuotation('times', { statement: 's', content: ROOF }),
  ],
  statements: ['s', 't'].map((id) => ({ id, attributedTo: [] })),
  omissions: [{ outlet: 'times', statement: 's' }],
})

test('what is wrong is listed with the words that show it, a pair of statements or remarks once', () => {
  const errors = listStoryErrors({ gold: GOLD, documents: new Map(), settled }, stemsOf)
  expect(errors.map(({ kind }) => kind)).toEqual(['apart', 'together', 'false-omission', 'speaker'])
  expect(errors[0]?.lines).toEqual([
    'echo [pumps] Ada Berg: The pumps held all night long',
    'times [pumps] Ada Berg: The pumps held',
  ])
  expect(errors[2]?.lines[0]).toBe('at times [pumps]')
})

test('an omission that is not told is listed with who carries the remark', () => {
  const silent = { ...settled, omissions: [] }
  const sayings = GOLD.sayings.filter(({ doc, group }) => doc !== 'times' || group === 'roof')
  const errors = listStoryErrors(
    { gold: { ...GOLD, sayings }, documents: new Map(), settled: silent },
    stemsOf,
  )
  const untold = errors.filter(({ kind }) => kind === 'untold-omission')
  expect(untold.map(({ lines }) => lines[0])).toEqual(['at times [pumps]'])
})
