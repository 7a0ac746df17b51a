import { type ExtractedArticle, evaluateArticles } from '@rashomon/server/evaluation/evaluate-articles'
import { tabulateEvaluations } from '@rashomon/server/evaluation/tabulate-evaluations'
import { expect, test } from 'vitest'
import { extractionOf, goldArticle } from './attributions.ts'

const MARKED =
  '<source1>Lee</source1> <cue1>said</cue1> <content1>the tide rose and fell</content1>. Orr left.'

/** An article in which one attribution is right, and one that claims a little is false. */
const RIGHT: ExtractedArticle = {
  gold: goldArticle(MARKED, [{ speaker: 'Ann Lee' }]),
  extraction: extractionOf(MARKED.replace('Orr left', '<content2>Orr left</content2>'), [
    { speaker: 'Lee', confidence: 0.9 },
    { confidence: 0.3 },
  ]),
  quotations: null,
}

test('a confidence comes true where content, speaker and cue are right', () => {
  const { bins, count } = evaluateArticles('set', [RIGHT]).calibration
  expect(count).toBe(2)
  expect(bins.map(({ right }) => right)).toEqual([null, 0, null, null, 1])
})

test.each([
  ['the cue is missing', MARKED.replace('<cue1>said</cue1>', 'said')],
  ['four of five words are right', MARKED.replace('</content1>', '').replace(' fell', '</content1> fell')],
])('a confidence does not come true where %s', (_, extracted) => {
  const extraction = extractionOf(extracted, [{ speaker: 'Lee', confidence: 0.9 }])
  const { bins } = evaluateArticles('set', [{ ...RIGHT, extraction }]).calibration
  expect(bins.at(-1)).toMatchObject({ count: 1, right: 0 })
})

test('a confidence does not come true where the speaker is another', () => {
  const extraction = extractionOf(MARKED, [{ speaker: 'Orr', confidence: 0.9 }])
  const { bins } = evaluateArticles('set', [{ ...RIGHT, extraction }]).calibration
  expect(bins.at(-1)).toMatchObject({ count: 1, right: 0 })
})

test('where nobody is named, a confidence claims the words alone', () => {
  const extraction = extractionOf(MARKED, [{ confidence: 0.9 }])
  const { bins } = evaluateArticles('set', [{ ...RIGHT, extraction }]).calibration
  expect(bins.at(-1)).toMatchObject({ count: 1, right: 1 })
})

test('statements are scored by the sentences found and how they are grouped, across articles', () => {
  const article = (name: string, statement: string, extracted: string): ExtractedArticle => {
    const content = [[5, 13]] as const
    return {
      gold: { ...goldArticle('Lee: the tide', []), name, quotations: [{ statement, content }] },
      extraction: extractionOf('', []),
      quotations: [{ statement: extracted, content }],
    }
  }
  const { statements } = evaluateArticles('set', [
    article('a', 'tide', 'x'),
    article('b', 'tide', 'x'),
    article('c', 'ebb', 'x'),
  ])
  expect(statements?.quotations).toEqual({ gold: 3, extracted: 3, matched: 3 })
  // Two items share their group with one stranger of three, one with two; all are with their own.
  expect(statements?.grouping.precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3) / 3)
  expect(statements?.grouping.recall).toBeCloseTo(1)
  expect(statements?.apart).toMatchObject({ precision: 1 })
  expect(statements?.apart.recall).toBeCloseTo((1 / 2 + 1 / 2 + 1) / 3)
})

test('tables show what was scored, in per cent, and leave out layers that nobody marked', () => {
  const evaluation = evaluateArticles('set', [RIGHT])
  const tables = tabulateEvaluations([{ extractor: evaluation, baseline: evaluation }])
  expect(tables.map(({ title }) => title)).toEqual(['Attributions', 'Attributions by form', 'Confidence'])
  const [attributions] = tables
  expect(attributions?.rows[0]?.join(' | ')).toBe(
    'set | Rashomon | 1 in 1 | 50.0 | 100.0 | 66.7 | 66.7 | 66.7 | 66.7 | 100.0 | 100.0 | 100.0',
  )
  for (const { header, rows } of tables) {
    for (const row of rows) expect(row).toHaveLength(header.length)
  }
})

test('all layers have their table where somebody looked', () => {
  const looked = { ...RIGHT, gold: { ...RIGHT.gold, quotations: [], events: [], values: [], figures: [] } }
  const evaluation = evaluateArticles('set', [{ ...looked, quotations: [] }])
  const tables = tabulateEvaluations([{ extractor: evaluation, baseline: evaluation }])
  expect(new Set(tables.map(({ layer }) => layer))).toEqual(
    new Set(['STATEMENTS', 'EVENTS', 'FIGURES', 'MEASURES']),
  )
  expect(tables).toHaveLength(7)
  for (const { header, rows } of tables) for (const row of rows) expect(row).toHaveLength(header.length)
})
