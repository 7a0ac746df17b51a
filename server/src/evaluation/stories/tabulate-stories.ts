import { ratio, type Share } from '../rates.ts'
import { type MeasureUnit, STORY_TABLES } from './story-score.ts'
import type { ScoredStory } from './sum-up-stories.ts'

/** A table as text. */
export interface StoryTable {
  readonly title: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * Everything that is measured of stories, table by table, a row a story; empty where there is nothing to count. A table
 * without any number is left out.
 */
export function tabulateStories(stories: readonly ScoredStory[]): readonly StoryTable[] {
  return STORY_TABLES.map(({ title, measures }) => ({
    title,
    header: ['Story', ...measures.map((measure) => measure.title)],
    rows: stories.map(({ name, score }) => [
      name,
      ...measures.map(({ key, unit }) => show(score[key], unit)),
    ]),
  })).filter(({ rows }) => rows.some(([, ...cells]) => cells.some((cell) => cell !== '')))
}

function show(share: Share, unit: MeasureUnit): string {
  const rate = ratio(share)
  if (rate === null) return ''
  const counts = `${share.right} of ${share.of}`
  if (unit === 'count') return counts
  const shown = (rate * 100).toFixed(unit === 'per-hundred' ? 0 : 1)
  return unit === 'counted' ? `${shown} (${counts})` : shown
}
