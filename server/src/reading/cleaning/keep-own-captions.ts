import type { LineLook } from './look-at-line.ts'

const MIN_CAPTION_WORDS = 8
/** Names that a caption must share with the article to be about the same story. */
const MIN_SHARED_NAMES = 2
const NAME = /\p{Lu}[\p{L}\p{M}]{2,}/gu
const CALENDAR = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
)

/**
 * Keeps captions of whole sentences that share names with the article: they are of its own story. Captions of other
 * stories, and mere credits, stay out.
 *
 * @param rules by line; those of kept captions are set to null.
 * @param isMarked whether the page's own markup calls a line a caption: it stays one.
 */
export function keepOwnCaptions(
  looks: readonly LineLook[],
  rules: (string | null)[],
  isMarked: (at: number) => boolean,
): void {
  const isCaption = (at: number) => rules[at] === 'caption' && !isMarked(at)
  if (![...rules.keys()].some(isCaption)) return
  const told = new Set(looks.flatMap(({ text }, at) => (rules[at] === null ? [...namesIn(text)] : [])))
  for (const [at, { text, words }] of looks.entries()) {
    if (!isCaption(at) || words < MIN_CAPTION_WORDS) continue
    const shared = [...namesIn(withoutCredit(text))].filter((name) => told.has(name))
    if (shared.length >= MIN_SHARED_NAMES) rules[at] = null
  }
}

/** A caption without the credit at its end: in brackets, or after a dash. */
function withoutCredit(text: string): string {
  const end = Math.max(text.lastIndexOf(' ('), text.lastIndexOf(' ['), text.lastIndexOf(' - '))
  return end > text.length / 2 ? text.slice(0, end) : text
}

/** Capitalised words in lower case, the first of the line and those of the calendar aside. */
function namesIn(text: string): ReadonlySet<string> {
  const names = [...text.matchAll(NAME)].filter(({ index }) => index > 0).map(([name]) => name.toLowerCase())
  return new Set(names.filter((name) => !CALENDAR.has(name)))
}
