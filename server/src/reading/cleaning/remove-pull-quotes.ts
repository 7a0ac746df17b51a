import type { LineLook } from './look-at-line.ts'

/** Words by which a line is looked up in others; shorter ones repeat by chance. */
const OPENING_WORDS = 5
const MAX_WORDS = 40
/** Characters that a line must hold besides, so that it is another one. */
const MIN_REST = 20

/**
 * Takes out lines whose words stand in another line of the article as well: what a page prints once more, large and
 * with or without its marks. Lines above the first paragraph are its head, and stay.
 *
 * @param rules by line; those of repeated lines are set.
 */
export function removePullQuotes(
  looks: readonly LineLook[],
  rules: (string | null)[],
  headline: number,
): void {
  const first = looks.findIndex(({ isParagraph }, at) => at > headline && rules[at] === null && isParagraph)
  if (first < 0) return
  const isOpen = (at: number) => rules[at] === null && at >= first
  const short = new Map<string, readonly number[]>()
  for (const [at, { key, words }] of looks.entries()) {
    if (!isOpen(at) || at === first || words < OPENING_WORDS || words > MAX_WORDS) continue
    const opening = wordsOf(key).slice(0, OPENING_WORDS).join(' ')
    // Two are enough: the same words a third time are taken out as printed twice.
    short.set(opening, [...(short.get(opening) ?? []), at].slice(0, 2))
  }
  for (const [at, { lower }] of looks.entries()) {
    if (!isOpen(at)) continue
    const words = wordsOf(lower)
    for (let from = 0; from + OPENING_WORDS <= words.length; from++) {
      for (const other of short.get(words.slice(from, from + OPENING_WORDS).join(' ')) ?? []) {
        const { key = '' } = looks[other] ?? {}
        if (other !== at && key.length + MIN_REST <= lower.length && lower.includes(key)) {
          rules[other] = 'printed twice'
        }
      }
    }
  }
}

function wordsOf(line: string): readonly string[] {
  return line
    .replaceAll(/[^\p{L}\p{N}\s]/gu, '')
    .split(/\s+/u)
    .filter(Boolean)
}
