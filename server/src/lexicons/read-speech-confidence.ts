import { z } from 'zod'
import { words } from './check-grounds.ts'
import { parseLexicon } from './parse-lexicon.ts'
import { readLexiconFile } from './read-lexicon-file.ts'

/** A logistic regression: the log-odds of being right are the bias and the weights of what holds. */
export interface OddsModel {
  readonly bias: number
  /** By feature. */
  readonly weights: ReadonlyMap<string, number>
}

/** What is known of how often attributions are right. */
export interface SpeechConfidence {
  /** That the content is right. */
  readonly content: OddsModel
  /** That the speaker is right where the content is. */
  readonly speaker: OddsModel
}

const FILE = 'speech-confidence.yaml'

const model = z
  .strictObject({ bias: z.number(), weights: z.record(z.string(), z.number()) })
  .transform(({ bias, weights }): OddsModel => ({ bias, weights: new Map(Object.entries(weights)) }))
const schema = z.strictObject({ measured: words, content: model, speaker: model })

/**
 * The fitted odds of a lexicon file.
 *
 * @throws InvalidLexicon where it does not fit.
 */
export function parseSpeechConfidence(text: string): SpeechConfidence {
  const { content, speaker } = parseLexicon(FILE, text, schema)
  return { content, speaker }
}

/** The fitted odds of the lexicon. Read once. */
export function readSpeechConfidence(): SpeechConfidence {
  confidence ??= parseSpeechConfidence(readLexiconFile(FILE))
  return confidence
}

let confidence: SpeechConfidence | undefined
