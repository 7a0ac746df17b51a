/** Longest headline, in UTF-16 units: it is indexed by the database, and no printed one comes near. */
export const MAX_HEADLINE_LENGTH = 500
/** Where a sentence without an end is cut. */
const CUT_LENGTH = 200

/**
 * The paragraphs of an article that prints no headline, with its first sentence as one: every article has a headline
 * as its first paragraph. Nothing but the white space behind it changes.
 */
export function splitHeadline(paragraphs: readonly string[]): readonly string[] {
  const [first = '', ...rest] = paragraphs
  const end = findSentenceEnd(first) ?? findCut(first)
  const tail = first.slice(end).trim()
  return [first.slice(0, end).trim(), ...(tail === '' ? [] : [tail]), ...rest]
}

function findSentenceEnd(text: string): number | null {
  if (text.length <= MAX_HEADLINE_LENGTH && !/[.?!]["”’)]? \p{Lu}/u.test(text)) return text.length
  const [match] = text.slice(0, MAX_HEADLINE_LENGTH).matchAll(/\p{Ll}[.?!]["”’)]?(?= ["“‘(]?\p{Lu})/gu)
  return match === undefined ? null : match.index + match[0].length
}

function findCut(text: string): number {
  const space = text.lastIndexOf(' ', CUT_LENGTH)
  return space > 0 ? space : CUT_LENGTH
}
