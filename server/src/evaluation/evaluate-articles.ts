import type { Extraction } from '../reading/extraction.ts'
import type { GoldArticle, QuotedSentence } from './gold.ts'
import { judgeSpeech } from './judge-speech.ts'
import { addCounts, addShares, type Counts, NO_COUNTS, NO_SHARE, type Share } from './rates.ts'
import { type AttributionScore, addAttributionScores, scoreAttributions } from './score-attributions.ts'
import { type Calibration, type Judged, scoreCalibration } from './score-calibration.ts'
import { type GroupingScore, scoreGrouping } from './score-grouping.ts'
import { scoreEvents, scoreFigures, scoreValues } from './score-layers.ts'
import { type StatementScore, scoreStatements } from './score-statements.ts'

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
 * Confidences held against outcomes: an attribution is right where a marked one agrees with it on nearly all words, on
 * the cue and on the speaker; where it names no speaker, it claims none.
 */
function judgeConfidences({ gold, extraction }: ExtractedArticle): readonly Judged[] {
  const judged = judgeSpeech(gold, extraction)
  return extraction.attributions.map(({ confidence, speaker }, index) => {
    const { content = false, speaker: isTheirs = false } = judged[index] ?? {}
    return { confidence, right: content && (speaker === null || isTheirs) }
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
