import { RateLimitError, ServerError } from '@rashomon/sdk'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseDelay } from '../../sdk/src/choose-delay.ts'

const policy = { retries: 3, baseDelayMs: 100, maxDelayMs: 1000 }
const unavailable = new ServerError('down', { status: 503 })

test('the wait is anywhere between nothing and a bound that doubles', () => {
  expect([1, 2, 3].map((attempt) => chooseDelay(unavailable, attempt, policy, 1))).toEqual([100, 200, 400])
  expect([1, 2, 3].map((attempt) => chooseDelay(unavailable, attempt, policy, 0.25))).toEqual([25, 50, 100])
  expect([1, 2, 3].map((attempt) => chooseDelay(unavailable, attempt, policy, 0))).toEqual([0, 0, 0])
})

test('the last retry is the last', () => {
  expect(chooseDelay(unavailable, 4, policy, 0.5)).toBeUndefined()
})

test('no wait is longer than the longest that is allowed, nor shorter than what the server asks for', () => {
  const arbitrary = fc.record({
    attempt: fc.integer({ min: 1, max: 60 }),
    random: fc.double({ min: 0, max: 1, noNaN: true }),
    retryAfterMs: fc.option(fc.integer({ min: 0, max: 2000 }), { nil: undefined }),
  })
  fc.assert(
    fc.property(arbitrary, ({ attempt, random, retryAfterMs }) => {
      const error = new RateLimitError('slow down', { status: 429, retryAfterMs })
      const delay = chooseDelay(error, attempt, { ...policy, retries: 60 }, random)
      if ((retryAfterMs ?? 0) > policy.maxDelayMs) return delay === undefined
      return delay !== undefined && delay <= policy.maxDelayMs && delay >= (retryAfterMs ?? 0)
    }),
  )
})

test('a failure that will not pass by itself is not waited for', () => {
  expect(chooseDelay(new ServerError('broken', { status: 500 }), 1, policy, 0.5)).toBeUndefined()
})

test('a database that is away in the middle of a result passes by itself', () => {
  const partial = new ServerError('away', { status: 200, code: 'SERVICE_UNAVAILABLE', data: { story: null } })
  expect(chooseDelay(partial, 1, policy, 1)).toBe(100)
})
