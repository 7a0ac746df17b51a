import type { Extraction } from '../reading/extraction.ts'
import type { GoldArticle, QuotedSentence } from './gold.ts'
import { judgePair } from './judge-pair.ts'
import { matchAttributions } from './match-attributions.ts'
import { addCounts, addShares, type Counts, NO_COUNTS, NO_SHARE, type Share } from './rates.ts'
import {
  type AttributionScore,
  addAttributionScores,
  MOST,
  SOME,
  scoreAttributions,
} from './score-attributions.ts'
import { type Calibration, type Judged, scoreCalibration } from './score-calibration.ts'
import { type GroupingScore, scoreGrouping } from './score-grouping.ts'
import { scoreEvents, scoreFigures, scoreValues } from './score-layers.ts'
import { type StatementScore, scoreStatements } from './score-statements.ts'
import { indexWords } from './word-spans.ts'

/** What an extractor made of a set of articles. A layer that nobody marked in the set is null. */
export interface Evaluation {
  /** Name of the set. */
  readonly name: string
  readonly articles: number
  readonly attributions: AttributionScore
  readonly calibration: Calibration
  /** Null where nobody gave quotations to statements. */
  readonly statements: {
    /** Quotations, cut by sentence. */
    readonly quotations: Counts
    /** Whether quotations of one statement were found to be of one statement. */
    readonly grouping: GroupingScore
    /** The same if every quotation were taken for a statement of its own. */
    readonly apart: GroupingScore
  } | null
  readonly events: {
    readonly mentions: Counts
    readonly kind: Share
    /** Whether mentions of one event were found to be of one event. */
    readonly grouping: GroupingScore
  } | null
  readonly values: Counts | null
  readonly figures: Counts | null
}

/** An article with what a person marked in it and what was extracted from it. */
export interface ExtractedArticle {
  readonly gold: GoldArticle
  readonly extraction: Extraction
  /** Cut by sentence and given to statements, keys of which hold across the articles; null where this was not done. */
  readonly quotations: readonly QuotedSentence[] | null
}

/** Scores a set of articles as one: counts are added up before anything is divided. */
export function evaluateArticles(name: string, articles: readonly ExtractedArticle[]): Evaluation {
  const events = present(articles.map(({ gold, extraction }) => scoreEvents(gold, extraction)))
  const statements = present(articles.map(({ gold, quotations }) => scoreStatements(gold, quotations)))
  return {
    name,
    articles: articles.length,
    attributions: addAttributionScores(
      articles.map(({ gold, extraction }) => scoreAttributions(gold, extraction)),
    ),
    calibration: scoreCalibration(articles.flatMap(judgeConfidences)),
    statements: statements && summarize(statements),
    events: events && {
      mentions: events.map(({ mentions }) => mentions).reduce(addCounts, NO_COUNTS),
      kind: events.map(({ kind }) => kind).reduce(addShares, NO_SHARE),
      grouping: scoreGrouping(events.flatMap(({ grouped }) => grouped)),
    },
    values: sumCounts(articles.map(({ gold, extraction }) => scoreValues(gold, extraction))),
    figures: sumCounts(articles.map(({ gold, extraction }) => scoreFigures(gold, extraction))),
  }
}

function summarize(scores: readonly StatementScore[]): Evaluation['statements'] {
  const items = scores.flatMap(({ grouped }) => grouped)
  return {
    quotations: scores.map(({ quotations }) => quotations).reduce(addCounts, NO_COUNTS),
    grouping: scoreGrouping(items),
    apart: scoreGrouping(items.map(({ gold }, index) => ({ gold, extracted: `${index}` }))),
  }
}

/**
 * Confidences held against outcomes: an attribution is right where a marked one agrees with it on more than 0.8 of
 * the words of either content, and on source and cue.
 */
function judgeConfidences({ gold, extraction }: ExtractedArticle): readonly Judged[] {
  const { attributions, figures } = extraction
  const article = { text: gold.text, words: indexWords(gold.text), figures }
  const pairs = matchAttributions(gold.attributions, attributions, article.words, SOME)
  return attributions.map((attribution, index) => {
    const pair = pairs.find(({ extracted }) => extracted === index)
    const marked = pair && gold.attributions[pair.gold]
    if (!marked || pair.agreement <= MOST) return { confidence: attribution.confidence, right: false }
    const { source, cue } = judgePair(marked, attribution, article)
    return { confidence: attribution.confidence, right: source && cue }
  })
}

function sumCounts(counts: readonly (Counts | null)[]): Counts | null {
  return present(counts)?.reduce(addCounts, NO_COUNTS) ?? null
}

/** Those that are there; null where none is. */
function present<Value>(values: readonly (Value | null)[]): readonly Value[] | null {
  const there = values.filter((value) => value !== null)
  return there.length === 0 ? null : there
}
