import { resolveFigures } from '@rashomon/server/reading/english/resolve-figures'
import { segment } from '@rashomon/server/reading/english/segment'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attributionOf, lexicons } from './read-marked-sources.ts'

function spanOf(text: string, words: string): readonly [number, number] {
  const start = text.indexOf(words)
  return [start, start + words.length]
}

describe('attributions', () => {
  const text = '"It is over," Jens Stoltenberg said, according to Interfax. It rained. "We paid."'

  test('come back as given, in their order, with keys of figures', () => {
    const given = [
      attributionOf(spanOf(text, 'Jens Stoltenberg'), [], { via: [spanOf(text, 'Interfax')] }),
      attributionOf([0, 0], [], { source: [], continues: 0, content: [spanOf(text, 'We paid.')] }),
    ]
    const { attributions, figures } = resolveFigures(segment(text), given, lexicons)
    expect(attributions).toEqual([
      { ...given[0], speaker: 'jens-stoltenberg', viaFigure: 'interfax' },
      { ...given[1], speaker: 'jens-stoltenberg', viaFigure: null },
    ])
    expect(figures.map(({ key }) => key)).toEqual(['jens-stoltenberg', 'interfax'])
  })

  test('without a source have no speaker', () => {
    const given = [attributionOf([0, 0], [], { source: [], content: [spanOf(text, 'We paid.')] })]
    expect(resolveFigures(segment(text), given, lexicons).attributions[0]?.speaker).toBeNull()
  })

  test('in which somebody quoted says I are given to whoever is quoted', () => {
    const said = 'Liz Hurd left. "I said no," Hurd recalled.'
    const given = [
      attributionOf(spanOf(said, 'Hurd recalled').map((at, end) => at - end * 9) as [number, number], [], {
        content: [spanOf(said, 'I said no')],
      }),
      attributionOf(spanOf(said, 'I'), [], { content: [spanOf(said, 'no')] }),
    ]
    const { attributions } = resolveFigures(segment(said), given, lexicons)
    expect(attributions.map(({ speaker }) => speaker)).toEqual(['liz-hurd', 'liz-hurd'])
  })
})

describe('figures', () => {
  const words = fc.constantFrom(
    'NATO',
    'Moscow',
    'Jens',
    'Stoltenberg',
    'Mr',
    'Smith',
    'he',
    'she',
    'said',
    'the',
    'official',
    ',',
    '.',
    '"',
    'of',
    'and',
    'Ministry',
    'minister',
    "'s",
    'Jr.',
    '(',
    ')',
    '47-year-old',
    'his',
    '\n\n',
    'company',
    'both',
  )

  test('have keys of their own, and every key that is used is one of them', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 60 }), fc.nat(), (written, seed) => {
        const text = written.join(' ')
        const segmented = segment(text)
        const sources = segmented.tokens
          .filter((_, index) => (index + seed) % 4 === 0)
          .map(({ span }) => span)
        const { figures, attributions } = resolveFigures(
          segmented,
          sources.map((source) => attributionOf(source)),
          lexicons,
        )
        const keys = figures.map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        for (const { affiliation } of figures) if (affiliation !== null) expect(keys).toContain(affiliation)
        for (const { speaker } of attributions) if (speaker !== null) expect(keys).toContain(speaker)
        for (const { mentions } of figures) {
          for (const [index, [start, end]] of mentions.entries()) {
            expect(start).toBeLessThan(end)
            expect(start).toBeGreaterThanOrEqual(mentions[index - 1]?.[1] ?? 0)
            expect(end).toBeLessThanOrEqual(text.length)
          }
        }
      }),
    )
  })
})

/** Milliseconds that the stage takes for so many copies of a text. */
function timeCopies(unit: string, units: number): number {
  const segmented = segment(unit.repeat(Math.ceil(units / unit.length)))
  const start = performance.now()
  resolveFigures(segmented, [], lexicons)
  return performance.now() - start
}

test.each([
  ['capitals', 'Aaa '],
  ['titles', 'Mr Smith said the official, a NATO spokesman, '],
  ['small words', 'Ministry of the '],
  ['people of one surname', 'John Smith, a doctor, met Jane Smith. '],
  ['marks', '"('],
])(
  'a megabyte of %s takes time linear in it',
  (_, unit) => {
    timeCopies(unit, 100_000)
    const quarter = timeCopies(unit, 250_000)
    // Quadratic time would be sixteen times as long.
    expect(timeCopies(unit, 1_000_000)).toBeLessThan(quarter * 10 + 500)
  },
  60_000,
)
