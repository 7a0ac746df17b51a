import { type Layer, QUOTATION_FORMS } from '../domain/vocabulary.ts'
import type { Evaluation } from './evaluate-articles.ts'
import { type Counts, f1, precision, ratio, recall } from './rates.ts'
import { precisionOfForm, recallOfForm } from './score-attributions.ts'

/** Layers for which there are scores. */
export const SCORED_LAYERS = [
  'STATEMENTS',
  'EVENTS',
  'FIGURES',
  'MEASURES',
] as const satisfies readonly Layer[]

/** A table as text, with shares in per cent. */
export interface ScoreTable {
  readonly title: string
  readonly layer: Layer
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A set of articles as the extractor and as a regular expression over quotation marks did it. */
export interface ComparedEvaluation {
  readonly extractor: Evaluation
  readonly baseline: Evaluation
}

/** Everything that is measured, table by table. */
export function tabulateEvaluations(sets: readonly ComparedEvaluation[]): readonly ScoreTable[] {
  const evaluations = sets.map(({ extractor }) => extractor)
  return [
    tabulateAttributions(sets),
    tabulateForms(evaluations),
    tabulateCalibration(evaluations),
    tabulateLayers(evaluations),
  ].flat()
}

function tabulateAttributions(sets: readonly ComparedEvaluation[]): ScoreTable {
  const rowOf = (by: string, { name, articles, attributions }: Evaluation) => {
    const { some, most, close, exact, speaker, source, cue } = attributions
    return [
      name,
      by,
      `${some.gold} in ${articles}`,
      ...[precision(some), recall(some), f1(some), f1(most), f1(close), f1(exact)].map((rate) =>
        percent(rate),
      ),
      ...[speaker, source, cue].map((share) => percent(ratio(share))),
    ]
  }
  return {
    title: 'Attributions',
    layer: 'STATEMENTS',
    header: [
      'Articles',
      'Extracted by',
      'Marked',
      'P > 0.3',
      'R > 0.3',
      'F1 > 0.3',
      'F1 > 0.8',
      'F1 > 0.8 of both',
      'F1 exact',
      'Speaker',
      'Source',
      'Cue',
    ],
    rows: sets.flatMap(({ extractor, baseline }) => [
      rowOf('Rashomon', extractor),
      rowOf('quotation marks', baseline),
    ]),
  }
}

function tabulateForms(evaluations: readonly Evaluation[]): ScoreTable {
  return {
    title: 'Attributions by form',
    layer: 'STATEMENTS',
    header: [
      'Articles',
      'Form',
      'Marked',
      'Recall',
      'Precision',
      ...QUOTATION_FORMS.map((form) => `as ${form.toLowerCase()}`),
      'Missed',
      'False',
    ],
    rows: evaluations.flatMap(({ name, attributions: { forms } }) =>
      QUOTATION_FORMS.map((form) => [
        name,
        form.toLowerCase(),
        `${recallOfForm(forms, form).of}`,
        percent(ratio(recallOfForm(forms, form))),
        percent(ratio(precisionOfForm(forms, form))),
        ...QUOTATION_FORMS.map((other) => `${forms[form][other]}`),
        `${forms[form].NONE}`,
        `${forms.NONE[form]}`,
      ]),
    ),
  }
}

function tabulateCalibration(evaluations: readonly Evaluation[]): ScoreTable {
  return {
    title: 'Confidence',
    layer: 'STATEMENTS',
    header: ['Articles', 'Claimed', 'Attributions', 'Mean claim', 'Right', 'Brier score', 'Expected error'],
    rows: evaluations.flatMap(({ name, calibration: { bins, count, brier, error } }) => [
      ...bins.map(({ from, to, count: inBin, claimed, right }) => [
        name,
        `${percent(from, 0)} to ${percent(to, 0)}`,
        `${inBin}`,
        percent(claimed),
        percent(right),
        '',
        '',
      ]),
      [name, 'all', `${count}`, '', '', brier?.toFixed(3) ?? '', percent(error)],
    ]),
  }
}

function tabulateLayers(evaluations: readonly Evaluation[]): readonly ScoreTable[] {
  const header = ['Articles', 'Marked', 'Extracted', 'Precision', 'Recall', 'F1']
  const rowsOf = (pick: (evaluation: Evaluation) => Counts | null) =>
    evaluations.flatMap((evaluation) => {
      const counts = pick(evaluation)
      return counts === null ? [] : [[evaluation.name, ...showCounts(counts)]]
    })
  const tables: readonly ScoreTable[] = [
    {
      title: 'Quotations by sentence, and their statements',
      layer: 'STATEMENTS',
      header: [...header, 'B-cubed precision', 'B-cubed recall', 'B-cubed F1', 'F1 if all apart'],
      rows: evaluations.flatMap(({ name, statements }) => {
        if (statements === null) return []
        const { quotations, grouping, apart } = statements
        const rates = [grouping.precision, grouping.recall, grouping.f1, apart.f1]
        return [[name, ...showCounts(quotations), ...rates.map((rate) => percent(rate))]]
      }),
    },
    {
      title: 'Mentions of events',
      layer: 'EVENTS',
      header: [...header, 'Kind', 'B-cubed F1'],
      rows: evaluations.flatMap(({ name, events }) => {
        if (events === null) return []
        const { mentions, kind, grouping } = events
        return [[name, ...showCounts(mentions), percent(ratio(kind)), percent(grouping.f1)]]
      }),
    },
    { title: 'Mentions of figures', layer: 'FIGURES', header, rows: rowsOf(({ figures }) => figures) },
    { title: 'Reported values', layer: 'MEASURES', header, rows: rowsOf(({ values }) => values) },
  ]
  return tables.filter(({ rows }) => rows.length > 0)
}

function showCounts(counts: Counts): readonly string[] {
  const rates = [precision(counts), recall(counts), f1(counts)].map((rate) => percent(rate))
  return [`${counts.gold}`, `${counts.extracted}`, ...rates]
}

/** Per cent, with one decimal; empty where there is nothing to divide by. */
function percent(rate: number | null, decimals = 1): string {
  return rate === null ? '' : (rate * 100).toFixed(decimals)
}
