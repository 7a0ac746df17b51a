/** What a token is. Every code point of a text belongs to exactly one token. */
export type TokenKind = 'WORD' | 'SPACE' | 'QUOTE_MARK' | 'ELLIPSIS' | 'DASH' | 'PUNCTUATION'

export interface Token {
  readonly kind: TokenKind
  readonly text: string
}

/** The words that the domain counts: don't, US-led, U.S, 10,000. */
export const WORD_PATTERN = String.raw`[\p{L}\p{M}\p{N}]+(?:(?:['’‐‑-]|(?<=\p{L})\.(?=\p{L})|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{M}\p{N}]+)*`

/**
 * In the order in which they are tried. An ellipsis is printed as one sign, as three points or more, or as points
 * spaced out, and may stand in brackets of its own.
 */
const PATTERNS: readonly (readonly [TokenKind, string])[] = [
  ['WORD', WORD_PATTERN],
  ['SPACE', String.raw`[\s\u200B\u2060]+`],
  ['QUOTE_MARK', String.raw`["“”„‟«»‹›'‘’‚‛\u0060´]`],
  ['ELLIPSIS', String.raw`[[(]\s?(?:…|\.{3,4})\s?[\])]|…+\.*|\.{3,}|\.(?:[ \u00A0\u202F]\.){2,}`],
  ['DASH', '[–—―−]|-{1,3}'],
  ['PUNCTUATION', '.'],
]
/** One group a pattern, so that the number of the group tells the kind. */
const TOKEN = new RegExp(PATTERNS.map(([, pattern]) => `(${pattern})`).join('|'), 'gsu')

/**
 * Splits a text into words, white space, quotation marks, ellipses, dashes and other punctuation (one code point
 * a token). Lossless: the texts of the tokens, joined, are the text. Takes time linear in the text.
 */
export function tokenize(text: string): readonly Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => ({ kind: kindOf(match), text: match[0] }))
}

function kindOf(match: RegExpExecArray): TokenKind {
  return PATTERNS.find((_, index) => match[index + 1] !== undefined)?.[0] ?? 'PUNCTUATION'
}
