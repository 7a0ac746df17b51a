import { QUOTATION_FORMS, type QuotationForm } from '../domain/vocabulary.ts'
import type { Extraction } from '../reading/extraction.ts'
import type { GoldArticle } from './gold.ts'
import { type JudgedText, judgePair } from './judge-pair.ts'
import { type MatchedPair, matchAttributions } from './match-attributions.ts'
import { addCounts, addShares, type Counts, NO_COUNTS, NO_SHARE, type Share } from './rates.ts'
import { indexWords } from './word-spans.ts'

/** Shares of a marked content that the Gender Gap Tracker asks for: any part that tells, and nearly all. */
export const SOME = 0.3
export const MOST = 0.8

/** A form, or that there is nothing on that side. */
export type FormOrNone = QuotationForm | 'NONE'

/** How often an attribution marked as one form was extracted as another: marked form first. */
export type FormConfusion = Readonly<Record<FormOrNone, Readonly<Record<FormOrNone, number>>>>

export interface AttributionScore {
  /** More than 0.3 of the marked words found. */
  readonly some: Counts
  /** More than 0.8 of the marked words found. */
  readonly most: Counts
  /** The same, and more than 0.8 of all words that either has: too much counts against it as well. */
  readonly close: Counts
  /** The same words. */
  readonly exact: Counts
  /** Of those with more than 0.3: the speaker is right. */
  readonly speaker: Share
  /** Of those with more than 0.3: the words that name the speaker are right. */
  readonly source: Share
  /** Of those with more than 0.3: the reporting expression is right. */
  readonly cue: Share
  /** At more than 0.3. */
  readonly forms: FormConfusion
}

/** Scores what was extracted from one article by what was marked in it. */
export function scoreAttributions(gold: GoldArticle, extraction: Extraction): AttributionScore {
  const { attributions, figures } = extraction
  const article: JudgedText = { text: gold.text, words: indexWords(gold.text), figures }
  const pairs = matchAttributions(gold.attributions, attributions, article.words, SOME)
  const mostPairs = matchAttributions(gold.attributions, attributions, article.words, MOST)
  const judged = pairs.map((pair) => {
    const [mine, theirs] = [gold.attributions[pair.gold], attributions[pair.extracted]]
    if (mine === undefined || theirs === undefined) throw new RangeError('a pair names what is not there')
    return judgePair(mine, theirs, article)
  })
  const count = (matched: number): Counts => ({
    gold: gold.attributions.length,
    extracted: attributions.length,
    matched,
  })
  const share = (part: 'speaker' | 'source' | 'cue'): Share => ({
    right: judged.filter((one) => one[part]).length,
    of: judged.length,
  })
  return {
    some: count(pairs.length),
    most: count(mostPairs.length),
    close: count(mostPairs.filter(({ agreement }) => agreement > MOST).length),
    exact: count(judged.filter(({ exact }) => exact).length),
    speaker: share('speaker'),
    source: share('source'),
    cue: share('cue'),
    forms: confuseForms(gold, extraction, pairs),
  }
}

/** The scores of several articles as one: every attribution counts the same, however long its article. */
export function addAttributionScores(scores: readonly AttributionScore[]): AttributionScore {
  const counts = (part: 'some' | 'most' | 'close' | 'exact') =>
    scores.map((score) => score[part]).reduce(addCounts, NO_COUNTS)
  const shares = (part: 'speaker' | 'source' | 'cue') =>
    scores.map((score) => score[part]).reduce(addShares, NO_SHARE)
  return {
    some: counts('some'),
    most: counts('most'),
    close: counts('close'),
    exact: counts('exact'),
    speaker: shares('speaker'),
    source: shares('source'),
    cue: shares('cue'),
    forms: tabulateForms((marked, found) => scores.reduce((sum, { forms }) => sum + forms[marked][found], 0)),
  }
}

/** Of the attributions marked as a form, those that were found (in whatever form). */
export function recallOfForm(forms: FormConfusion, form: QuotationForm): Share {
  const of = sumForms((other) => forms[form][other])
  return { right: of - forms[form].NONE, of }
}

/** Of the attributions extracted as a form, those that were marked (in whatever form). */
export function precisionOfForm(forms: FormConfusion, form: QuotationForm): Share {
  const of = sumForms((other) => forms[other][form])
  return { right: of - forms.NONE[form], of }
}

function confuseForms(
  gold: GoldArticle,
  { attributions }: Extraction,
  pairs: readonly MatchedPair[],
): FormConfusion {
  const byGold = new Map(pairs.map((pair) => [pair.gold, attributions[pair.extracted]?.form]))
  const matched = new Set(pairs.map(({ extracted }) => extracted))
  const cells = [
    ...gold.attributions.map(({ form }, index) => [form, byGold.get(index) ?? 'NONE']),
    ...attributions.flatMap(({ form }, index) => (matched.has(index) ? [] : [['NONE', form]])),
  ]
  return tabulateForms((marked, found) => cells.filter(([a, b]) => a === marked && b === found).length)
}

function tabulateForms(count: (marked: FormOrNone, found: FormOrNone) => number): FormConfusion {
  const row = (marked: FormOrNone) => fillForms((found) => count(marked, found))
  return fillForms(row)
}

function fillForms<Value>(fill: (form: FormOrNone) => Value): Readonly<Record<FormOrNone, Value>> {
  return {
    DIRECT: fill('DIRECT'),
    MIXED: fill('MIXED'),
    INDIRECT: fill('INDIRECT'),
    NONE: fill('NONE'),
  }
}

function sumForms(count: (form: FormOrNone) => number): number {
  return [...QUOTATION_FORMS, 'NONE' as const].reduce((sum, form) => sum + count(form), 0)
}
