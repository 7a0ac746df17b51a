import { crossValidate, fitConfidence, gatherCases } from '../evaluation/fit-confidence.ts'
import { scoreCalibration } from '../evaluation/score-calibration.ts'
import type { OddsModel, SpeechConfidence } from '../lexicons/read-speech-confidence.ts'
import { createEnglishReader } from '../reading/english/create-english-reader.ts'
import { createExtractor } from '../reading/extract.ts'
import { readEnglishLexicons } from '../reading/read-extractor.ts'
import type { GoldSet } from './read-gold.ts'

/** The set of marked articles that nobody who writes rules looks at. */
const UNFAMILIAR = 'unseen'

/** A model that names every speaker. */
const SURE: SpeechConfidence = {
  content: { bias: 0, weights: new Map() },
  speaker: { bias: 1, weights: new Map() },
}

/** What fitting the confidence of attributions to marked articles gives. */
export interface FittedConfidence {
  readonly model: SpeechConfidence
  /** Attributions that it was fitted on. */
  readonly count: number
  /** How far claims of models that had not seen the article came true, on articles unfamiliar to the rules. */
  readonly validation: ReturnType<typeof scoreCalibration>
}

/** Fits how sure attributions are on what people marked, and holds it against articles that it was not fitted on. */
export function fitToGold(sets: readonly GoldSet[]): FittedConfidence {
  const extract = createExtractor([createEnglishReader({ ...readEnglishLexicons(), confidence: SURE })])
  const articles = sets.flatMap(({ name, articles: marked }) =>
    marked.map((gold) =>
      gatherCases(gold, extract(gold.text, { publishedOn: gold.publishedOn }), name !== UNFAMILIAR),
    ),
  )
  return {
    model: fitConfidence(articles),
    count: articles.reduce((sum, { cases }) => sum + cases.length, 0),
    validation: scoreCalibration(crossValidate(articles)),
  }
}

/** The lexicon file of a fitted model. */
export function renderConfidence({ model, count, validation }: FittedConfidence): string {
  const error = ((validation.error ?? 0) * 100).toFixed(1)
  return `# How sure attributions of speech are: log-odds by what holds of them, fitted by logistic regression to marked articles.
# "content" tells the chance that the words are right, "speaker" the chance that the speaker is right where they are.
# Articles that the rules were written with flatter them, so these are fitted with a weight of their own (familiar
# article) that no other article has. Made by:
#
#   pnpm --silent rashomon evaluate fit --articles test/extraction/development test/extraction/unseen

measured: >-
  On ${count} attributions of marked articles. Models fitted without an article claim for the unfamiliar ones what comes
  true to ${error} points (${validation.count} attributions).
content:
${renderModel(model.content)}
speaker:
${renderModel(model.speaker)}
`
}

function renderModel({ bias, weights }: OddsModel): string {
  const lines = [...weights].map(([name, weight]) => `    ${JSON.stringify(name)}: ${weight}`)
  return [`  bias: ${bias}`, '  weights:', ...lines].join('\n')
}
