import { parseSpeechConfidence, readSpeechConfidence } from '@rashomon/server/lexicons/read-speech-confidence'
import { expect, test } from 'vitest'

const FILE = `
measured: On one article.
content: { bias: 1, weights: { long: -2 } }
speaker: { bias: 0, weights: {} }
`

test('weights go by the name of what holds', () => {
  const { content, speaker } = parseSpeechConfidence(FILE)
  expect(content.weights.get('long')).toBe(-2)
  expect(speaker).toEqual({ bias: 0, weights: new Map() })
})

test('odds without their measurement are refused', () => {
  expect(() => parseSpeechConfidence(FILE.replace('measured: On one article.', ''))).toThrow(/measured/)
})

test('what the project has was measured on articles that flatter it and knows by how much', () => {
  const { content, speaker } = readSpeechConfidence()
  expect(content.weights.get('familiar article')).toBeGreaterThan(0)
  expect(speaker.weights.get('familiar article')).toBeGreaterThan(0)
})
