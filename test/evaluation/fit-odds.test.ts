import { fitOdds } from '@rashomon/server/evaluation/fit-odds'
import { chanceOf } from '@rashomon/server/reading/english/confidence/rate-speech'
import { describe, expect, test } from 'vitest'

/** Cases of which a share is right. */
function casesOf(features: readonly string[], count: number, right: number) {
  return Array.from({ length: count }, (_, index) => ({ features: new Set(features), right: index < right }))
}

describe('fitted odds', () => {
  test('come near the share that is right, with and without what tells', () => {
    const model = fitOdds([...casesOf([], 400, 320), ...casesOf(['far'], 400, 120)])
    expect(chanceOf(model, new Set())).toBeCloseTo(0.8, 1)
    expect(chanceOf(model, new Set(['far']))).toBeCloseTo(0.3, 1)
  })

  test('know nothing of what was seldom seen', () => {
    const model = fitOdds([...casesOf([], 40, 20), ...casesOf(['rare'], 3, 0)])
    expect(model.weights.has('rare')).toBe(false)
  })

  test('are drawn to the middle where there are few cases', () => {
    const { weights } = fitOdds([...casesOf([], 10, 5), ...casesOf(['always'], 10, 10)])
    expect(weights.get('always')).toBeGreaterThan(0)
    expect(chanceOf(fitOdds(casesOf(['always'], 10, 10)), new Set(['always']))).toBeLessThan(1)
  })

  test('are the same for the same cases', () => {
    const cases = [...casesOf(['a'], 20, 5), ...casesOf(['a', 'b'], 20, 15)]
    expect(fitOdds(cases)).toEqual(fitOdds(cases))
  })
})
