import type { OddsModel, SpeechConfidence } from '../../../lexicons/read-speech-confidence.ts'
import type {
  AttributedSpeech,
  DatedSpeech,
  ExtractedFigure,
  Quote,
  SegmentedText,
} from '../../extraction.ts'
import { describeContent } from './describe-content.ts'
import { describeSpeaker } from './describe-speaker.ts'
import type { Features } from './features.ts'
import { viewArticle } from './view-article.ts'

export type { OddsModel, SpeechConfidence } from '../../../lexicons/read-speech-confidence.ts'

/** Below this chance of being right nobody is named as the speaker: a false claim costs more than a missing one. */
export const NAMED_FROM = 0.5

/** An attribution with what is known of its chances. */
export type RatedSpeech = AttributedSpeech & Pick<DatedSpeech, 'confidence' | 'speakerConfidence'>

/**
 * Gives each attribution the chance that it is right. Where the speaker is more likely wrong than right, the
 * attribution keeps its words and loses its speaker.
 */
export function rateSpeech(
  segmented: SegmentedText,
  quotes: readonly Quote[],
  figures: readonly ExtractedFigure[],
  attributions: readonly AttributedSpeech[],
  { content, speaker }: SpeechConfidence,
): readonly RatedSpeech[] {
  const article = viewArticle(segmented, quotes, figures, attributions)
  return attributions.map((speech, index) => {
    const said = chanceOf(content, describeContent(article, index))
    if (speech.speaker === null) return { ...speech, confidence: said, speakerConfidence: null }
    const named = chanceOf(speaker, describeSpeaker(article, index))
    return named < NAMED_FROM
      ? { ...speech, speaker: null, confidence: said, speakerConfidence: null }
      : { ...speech, confidence: said * named, speakerConfidence: named }
  })
}

/** The chance that a model gives to what holds, 0 to 1. */
export function chanceOf({ bias, weights }: OddsModel, features: Features): number {
  let odds = bias
  for (const feature of features) odds += weights.get(feature) ?? 0
  return 1 / (1 + Math.exp(-odds))
}
