import type { GoldStory } from '@rashomon/server/evaluation/stories/gold-story'
import type { MatchedSaying } from '@rashomon/server/evaluation/stories/match-sayings'
import { scoreSayings } from '@rashomon/server/evaluation/stories/score-sayings'
import { expect, test } from 'vitest'
import { sketchMatch, sketchQuotation, sketchSettled } from './sketch-story.ts'

/** Marks that are found, all of them. */
function goldOf(matched: readonly MatchedSaying[], conflicts: GoldStory['conflicts'] = []) {
  return { sayings: matched.map(({ marked }) => marked), conflicts }
}

const WHOLE = 'The pumps held all night long'

test('pairs of one remark at two outlets count by how their words stand to each other', () => {
  const matched = [
    sketchMatch('echo', 'g', 's', WHOLE),
    sketchMatch('post', 'g', 's', `“${WHOLE}”`),
    sketchMatch('times', 'g', 't', 'pumps held all night'),
    sketchMatch('times', 'g', 't', 'the pumps never gave up'),
  ]
  expect(scoreSayings(goldOf(matched), matched, sketchSettled()).pairs).toEqual({
    same: { right: 1, of: 1 },
    within: { right: 0, of: 2 },
    other: { right: 0, of: 2 },
    all: { right: 1, of: 5 },
  })
})

test('pairs of different remarks in one statement are mistaken', () => {
  const matched = [
    sketchMatch('echo', 'g', 's'),
    sketchMatch('post', 'g', 's'),
    sketchMatch('times', 'h', 's'),
    sketchMatch('echo', 'h', 'u'),
  ]
  const { together, mistaken, found, grouping } = scoreSayings(goldOf(matched), matched, sketchSettled())
  expect(together).toEqual({ right: 1, of: 3 })
  expect(mistaken).toEqual({ right: 2, of: 3 })
  expect(found).toEqual({ right: 4, of: 4 })
  expect(grouping.recall).toEqual({ right: 3, of: 4 })
})

test('the same words at two outlets should be one statement, but for a few words', () => {
  const quotations = [
    sketchQuotation('echo', { text: WHOLE, statement: 's' }),
    sketchQuotation('post', { text: WHOLE.toUpperCase(), statement: 's' }),
    sketchQuotation('times', { text: WHOLE, statement: 't' }),
    sketchQuotation('times', { text: WHOLE, statement: 'u' }),
    sketchQuotation('echo', { text: 'Yes, we can', statement: 'v' }),
    sketchQuotation('post', { text: 'Yes, we can', statement: 'w' }),
  ]
  expect(scoreSayings(goldOf([]), [], sketchSettled({ quotations })).letters).toEqual({ right: 1, of: 5 })
})

test('statements of two outlets are counted that are given to several speakers', () => {
  const quotations = [
    sketchQuotation('echo', { statement: 's' }),
    sketchQuotation('post', { statement: 's' }),
    sketchQuotation('echo', { statement: 't' }),
  ]
  const statements = [
    { id: 's', attributedTo: ['a', 'b'] },
    { id: 't', attributedTo: ['a', 'b'] },
  ]
  expect(scoreSayings(goldOf([]), [], sketchSettled({ quotations, statements })).severalSpeakers).toEqual({
    right: 1,
    of: 1,
  })
})

test('sayings that cannot both be true should be apart', () => {
  const matched = [
    sketchMatch('echo', 'holds', 's'),
    sketchMatch('post', 'holds', 's'),
    sketchMatch('times', 'holds-not', 's'),
    sketchMatch('times', 'holds-not', 't'),
  ]
  const { apart } = scoreSayings(goldOf(matched, [['holds-not', 'holds']]), matched, sketchSettled())
  expect(apart).toEqual({ right: 2, of: 4 })
})
