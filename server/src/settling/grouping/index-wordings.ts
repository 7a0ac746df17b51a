import type { Wording } from './compare-wordings.ts'

/** A wording that has telling stems in common with another one. */
export interface Candidate<Entry> {
  readonly entry: Entry
  /** The greatest share of the lighter wording that comparing the two can find in the other, 0 to 1. */
  readonly bound: number
}

/** Finds the wordings that share rare words with another one, without looking at the rest. */
export interface WordingIndex<Entry> {
  readonly add: (entry: Entry) => void
  /** The likeliest first. */
  readonly find: (wording: Wording) => readonly Candidate<Entry>[]
}

/** Least weight of stems in common: below it nothing counts as alike (see `judge-sameness.ts`). */
const LEAST_SHARED = 0.8
/** A stem that more wordings have finds nothing by itself. */
const MAX_POSTINGS = 200

/**
 * An empty index. Adding takes time linear in the stems of the wording, finding in those and the wordings that
 * share them, which is bounded.
 */
export function createWordingIndex<Entry extends { readonly wording: Wording }>(): WordingIndex<Entry> {
  const entries: Entry[] = []
  const postings = new Map<string, number[]>()
  // Weight in common by the entry's number, 0 between searches.
  const shared: number[] = []

  function add(entry: Entry): void {
    const number = entries.push(entry) - 1
    shared.push(0)
    for (const stem of entry.wording.stems) {
      const posting = postings.get(stem)
      if (posting === undefined) postings.set(stem, [number])
      else posting.push(number)
    }
  }

  function find(wording: Wording): readonly Candidate<Entry>[] {
    const touched: number[] = []
    for (const stem of searchedStems(wording)) {
      const weight = wording.weightOf(stem)
      for (const number of postings.get(stem) ?? []) {
        if (shared[number] === 0) touched.push(number)
        shared[number] = (shared[number] ?? 0) + weight
      }
    }
    const found: { readonly entry: Entry; readonly bound: number; readonly number: number }[] = []
    for (const number of touched) {
      const entry = entries[number]
      if (entry !== undefined && (shared[number] ?? 0) >= LEAST_SHARED) {
        found.push({ entry, bound: boundOf(wording, entry.wording), number })
      }
      shared[number] = 0
    }
    return found.sort((a, b) => b.bound - a.bound || a.number - b.number)
  }

  /** The stems that few wordings have; of a wording of common stems alone, the rarest. */
  function searchedStems({ stems }: Wording): readonly string[] {
    const byRarity = [...stems].sort((a, b) => countOf(a) - countOf(b) || (a < b ? -1 : 1))
    const rare = byRarity.filter((stem) => countOf(stem) <= MAX_POSTINGS)
    return rare.length > 0 ? rare : byRarity.slice(0, 1)
  }

  function countOf(stem: string): number {
    return postings.get(stem)?.length ?? 0
  }

  return { add, find }
}

function boundOf(a: Wording, b: Wording): number {
  const [light, heavy] = a.weight <= b.weight ? [a, b] : [b, a]
  let common = 0
  for (const stem of light.stems) if (heavy.stems.has(stem)) common += light.weightOf(stem)
  return light.weight === 0 ? 0 : common / light.weight
}
