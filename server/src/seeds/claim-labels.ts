import type { TextRange } from '../domain/index-text.ts'
import { locateWords, singleSpaced } from '../domain/locate-words.ts'
import { type AnnotatedText, placeWords, wordsAt } from './place-words.ts'
import type { PlacedWords } from './placed-words-schema.ts'
import type { SeedPath } from './read-seed-file.ts'

/** One label of an owner: a figure, or a kind of framing mark. */
export interface Label<Owner> {
  readonly owner: Owner
  readonly words: PlacedWords
  readonly path: SeedPath
}

export interface ClaimedLabel<Owner> {
  readonly owner: Owner
  readonly range: TextRange
}

interface Candidate<Owner> {
  readonly label: Label<Owner>
  readonly range: TextRange
  /** Marks one place that the annotator named, whatever else stands there. */
  readonly isPlaced: boolean
}

/**
 * The places that labels mark, in text order. Plain words mark every place where they stand, unless longer ones, or
 * ones placed there by `within`, have claimed some of it; a label that marks nothing is reported.
 *
 * @param accepts which places plain words may mark at all.
 * @param missing why a label whose places are all refused marks nothing.
 */
export function claimLabels<Owner>(
  text: AnnotatedText,
  labels: readonly Label<Owner>[],
  accepts: (range: TextRange) => boolean = () => true,
  missing = 'these words stand in the article only as part of longer labels',
): readonly ClaimedLabel<Owner>[] {
  const candidates = withoutRepeats(text, labels).flatMap((label) => findCandidates(text, label))
  candidates.sort((a, b) => lengthOf(b) - lengthOf(a) || Number(b.isPlaced) - Number(a.isPlaced))

  const claimed = new Uint8Array(text.indexed.text.length)
  const marked: ClaimedLabel<Owner>[] = []
  const idle = new Set(candidates.map(({ label }) => label))
  for (const { label, range, isPlaced } of candidates) {
    if (!isPlaced && claimed.subarray(range.start, range.end).includes(1)) continue
    if (!accepts(range)) continue
    claimed.fill(1, range.start, range.end)
    marked.push({ owner: label.owner, range })
    idle.delete(label)
  }
  for (const { path, words } of idle) text.file.report(path, missing, shown(words))
  return marked.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
}

/** Plain words can have one owner: their places would be claimed twice. */
function withoutRepeats<Owner>(
  text: AnnotatedText,
  labels: readonly Label<Owner>[],
): readonly Label<Owner>[] {
  const plain = new Set<string>()
  return labels.filter(({ words, path }) => {
    if (typeof words !== 'string') return true
    const key = singleSpaced(words)
    if (plain.has(key)) {
      text.file.report(
        path,
        'these words are given above; use { text, within } to tell the places apart',
        words,
      )
      return false
    }
    plain.add(key)
    return true
  })
}

function findCandidates<Owner>(text: AnnotatedText, label: Label<Owner>): readonly Candidate<Owner>[] {
  const { words, path } = label
  if (typeof words === 'string') {
    const ranges = locateWords(text.searchable, words)
    if (ranges.length > 0) return ranges.map((range) => ({ label, range, isPlaced: false }))
    // Reports why there is none.
  }
  const range = placeWords(text, wordsAt(path, words))
  return range === null ? [] : [{ label, range, isPlaced: true }]
}

function lengthOf({ range }: Candidate<unknown>): number {
  return range.end - range.start
}

function shown(words: PlacedWords): string {
  return typeof words === 'string' ? words : words.text
}
