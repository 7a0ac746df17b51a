import { findNamedPeople } from '@rashomon/server/evaluation/stories/find-named-people'
import { scorePeople } from '@rashomon/server/evaluation/stories/score-people'
import type { SettledMention } from '@rashomon/server/evaluation/stories/settled-story'
import { describe, expect, test } from 'vitest'
import { sketchSettled } from './sketch-story.ts'

const ADA = { name: 'Ada Berg', forms: ['Berg', 'Mrs Berg', 'the manager'] }
const JON = { name: 'Jon Berg', forms: ['Jon'] }

describe('places where people are named', () => {
  const placesIn = (text: string, people = [ADA, JON]) =>
    findNamedPeople(text, people).map(({ person, span: [start, end] }) => [person, text.slice(start, end)])

  test('are those of the longest name that stands there', () => {
    expect(placesIn('Ada Berg met Jon Berg, and Mrs Berg nodded. then Jon left.')).toEqual([
      ['Ada Berg', 'Ada Berg'],
      ['Jon Berg', 'Jon Berg'],
      ['Ada Berg', 'Mrs Berg'],
      ['Jon Berg', 'Jon'],
    ])
  })

  test('are none where the name is part of another one', () => {
    expect(placesIn('In Berg Street and at the Otto Berg School.')).toEqual([])
  })

  test('are none where two people have the name, or it is a description', () => {
    const both = [ADA, { name: 'Jon Berg', forms: ['Berg'] }]
    expect(placesIn('then Berg and the manager left.', both)).toEqual([])
  })
})

describe('people', () => {
  const text = 'It was Ada Berg who spoke. Later, Berg left; so did Mrs Berg and Jon Berg, too.'
  const names = ['Ada Berg', 'Berg left', 'Mrs Berg', 'Jon Berg']
  const settled = (figures: readonly string[]) =>
    sketchSettled({
      articles: [{ doc: 'echo', outlet: 'echo', headline: '', text }],
      mentions: figures.map((figure, at): SettledMention => {
        const start = text.indexOf(names[at] ?? '')
        return { doc: 'echo', figure, span: [start, start + (names[at] ?? '').replace(' left', '').length] }
      }),
    })

  test('that are told apart and together have no splits and no merges', () => {
    expect(scorePeople([ADA, JON], settled(['a', 'a', 'a', 'j']))).toMatchObject({
      mentions: { right: 4, of: 4 },
      grouping: { precision: { right: 4, of: 4 }, recall: { right: 4, of: 4 } },
      splits: { right: 0, of: 1 },
      merges: { right: 0, of: 1 },
      personOf: new Map([
        ['a', 'Ada Berg'],
        ['j', 'Jon Berg'],
      ]),
    })
  })

  test('of whom one has two figures are split', () => {
    const { splits, merges, grouping } = scorePeople([ADA, JON], settled(['a', 'b', 'a', 'j']))
    expect([splits.right, merges.right]).toEqual([1, 0])
    expect(grouping.recall.right).toBeCloseTo(2 / 3 + 1 / 3 + 2 / 3 + 1)
  })

  test('of whom two have one figure are merged', () => {
    const { splits, merges, grouping } = scorePeople([ADA, JON], settled(['a', 'a', 'a', 'a']))
    expect([splits.right, merges.right]).toEqual([0, 1])
    expect(grouping.precision.right).toBeCloseTo(3 * 0.75 + 0.25)
  })

  test('are not named where a mention goes on after the name', () => {
    const longer = { doc: 'echo', figure: 'a', span: [text.indexOf('Jon'), text.length] as const }
    expect(scorePeople([JON], sketchSettled({ ...settled([]), mentions: [longer] })).mentions).toEqual({
      right: 0,
      of: 1,
    })
  })
})
