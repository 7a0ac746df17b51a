import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { scoreStories } from '@rashomon/server/cli/evaluate-stories'
import { readMarkedFolders } from '@rashomon/server/cli/read-marked-folders'
import { renderMarkdown } from '@rashomon/server/cli/render-tables'
import { ratio } from '@rashomon/server/evaluation/rates'
import type { MeasureKey } from '@rashomon/server/evaluation/stories/story-score'
import { type ScoredStory, sumUpStories } from '@rashomon/server/evaluation/stories/sum-up-stories'
import { tabulateStories } from '@rashomon/server/evaluation/stories/tabulate-stories'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

const ROOT = join(import.meta.dirname, '../../..')
const stories = readMarkedFolders(join(ROOT, 'test/stories'))

let place: TestDatabase
let scored: readonly ScoredStory[]
beforeAll(async () => {
  place = await createTestDatabase()
  scored = await scoreStories(place.database, stories, true)
})
afterAll(() => place.dispose())

/** Below these no change may bring what is made of a story, 0 to 1; in the order of the stories. */
const FLOORS: Partial<Record<MeasureKey, readonly [marnholtDam: number, amselVerdict: number]>> = {
  mentionsFound: [0.96, 0.97],
  peoplePrecision: [0.95, 1],
  peopleRecall: [0.94, 0.9],
  speakers: [0.93, 0.8],
  sayingsFound: [0.93, 0.94],
  statementPrecision: [0.97, 0.97],
  statementRecall: [0.87, 0.75],
  pairs: [0.65, 0.38],
  pairsTogether: [0.95, 0.95],
  letters: [1, 0.8],
  conflictsApart: [1, 1],
  omissionsRight: [0.94, 0.72],
  omissionsTold: [0.69, 0.47],
  mainLikeHeadlines: [1, 1],
  ordersEqual: [1, 1],
}

/** Above these, likewise. */
const CEILINGS: Partial<Record<MeasureKey, readonly [marnholtDam: number, amselVerdict: number]>> = {
  splits: [0, 0.5],
  merges: [0, 0],
  severalSpeakers: [0.1, 0.25],
  pairsMistaken: [0.001, 0.001],
  omissionsPrinted: [0, 0],
  unreadable: [0, 0.28],
}

describe('stories settle no worse than they did', () => {
  const rowsOf = (bounds: typeof FLOORS) =>
    Object.entries(bounds).flatMap(([key, values]) =>
      values.map((bound, story) => ({ key: key as MeasureKey, bound, story })),
    )
  const rateOf = (key: MeasureKey, story: number) => {
    const share = scored[story]?.score[key]
    return share === undefined ? null : ratio(share)
  }

  test.each(rowsOf(FLOORS))('story $story: $key is at least $bound', ({ key, bound, story }) => {
    expect(rateOf(key, story)).toBeGreaterThanOrEqual(bound)
  })

  test.each(rowsOf(CEILINGS))('story $story: $key is at most $bound', ({ key, bound, story }) => {
    expect(rateOf(key, story)).toBeLessThanOrEqual(bound)
  })
})

test('marked stories have what makes settling hard: conflicts, shared words and remarks in other words', () => {
  for (const { score } of scored) {
    expect(score.conflictsApart.of).toBeGreaterThan(0)
    expect(score.letters.of).toBeGreaterThan(2)
    expect(score.pairsOther.of).toBeGreaterThan(10)
    expect(score.omissionsTold.of).toBeGreaterThan(10)
  }
})

test('the README has the tables as they come out', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  const [, part = ''] = /<!-- stories -->(.*?)<!-- \/stories -->/s.exec(readme) ?? []
  const shown = part.split(/^(?=### )/m).filter((table) => table.startsWith('### '))
  const fresh = tabulateStories(sumUpStories(scored, 0)).map(renderMarkdown).map(collapse)
  expect(shown.length).toBeGreaterThan(0)
  for (const table of shown) expect(fresh).toContain(collapse(table))
})

/** A table without the padding that aligns its columns. */
function collapse(table: string): string {
  return table.trim().replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---')
}
