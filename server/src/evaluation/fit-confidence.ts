import { describeContent } from '../reading/english/confidence/describe-content.ts'
import { describeSpeaker } from '../reading/english/confidence/describe-speaker.ts'
import { chanceOf, type SpeechConfidence } from '../reading/english/confidence/rate-speech.ts'
import { viewArticle } from '../reading/english/confidence/view-article.ts'
import { findQuotes } from '../reading/english/find-quotes.ts'
import { segment } from '../reading/english/segment.ts'
import type { Extraction } from '../reading/extraction.ts'
import { fitOdds, type OddsCase } from './fit-odds.ts'
import type { GoldArticle } from './gold.ts'
import { judgeSpeech } from './judge-speech.ts'
import type { Judged } from './score-calibration.ts'

/** Holds of articles that the rules were written with, which flatter them; of others it does not. */
const FAMILIAR = 'familiar article'
/** Parts of the articles that are left out in turn. */
const FOLDS = 10

/** An attribution of a marked article, as far as its chances go. */
export interface SpeechCase {
  readonly content: OddsCase
  /** Null where nobody is named. */
  readonly speaker: OddsCase | null
}

/** What an article and its marks tell of chances. */
export interface ArticleCases {
  readonly isFamiliar: boolean
  readonly cases: readonly SpeechCase[]
}

/**
 * What held of the attributions of an article, and what became of them.
 *
 * @param extraction with every speaker that was found, however unsure.
 * @param isFamiliar whether rules were written with the article in view.
 */
export function gatherCases(gold: GoldArticle, extraction: Extraction, isFamiliar: boolean): ArticleCases {
  const segmented = segment(gold.text)
  const { figures, attributions } = extraction
  const view = viewArticle(segmented, findQuotes(segmented), figures, attributions)
  const own = isFamiliar ? [FAMILIAR] : []
  const judged = judgeSpeech(gold, extraction)
  const cases = attributions.map(({ speaker }, index): SpeechCase => {
    const { content: isSaid = false, speaker: isTheirs = false } = judged[index] ?? {}
    const content = new Set([...describeContent(view, index), ...own])
    const named = new Set([...describeSpeaker(view, index), ...own])
    return {
      content: { features: content, right: isSaid },
      speaker: speaker === null ? null : { features: named, right: isTheirs && isSaid },
    }
  })
  return { isFamiliar, cases }
}

/** Fits the chances of content and of speakers; those of speakers on cases whose content is right. */
export function fitConfidence(articles: readonly ArticleCases[]): SpeechConfidence {
  const cases = articles.flatMap((article) => article.cases)
  return {
    content: fitOdds(cases.map(({ content }) => content)),
    speaker: fitOdds(
      cases.flatMap(({ content, speaker }) => (content.right && speaker !== null ? [speaker] : [])),
    ),
  }
}

/**
 * What would have been claimed of each article by a model fitted without it, and what became of it. All are taken for
 * articles that are not familiar where the rules were not written with them.
 */
export function crossValidate(articles: readonly ArticleCases[]): readonly Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = fitConfidence(articles.filter((__, index) => index % FOLDS !== fold))
    return articles
      .filter((article, index) => index % FOLDS === fold && !article.isFamiliar)
      .flatMap(({ cases }) => cases.map((one) => judgeCase(model, one)))
  }).flat()
}

/** The claim of a model on a case: of content and speaker, or of the content alone where nobody is named. */
function judgeCase(model: SpeechConfidence, { content, speaker }: SpeechCase): Judged {
  const said = chanceOf(model.content, content.features)
  if (speaker === null) return { confidence: said, right: content.right }
  return {
    confidence: said * chanceOf(model.speaker, speaker.features),
    right: content.right && speaker.right,
  }
}
