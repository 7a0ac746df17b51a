import { pickRendering } from '@rashomon/server/coverage/pick-rendering'
import { expect, test } from 'vitest'

test('the quotation that keeps most stands for the outlet: Press TV paraphrases Mr Grushko, then quotes him', () => {
  const paraphrased = { rendering: 'PARAPHRASED', retention: 0.05 } as const
  const whole = { rendering: 'VERBATIM', retention: 1 } as const
  expect(pickRendering([paraphrased, whole])).toBe('VERBATIM')
  expect(pickRendering([whole, paraphrased])).toBe('VERBATIM')
})

test('of two that keep as much, the more faithful one does', () => {
  const altered = { rendering: 'ALTERED', retention: 1 } as const
  const verbatim = { rendering: 'VERBATIM', retention: 1 } as const
  expect(pickRendering([altered, verbatim])).toBe('VERBATIM')
})

test('an outlet without quotations has no rendering', () => {
  expect(pickRendering([])).toBeNull()
})
