import type { SpeechConfidence } from '@rashomon/server/lexicons/read-speech-confidence'
import { createEnglishReader } from '@rashomon/server/reading/english/create-english-reader'
import { createExtractor } from '@rashomon/server/reading/extract'
import { readEnglishLexicons } from '@rashomon/server/reading/read-extractor'
import { describe, expect, test } from 'vitest'

const lexicons = readEnglishLexicons()

/** How sure the attributions of a text are by a model. */
function rate(text: string, content: Record<string, number>, speaker: Record<string, number>) {
  const modelOf = (weights: Record<string, number>) => ({
    bias: 0,
    weights: new Map(Object.entries(weights)),
  })
  const confidence: SpeechConfidence = { content: modelOf(content), speaker: modelOf(speaker) }
  return createExtractor([createEnglishReader({ ...lexicons, confidence })])(text, {
    publishedOn: '2021-10-06',
  }).attributions
}

const TEXT = 'Harbour deal\n\nRita Cole said the deal was dead. Tom Hill met her. He said it lived.'

describe('the confidence of an attribution', () => {
  test('is the chance that its words are right times the chance that its speaker is', () => {
    const [first] = rate(TEXT, { 'form INDIRECT': Math.log(4) }, { 'by name': Math.log(3) })
    expect(first?.speakerConfidence).toBeCloseTo(0.75)
    expect(first?.confidence).toBeCloseTo(0.8 * 0.75)
  })

  test('falls with what makes a speaker unsure, apart from the words', () => {
    const [named, meant] = rate(TEXT, {}, { 'by name': 3, 'by pronoun': 1 })
    expect(meant?.speakerConfidence).toBeLessThan(named?.speakerConfidence ?? 0)
  })

  test('names nobody who is more likely wrong than right', () => {
    const [, meant] = rate(TEXT, {}, { 'by pronoun': -1 })
    expect(meant).toMatchObject({ speaker: null, speakerConfidence: null, confidence: 0.5 })
  })

  test('knows words that stand inside those of another, or long ones with a clause added', () => {
    const text =
      'Harbour deal\n\nRita Cole said Tom Hill had told her that the deal was dead, and that the port would close.'
    const [outer, inner] = rate(text, { 'in other speech': -2, 'holds speech': -1, 'and clause': 4 }, {})
    expect(outer?.confidence).toBeGreaterThan(inner?.confidence ?? 1)
  })
})
