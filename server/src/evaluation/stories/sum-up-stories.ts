import { createHash } from 'node:crypto'
import { addStoryScores, type StoryScore } from './story-score.ts'

/** A story, or several as one, with its score. */
export interface ScoredStory {
  readonly name: string
  readonly score: StoryScore
}

/** So many names: those that have the least SHA-256, which nobody chose. */
export function chooseHeldOut(names: readonly string[], count: number): ReadonlySet<string> {
  const ranked = names.map((name) => ({ name, digest: digestOf(name) })).sort(byDigest)
  return new Set(ranked.slice(0, count).map(({ name }) => name))
}

/**
 * A row for every story and one for their sum. Of stories that are held out, so that nobody writes rules by them, only
 * the sum is given.
 *
 * @param heldOut how many.
 */
export function sumUpStories(stories: readonly ScoredStory[], heldOut: number): readonly ScoredStory[] {
  const hidden = chooseHeldOut(
    stories.map(({ name }) => name),
    heldOut,
  )
  const shown = stories.filter(({ name }) => !hidden.has(name))
  const kept = stories.filter(({ name }) => hidden.has(name))
  return [
    ...shown,
    ...(heldOut > 0 ? sum(`${shown.length} shown`, shown) : []),
    ...(heldOut > 0 ? sum(`${kept.length} held out`, kept) : []),
    ...sum(`all ${stories.length}`, stories),
  ]
}

function sum(name: string, stories: readonly ScoredStory[]): readonly ScoredStory[] {
  const [first, ...others] = stories.map(({ score }) => score)
  return first === undefined ? [] : [{ name, score: addStoryScores([first, ...others]) }]
}

function digestOf(name: string): string {
  return createHash('sha256').update(name).digest('hex')
}

function byDigest(a: { readonly digest: string }, b: { readonly digest: string }): number {
  return a.digest < b.digest ? -1 : Number(a.digest > b.digest)
}
