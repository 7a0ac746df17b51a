import { readExtractor } from '@rashomon/server/reading/read-extractor'
import { describe, expect, test } from 'vitest'

const extract = readExtractor()
const ARTICLE = `NATO expels eight Russians

NATO has expelled eight Russian diplomats, an official of the alliance said on Wednesday.

"This decision is not linked to any particular event," NATO Secretary General Jens Stoltenberg said. He warned that relations were at a low point.`

describe('what reading one text finds', () => {
  const { language, attributions, figures, events } = extract(ARTICLE, { publishedOn: '2021-10-07' })

  test('is who says what', () => {
    expect(language).toBe('en')
    expect(attributions.map(({ speaker }) => speaker)).toEqual([
      'official-of-the-alliance',
      'jens-stoltenberg',
      'jens-stoltenberg',
    ])
    expect(figures.find(({ key }) => key === 'jens-stoltenberg')).toMatchObject({ affiliation: 'nato' })
  })

  test('is what happened', () => {
    expect(events.map(({ kind }) => kind)).toContain('EXPULSION')
  })
})

test('a text that is not English is not read any further', () => {
  const text =
    'El ministro dijo el lunes que la situación era grave. "No habrá elecciones", dijo Pedro Sánchez.'
  expect(extract(text)).toEqual({ language: 'es', attributions: [], figures: [], events: [], values: [] })
})
