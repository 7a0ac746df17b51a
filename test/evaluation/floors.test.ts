import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { evaluateSets } from '@rashomon/server/cli/evaluate'
import { readMarkedFolder, readSeedGold } from '@rashomon/server/cli/read-gold'
import { readStory } from '@rashomon/server/cli/read-story'
import { renderMarkdown } from '@rashomon/server/cli/render-tables'
import type { Evaluation } from '@rashomon/server/evaluation/evaluate-articles'
import { f1, ratio } from '@rashomon/server/evaluation/rates'
import { recallOfForm } from '@rashomon/server/evaluation/score-attributions'
import { tabulateEvaluations } from '@rashomon/server/evaluation/tabulate-evaluations'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')
const sets = [
  readSeedGold(join(ROOT, 'seeds')),
  readMarkedFolder(join(ROOT, 'test/extraction/development')),
  readMarkedFolder(join(ROOT, 'test/extraction/unseen')),
]
const evaluations = evaluateSets(readStory, sets)

/** What is measured of a set, 0 to 1. */
const SCORES = {
  'F1 > 0.3': ({ attributions }: Evaluation) => f1(attributions.some),
  'F1 > 0.8': ({ attributions }: Evaluation) => f1(attributions.most),
  speaker: ({ attributions }: Evaluation) => ratio(attributions.speaker),
  cue: ({ attributions }: Evaluation) => ratio(attributions.cue),
  'direct recall': ({ attributions }: Evaluation) => ratio(recallOfForm(attributions.forms, 'DIRECT')),
} as const

/** Below these no change may bring the extractor; in the order of the scores. */
const FLOORS: Readonly<Record<string, readonly number[]>> = {
  seeds: [0.91, 0.91, 0.94, 0.98, 0.98],
  development: [0.91, 0.9, 0.9, 0.98, 0.96],
  unseen: [0.83, 0.78, 0.81, 0.98, 0.9],
}

describe('the extractor is no worse than it was', () => {
  const rows = evaluations.flatMap(({ extractor }) =>
    Object.entries(SCORES).map(([score, measure], index) => ({
      set: extractor.name,
      score,
      floor: FLOORS[extractor.name]?.[index] ?? Number.NaN,
      value: measure(extractor),
    })),
  )

  test.each(rows)('$set: $score is at least $floor', ({ value, floor }) => {
    expect(value).toBeGreaterThanOrEqual(floor)
  })
})

test('it beats a regular expression over quotation marks everywhere', () => {
  for (const { extractor, baseline } of evaluations) {
    for (const part of ['some', 'most', 'close', 'exact'] as const) {
      expect(f1(extractor.attributions[part])).toBeGreaterThan(f1(baseline.attributions[part]) ?? 0)
    }
  }
})

test('marked articles are of every style and form, some of them unseen', () => {
  const [, development, unseen] = sets
  expect(unseen?.articles.length).toBeGreaterThanOrEqual(10)
  expect(development?.articles.length).toBeGreaterThanOrEqual(12)
  for (const { extractor } of evaluations) {
    for (const form of ['DIRECT', 'MIXED', 'INDIRECT'] as const) {
      expect(recallOfForm(extractor.attributions.forms, form).of).toBeGreaterThan(10)
    }
  }
})

test('the README has the tables as they come out', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  const [, part = ''] = /<!-- evaluation -->(.*?)<!-- \/evaluation -->/s.exec(readme) ?? []
  const shown = part.split(/^(?=### )/m).filter((table) => table.startsWith('### '))
  const fresh = tabulateEvaluations(evaluations).map(renderMarkdown).map(collapse)
  expect(shown.length).toBeGreaterThan(0)
  for (const table of shown) expect(fresh).toContain(collapse(table))
})

/** A table without the padding that aligns its columns. */
function collapse(table: string): string {
  return table.trim().replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---')
}
