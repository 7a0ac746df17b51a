import type { Extraction } from '../reading/extraction.ts'
import type { GoldArticle } from './gold.ts'
import { judgePair } from './judge-pair.ts'
import { matchAttributions } from './match-attributions.ts'
import { MOST, SOME } from './score-attributions.ts'
import { indexWords } from './word-spans.ts'

/** What is right about an attribution that was extracted. */
export interface JudgedSpeech {
  /** A marked one agrees with it on more than 0.8 of the words of either content, and on the cue. */
  readonly content: boolean
  /** It is of the speaker whom the marked one has. */
  readonly speaker: boolean
}

/** Holds each attribution of an article against the marked one that it stands for. */
export function judgeSpeech(
  gold: GoldArticle,
  { attributions, figures }: Extraction,
): readonly JudgedSpeech[] {
  const article = { text: gold.text, words: indexWords(gold.text), figures }
  const pairs = matchAttributions(gold.attributions, attributions, article.words, SOME)
  return attributions.map((attribution, index) => {
    const pair = pairs.find(({ extracted }) => extracted === index)
    const marked = pair && gold.attributions[pair.gold]
    if (!marked || pair.agreement <= MOST) return { content: false, speaker: false }
    const { speaker, cue } = judgePair(marked, attribution, article)
    return { content: cue, speaker }
  })
}
