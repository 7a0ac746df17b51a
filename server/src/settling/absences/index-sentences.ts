import { groupBy } from '../../domain/group-by.ts'
import type { ReadSentence } from '../sameness/read-sentence.ts'
import { findLongestRun, isTelling } from './find-longest-run.ts'
import type { TextSentence } from './read-text-sentences.ts'

/** What two sentences have in common at least, in weight, before they are compared: two telling words. */
const LEAST_SHARED = 1.2
/** Share of what a statement says that a sentence has to have: names alone are not enough. */
const LEAST_COVERED = 1 / 3
/** Share of the shorter one's weight and likeness of what they are about, together, below which they are unlike. */
const LEAST_LIKENESS = 1
/** Sentences of a text that are compared with one rendering for being like it. */
const COMPARED = 2

/** A sentence of one of the texts that are searched. */
export interface IndexedSentence extends TextSentence {
  /** Of the text. */
  readonly text: number
}

/** Finds the sentences of each text that are most like one, and those that have a telling run of it to the letter. */
export type FindAlike = (
  sought: ReadSentence,
  isSearched: (text: number) => boolean,
) => readonly IndexedSentence[]

/**
 * Indexes the sentences of texts by the stems of their words. Which sentences of a text are found hangs on that text
 * alone, whatever others are indexed: the stems that many sentences have are passed over only as far as those without
 * them cannot have enough in common.
 */
export function indexSentences(texts: readonly (readonly TextSentence[])[]): FindAlike {
  const sentences = texts.flatMap((own, text) => own.map((one): IndexedSentence => ({ ...one, text })))
  const postings = new Map<string, number[]>()
  for (const [place, { sentence }] of sentences.entries()) {
    for (const stem of weighStems(sentence).keys()) {
      const places = postings.get(stem)
      if (places === undefined) postings.set(stem, [place])
      else places.push(place)
    }
  }
  return (sought, isSearched) => {
    const weights = weighStems(sought)
    const shared = new Set<number>()
    for (const stem of chooseRare(weights, postings)) {
      for (const place of postings.get(stem) ?? []) {
        if (isSearched(sentences[place]?.text ?? -1)) shared.add(place)
      }
    }
    const compared = [...shared].map((place) => {
      const one = sentences[place] as IndexedSentence
      return { one, place, likeness: compare(sought, weights, one.sentence) }
    })
    return [...groupBy(compared, ({ one }) => one.text).values()].flatMap((own) => {
      const ranked = own
        .filter(({ likeness }) => likeness > 0)
        .toSorted((a, b) => b.likeness - a.likeness || a.place - b.place)
      return ranked.flatMap(({ one, likeness }, rank) => {
        const isAlike = rank < COMPARED && likeness >= LEAST_LIKENESS
        return isAlike || isTelling(findLongestRun(sought, one.sentence)) ? one : []
      })
    })
  }
}

/** The stems, the rarest first, without the last ones, which together are not enough to have in common. */
function chooseRare(
  weights: ReadonlyMap<string, number>,
  postings: ReadonlyMap<string, readonly number[]>,
): readonly string[] {
  const stems = [...weights.keys()].sort(
    (a, b) => (postings.get(a)?.length ?? 0) - (postings.get(b)?.length ?? 0),
  )
  let left = 0
  while (stems.length > 0) {
    left += weights.get(stems.at(-1) ?? '') ?? 0
    if (left >= LEAST_SHARED) break
    stems.pop()
  }
  return stems
}

/** Likeness of a sentence that can only be found by a run to the letter. */
const UNLIKE = 0.01

/** 0 where they have too little in common, up to 2. */
function compare(sought: ReadSentence, weights: ReadonlyMap<string, number>, other: ReadSentence): number {
  let shared = 0
  for (const stem of weighStems(other).keys()) shared += weights.get(stem) ?? 0
  if (shared < LEAST_SHARED) return 0
  if (shared < LEAST_COVERED * sought.weight) return UNLIKE
  const smaller = Math.min(sought.weight, other.weight)
  return Math.min(1, shared / smaller) + dot(sought.vector, other.vector)
}

const stemsOf = new WeakMap<ReadSentence, ReadonlyMap<string, number>>()

/** What each stem of a sentence says. */
function weighStems(sentence: ReadSentence): ReadonlyMap<string, number> {
  const known = stemsOf.get(sentence)
  if (known !== undefined) return known
  const weights = new Map<string, number>()
  for (const { stem, weight } of sentence.content.flatMap((at) => sentence.words[at] ?? [])) {
    weights.set(stem, Math.max(weight, weights.get(stem) ?? 0))
  }
  stemsOf.set(sentence, weights)
  return weights
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}
