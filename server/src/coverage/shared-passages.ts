import { findSeeds } from './passages/find-seeds.ts'
import { joinWords, type WordSequence } from './passages/join-words.ts'
import { nameNgrams } from './passages/name-ngrams.ts'
import { type CodePointRange, readOwnWords } from './passages/read-own-words.ts'

/** An article as far as its wording goes. */
export interface WordedArticle {
  /** Its name, by which passages are ordered. */
  readonly article: string
  readonly text: string
  /** Where its quotations stand, in code points. */
  readonly quoted: readonly CodePointRange[]
}

/** A run of the same words in two articles, with its place in each in code points. */
export interface SharedPassage {
  readonly a: string
  readonly b: string
  readonly words: number
  readonly inA: CodePointRange
  readonly inB: CodePointRange
}

/**
 * A run of words that stands more often than this in one article leads to no passage. Without such a limit, a text
 * that says one thing over and over would share as many passages with another one as the product of their lengths.
 */
export const MAX_REPETITIONS = 4

/**
 * Runs of at least `minWords` same words that two articles have outside quotations: copy from a common source, such
 * as an agency. Capitals and punctuation do not count, spelling does. A run is as long as it can be on both sides: it
 * ends where the next words differ, at the end of an article, and where quoted words come between. Longest first,
 * then by articles and places; `a` comes before `b` in the order of their names.
 *
 * Every such run is found that has a stretch of `minWords` words standing at most {@link MAX_REPETITIONS} times in
 * each of the two articles. Stretches are found by name ({@link nameNgrams}), and runs grow from those with the same
 * name. A place lies in at most 2 MAX_REPETITIONS runs with one other article, those over the nearest such stretch on
 * either side of it, so the time is near-linear in the words of two articles, and in many articles goes with the
 * passages that they share.
 *
 * Compare Schleimer, Wilkerson and Aiken, "Winnowing" (2003), which keeps only some of the stretches.
 *
 * @throws RangeError where `minWords` is not a whole number from 1.
 */
export function findSharedPassages(
  articles: readonly WordedArticle[],
  minWords: number,
): readonly SharedPassage[] {
  if (!Number.isInteger(minWords) || minWords < 1) {
    throw new RangeError(`minWords is a whole number from 1, not ${minWords}`)
  }
  const ordered = articles.toSorted((a, b) => compare(a.article, b.article))
  const sequence = joinWords(ordered.map(({ text, quoted }) => readOwnWords(text, quoted)))
  return findRuns(sequence, minWords)
    .map((run) => toPassage(run, sequence, ordered))
    .sort(byLengthAndPlace)
}

/** The same words from place `i` and from place `j` of the sequence on, in two articles. */
interface Run {
  readonly i: number
  readonly j: number
  readonly words: number
}

function findRuns({ units, articles }: WordSequence, minWords: number): readonly Run[] {
  const seeds = findSeeds(nameNgrams(units, minWords), articles, MAX_REPETITIONS)
  const runs: Run[] = []
  // Up to which place of the current article a run has been found, by the distance to its other end.
  let foundUntil = new Map<number, number>()
  let article = 0
  for (let i = 0; i < seeds.groupStart.length; i++) {
    if (articles[i] !== article) {
      article = articles[i] ?? 0
      foundUntil = new Map()
    }
    for (const j of seeds.places.subarray(seeds.groupStart[i], seeds.groupEnd[i])) {
      if ((articles[j] ?? 0) <= article || (foundUntil.get(j - i) ?? 0) > i) continue
      const run = grow(units, i, j)
      foundUntil.set(j - i, run.i + run.words)
      runs.push(run)
    }
  }
  return runs
}

/** The run over two places that begin alike. Units that stand once end it before the sequence does. */
function grow(units: Uint32Array, i: number, j: number): Run {
  let before = 0
  while (units[i - before - 1] === units[j - before - 1]) before++
  let after = 1
  while (units[i + after] === units[j + after]) after++
  return { i: i - before, j: j - before, words: before + after }
}

function toPassage(
  { i, j, words }: Run,
  sequence: WordSequence,
  articles: readonly WordedArticle[],
): SharedPassage {
  const nameAt = (place: number) => articles[sequence.articles[place] ?? 0]?.article ?? ''
  const rangeAt = (place: number) => ({
    start: sequence.words[place]?.start ?? 0,
    end: sequence.words[place + words - 1]?.end ?? 0,
  })
  return { a: nameAt(i), b: nameAt(j), words, inA: rangeAt(i), inB: rangeAt(j) }
}

function byLengthAndPlace(p: SharedPassage, q: SharedPassage): number {
  return (
    q.words - p.words ||
    compare(p.a, q.a) ||
    compare(p.b, q.b) ||
    p.inA.start - q.inA.start ||
    p.inB.start - q.inB.start
  )
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
