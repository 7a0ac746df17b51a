import type { SegmentedText } from '../../extraction.ts'

/** Of the words of a title so many have a capital where it is printed in title case. */
const MOST = 0.7
const FEWEST_WORDS = 4

/** How often an article writes words small and with a capital, below its headline and within its sentences. */
export type CaseCounts = ReadonlyMap<string, { readonly small: number; readonly capital: number }>

export function countCases({ tokens, sentences }: SegmentedText): CaseCounts {
  const counts = new Map<string, { small: number; capital: number }>()
  for (const {
    tokens: [first, end],
    paragraph,
  } of sentences) {
    if (paragraph === 0) continue
    for (let at = first + 1; at < end; at++) {
      const { text = '' } = tokens[at] ?? {}
      const lower = text.toLowerCase()
      const count = counts.get(lower) ?? { small: 0, capital: 0 }
      counts.set(lower, count)
      if (text === lower) count.small++
      else count.capital++
    }
  }
  return counts
}

/**
 * A headline in title case as a sentence: words that are no names, or that its article writes small, get small letters.
 *
 * @param common its words that are no names, as printed.
 */
export function lowerTitleCase(title: string, common: ReadonlySet<string>, counts: CaseCounts): string {
  const words = title.split(' ')
  const long = words.filter((word) => /^\p{L}{4,}/u.test(word))
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length
  if (words.length < FEWEST_WORDS || capitals < MOST * long.length) return title
  return words
    .map((word, index) => {
      const bare = /[\p{L}\p{N}]+/u.exec(word)?.[0].toLowerCase() ?? ''
      const count = counts.get(bare) ?? counts.get(bare.replace(/(?:es|s)$/, ''))
      const isSmall = count === undefined ? common.has(word) : count.small > count.capital
      return index > 0 && isSmall ? word.toLowerCase() : word
    })
    .join(' ')
}
