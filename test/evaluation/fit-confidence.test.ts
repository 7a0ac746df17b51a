import { join } from 'node:path'
import { fitToGold, renderConfidence } from '@rashomon/server/cli/fit-confidence'
import { readMarkedFolder, readSeedGold } from '@rashomon/server/cli/read-gold'
import { parseSpeechConfidence, readSpeechConfidence } from '@rashomon/server/lexicons/read-speech-confidence'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const fitted = fitToGold([
  readSeedGold(join(ROOT, 'seeds')),
  readMarkedFolder(join(ROOT, 'test/extraction/development')),
  readMarkedFolder(join(ROOT, 'test/extraction/unseen')),
])

test('what is claimed of articles that neither rules nor model have seen comes true to five points', () => {
  expect(fitted.validation.count).toBeGreaterThan(150)
  expect(fitted.validation.error).toBeLessThanOrEqual(0.05)
})

test('the model that the project has is the one that its articles give', () => {
  const { content, speaker } = readSpeechConfidence()
  for (const [held, fresh] of [
    [content, fitted.model.content],
    [speaker, fitted.model.speaker],
  ] as const) {
    expect(Math.abs(held.bias - fresh.bias)).toBeLessThan(0.3)
    const weights = [...fresh.weights].map(([name, weight]) =>
      Math.abs(weight - (held.weights.get(name) ?? 0)),
    )
    // Rules that change elsewhere move single weights a little; what moves many calls for fitting anew.
    expect(weights.reduce((sum, weight) => sum + weight, 0) / weights.length).toBeLessThan(0.1)
  }
})

test('it is written as a lexicon that reads the same', () => {
  expect(parseSpeechConfidence(renderConfidence(fitted))).toEqual(fitted.model)
})
