import { scoreCalibration } from '@rashomon/server/evaluation/score-calibration'
import fc from 'fast-check'
import { expect, test } from 'vitest'

test('claims are held against outcomes, bin by bin', () => {
  const { count, brier, error, bins } = scoreCalibration([
    { confidence: 0.9, right: true },
    { confidence: 0.9, right: false },
    { confidence: 0.1, right: false },
    { confidence: 0.1, right: false },
  ])
  expect(count).toBe(4)
  // (0.01 + 0.81 + 0.01 + 0.01) / 4
  expect(brier).toBeCloseTo(0.21)
  // Two claims 0.4 off, two claims 0.1 off.
  expect(error).toBeCloseTo(0.25)
  expect(bins.map((bin) => bin.count)).toEqual([2, 0, 0, 0, 2])
  expect(bins[4]).toEqual({ from: 0.8, to: 1, count: 2, claimed: 0.9, right: 0.5 })
  expect(bins[1]).toEqual({ from: 0.2, to: 0.4, count: 0, claimed: null, right: null })
})

test('claims that come true as often as they say have no error', () => {
  const judged = [true, true, true, false].map((right) => ({ confidence: 0.75, right }))
  expect(scoreCalibration(judged).error).toBeCloseTo(0)
})

test('certainty belongs to the last bin, and every claim to one', () => {
  expect(scoreCalibration([{ confidence: 1, right: true }]).bins.at(-1)?.count).toBe(1)
  const claims = fc.array(
    fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }),
  )
  fc.assert(
    fc.property(claims, (judged) => {
      const { bins, error } = scoreCalibration(judged)
      expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(judged.length)
      if (error !== null) expect(error).toBeLessThanOrEqual(1 + 1e-9)
    }),
  )
})

test('without claims there is no score', () => {
  expect(scoreCalibration([])).toMatchObject({ count: 0, brier: null, error: null })
})
