import type { EditKind } from './edit.ts'
import type { Lexeme } from './read-lexemes.ts'

/** How two units that match differ as printed; NONE where they do not. White space is not looked at. */
export function typeMatch(from: Lexeme, to: Lexeme): EditKind {
  if (from.text === to.text) return 'NONE'
  if (from.kind === 'BRACKETED') return 'BRACKETED'
  if (from.kind !== 'WORD') return 'PUNCTUATION'
  if (hasBracket(from) !== hasBracket(to)) return 'BRACKETED'
  const a = straighten(from.text)
  const b = straighten(to.text)
  if (a === b) return 'PUNCTUATION'
  return a.toLowerCase() === b.toLowerCase() ? 'CASE' : 'SPELLING'
}

function hasBracket({ text }: Lexeme): boolean {
  return text.includes('[')
}

/** One sign for each apostrophe and hyphen. */
function straighten(text: string): string {
  return text.replaceAll('’', "'").replace(/[‐‑]/g, '-')
}
