import type { SpellingKey } from './spelling-key.ts'
import { type Token, tokenize } from './tokenize.ts'

/** BRACKETED: a group in square brackets. END: stands after the last unit and carries the white space there. */
export type LexemeKind = 'WORD' | 'BRACKETED' | 'ELLIPSIS' | 'QUOTE_MARK' | 'PUNCTUATION' | 'END'

/** A unit of alignment: anything printed but white space, which is kept as an attribute. */
export interface Lexeme {
  readonly kind: LexemeKind
  /** As printed. */
  readonly text: string
  /** The white space before it. */
  readonly before: string
  /** What it is compared by. Units of one key differ in spelling, case or typography at most. */
  readonly key: string
  /** Where `text` starts, in UTF-16 units. */
  readonly start: number
}

/** No editor's insertion is longer; a bracket that closes later is punctuation. */
const MAX_GROUP_TOKENS = 80
/** No word is completed in more places than this: [e]xpel[led]. */
const MAX_WORD_PARTS = 5
const ABBREVIATION = /^\p{L}(?:\.\p{L})+$/u

/**
 * The units of a text in order, ending with END. A word that an editor completed in brackets ([W]e, expel[led])
 * is one word; any other group in square brackets ([and]) is one unit. The `before` and `text` of all units,
 * joined, are the text. Takes time linear in the text.
 */
export function readLexemes(text: string, spell: SpellingKey): readonly Lexeme[] {
  const tokens = tokenize(text)
  const lexemes: Lexeme[] = []
  let before = ''
  let start = 0
  for (let at = 0; at < tokens.length; ) {
    const { kind, next } = readUnit(tokens, at)
    const printed = textOf(tokens, at, next)
    if (kind === 'SPACE') before = printed
    else {
      lexemes.push({
        kind,
        text: printed,
        before,
        key: keyOf(kind, tokens.slice(at, next), printed, spell),
        start,
      })
      before = ''
    }
    start += printed.length
    at = next
  }
  lexemes.push({ kind: 'END', text: '', before, key: '\n', start })
  return lexemes
}

interface Unit {
  readonly kind: Exclude<LexemeKind, 'END'> | 'SPACE'
  /** Index of the token after it. */
  readonly next: number
}

function readUnit(tokens: readonly Token[], at: number): Unit {
  const wordEnd = endOfWord(tokens, at)
  if (wordEnd > at) return { kind: 'WORD', next: wordEnd }
  const groupEnd = endOfGroup(tokens, at)
  if (groupEnd > at) return { kind: 'BRACKETED', next: groupEnd }
  const kind = tokens[at]?.kind
  return {
    kind: kind === undefined || kind === 'WORD' || kind === 'DASH' ? 'PUNCTUATION' : kind,
    next: at + 1,
  }
}

/** End of the word that starts at a token, or the token's own index where none does. */
function endOfWord(tokens: readonly Token[], at: number): number {
  let end = at
  let isWhole = false
  for (let part = 0; part < MAX_WORD_PARTS; part++) {
    if (tokens[end]?.kind === 'WORD') {
      isWhole = true
      end = endOfAbbreviation(tokens, end)
    } else if (isCompletion(tokens, end)) end += 3
    else break
  }
  return isWhole ? end : at
}

/** The last point of an abbreviation belongs to it, and so does what a hyphen adds to that: U.S., U.S.-led. */
function endOfAbbreviation(tokens: readonly Token[], at: number): number {
  if (!ABBREVIATION.test(tokens[at]?.text ?? '') || tokens[at + 1]?.text !== '.') return at + 1
  const isCompound = tokens[at + 2]?.text === '-' && tokens[at + 3]?.kind === 'WORD'
  return isCompound ? at + 4 : at + 2
}

/** Whether one bracketed word starts here, as in [W]e. */
function isCompletion(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === '[' && tokens[at + 1]?.kind === 'WORD' && tokens[at + 2]?.text === ']'
}

/** End of the bracketed group that starts at a token, or the token's own index where none does. */
function endOfGroup(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '[') return at
  for (let end = at + 1; end < at + MAX_GROUP_TOKENS; end++) {
    if (tokens[end]?.text === ']') return end + 1
    if (tokens[end]?.text === '[') return at
  }
  return at
}

function keyOf(kind: LexemeKind, tokens: readonly Token[], printed: string, spell: SpellingKey): string {
  switch (kind) {
    case 'WORD':
      return spell(tokens.length === 1 ? printed : printed.replace(/[[\]]|\.(?=-|$)/g, ''))
    case 'BRACKETED':
      return `[${tokens.map(({ kind, text }) => (kind === 'WORD' ? spell(text) : ' ')).join('')}]`
    case 'ELLIPSIS':
      return '…'
    case 'QUOTE_MARK':
      return '"'
    default:
      return tokens[0]?.kind === 'DASH' ? '–' : printed
  }
}

function textOf(tokens: readonly Token[], start: number, end: number): string {
  let text = ''
  for (let at = start; at < end; at++) text += tokens[at]?.text ?? ''
  return text
}
