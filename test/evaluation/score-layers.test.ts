import type { GoldArticle } from '@rashomon/server/evaluation/gold'
import { scoreEvents, scoreFigures, scoreValues } from '@rashomon/server/evaluation/score-layers'
import type { ExtractedEvent, ExtractedValue, Extraction } from '@rashomon/server/reading/extraction'
import { describe, expect, test } from 'vitest'
import { extractedFigure } from '../support/extracted-figure.ts'

const ARTICLE: GoldArticle = {
  name: 'article',
  text: '',
  publishedOn: null,
  attributions: [],
  quotations: null,
  events: null,
  values: null,
  figures: null,
}
const NOTHING: Extraction = { language: 'en', attributions: [], figures: [], events: [], values: [] }
const CLUES = {
  action: 'test',
  words: [],
  count: null,
  prominence: 'HEADLINE',
  isDated: false,
  readability: 1,
} as const

function event(key: string, kind: ExtractedEvent['kind'], spans: readonly (readonly [number, number])[]) {
  const mentions = spans.map((span) => ({ role: 'MAIN' as const, span }))
  return {
    key,
    title: key,
    kind,
    date: null,
    place: null,
    codes: [],
    participants: [],
    mentions,
    clues: CLUES,
  }
}

function value(span: readonly [number, number], numbers: Partial<ExtractedValue>): ExtractedValue {
  const unknown = { low: null, high: null, date: null, approximate: false }
  const clues = { head: null, modifiers: [], state: '', isOwn: false, isNear: true }
  return { event: 'e', measure: 'm', unit: 'u', span, clues, ...unknown, ...numbers }
}

test('a layer in which nobody looked has no score', () => {
  expect([
    scoreEvents(ARTICLE, NOTHING),
    scoreValues(ARTICLE, NOTHING),
    scoreFigures(ARTICLE, NOTHING),
  ]).toEqual([null, null, null])
})

test('mentions of events match where they overlap; kind and event are scored on these', () => {
  const gold = {
    ...ARTICLE,
    events: [
      { event: 'expulsion', kind: 'EXPULSION' as const, span: [0, 10] as const },
      { event: 'expulsion', kind: 'EXPULSION' as const, span: [50, 60] as const },
      { event: 'meeting', kind: 'MEETING' as const, span: [80, 90] as const },
    ],
  }
  const events = [
    event('a', 'EXPULSION', [
      [5, 12],
      [100, 110],
    ]),
    event('b', 'OTHER', [[50, 60]]),
  ]
  expect(scoreEvents(gold, { ...NOTHING, events })).toEqual({
    mentions: { gold: 3, extracted: 3, matched: 2 },
    kind: { right: 1, of: 2 },
    grouped: [
      { gold: 'article expulsion', extracted: 'article a' },
      { gold: 'article expulsion', extracted: 'article b' },
    ],
  })
})

describe('values match where they overlap', () => {
  const score = (gold: Partial<ExtractedValue>, extracted: Partial<ExtractedValue>) =>
    scoreValues(
      { ...ARTICLE, values: [value([0, 5], gold)] },
      { ...NOTHING, values: [value([3, 9], extracted)] },
    )?.matched

  test('and the numbers are the same', () => {
    expect(score({ low: 8, high: 8 }, { low: 8, high: 8 })).toBe(1)
    expect(score({ low: 24, high: null }, { low: 24, high: 24 })).toBe(0)
  })

  test('or the dates span the same days', () => {
    expect(score({ date: '2021-10-06' }, { date: '2021-10-06~' })).toBe(1)
    expect(score({ date: '2021-10' }, { date: '2021-10-06' })).toBe(0)
    expect(score({ date: '2021' }, { low: 2021, high: 2021 })).toBe(0)
  })
})

test('figures match where they overlap and share a name, one to one', () => {
  const names = ['Jens Stoltenberg', 'Stoltenberg']
  const gold = {
    ...ARTICLE,
    figures: [
      { names, span: [0, 10] as const },
      { names: ['NATO'], span: [20, 24] as const },
    ],
  }
  const figure = extractedFigure('Stoltenberg', { key: 's' })
  const figures = [
    {
      ...figure,
      mentions: [
        [0, 10],
        [2, 10],
        [20, 24],
      ] as const,
    },
  ]
  expect(scoreFigures(gold, { ...NOTHING, figures })).toEqual({ gold: 2, extracted: 3, matched: 1 })
})
