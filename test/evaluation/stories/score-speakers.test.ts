import { scoreSpeakers } from '@rashomon/server/evaluation/stories/score-speakers'
import type { SettledFigure } from '@rashomon/server/evaluation/stories/settled-story'
import { expect, test } from 'vitest'
import { sketchQuotation, sketchSaying, sketchSettled, stemsOf } from './sketch-story.ts'

const GOLD = {
  story: 'mine',
  mainEvent: '',
  mainEventDate: null,
  people: [
    { name: 'Ada Berg', forms: ['Berg', 'Ada M. Berg', 'the manager'] },
    { name: 'Jon Berg', forms: ['Jon'] },
  ],
  numbers: [],
  conflicts: [],
  sayings: [],
}

/** Of a saying of somebody, given to a figure: whether that is right. */
function isRight(
  speaker: string,
  figure: Partial<SettledFigure>,
  personOf?: string,
  speakerText = 'x',
): boolean {
  const figures = [{ id: 'f', name: '', kind: 'PERSON' as const, side: null, ...figure }]
  const marked = sketchSaying('echo', {
    speaker: speaker.startsWith('the ')
      ? { kind: 'unnamed', description: speaker }
      : { kind: 'named', name: speaker },
  })
  const found = sketchQuotation('echo', { speaker: 'f', speakerText })
  const known = new Map(personOf === undefined ? [] : [['f', personOf]])
  const score = scoreSpeakers(GOLD, [{ marked, found }], sketchSettled({ figures }), known, stemsOf)
  return score.named.right + score.unnamed.right === 1
}

test('a figure is whom its mentions are of, whatever it is called', () => {
  expect(isRight('Ada Berg', { name: 'Berg' }, 'Ada Berg')).toBe(true)
  expect(isRight('Ada Berg', { name: 'Berg' }, 'Jon Berg')).toBe(false)
})

test('without mentions it is whom its name tells, and a surname is not a full name of somebody else', () => {
  expect(isRight('Ada Berg', { name: 'Ada M. Berg' })).toBe(true)
  expect(isRight('Ada Berg', { name: 'Jon Berg' })).toBe(false)
  expect(isRight('Per Holm', { name: 'Per Holm' })).toBe(true)
})

test('a body or group is right by a telling word, or as somebody without a name', () => {
  expect(isRight('the miners', { name: 'Miners Union', kind: 'ORGANIZATION' })).toBe(true)
  expect(isRight('the miners', { name: 'City Council', kind: 'ORGANIZATION' })).toBe(false)
  expect(isRight('the miners', { name: 'Workers', kind: 'ANONYMOUS' }, undefined, 'workers')).toBe(true)
  expect(isRight('the miners', { name: 'Unattributed', kind: 'ANONYMOUS' }, undefined, '')).toBe(false)
  expect(isRight('the miners', { name: 'Miners', kind: 'PERSON' }, 'Ada Berg')).toBe(false)
})

test('sides are counted over quotations of persons and organisations', () => {
  const figures: SettledFigure[] = [
    { id: 'a', name: 'Ada Berg', kind: 'PERSON', side: 'union' },
    { id: 'b', name: 'City Council', kind: 'ORGANIZATION', side: null },
    { id: 'c', name: 'officials', kind: 'ANONYMOUS', side: null },
  ]
  const quotations = ['a', 'a', 'b', 'c'].map((speaker) => sketchQuotation('echo', { speaker }))
  const { sides } = scoreSpeakers(GOLD, [], sketchSettled({ figures, quotations }), new Map(), stemsOf)
  expect(sides).toEqual({ right: 2, of: 3 })
})
