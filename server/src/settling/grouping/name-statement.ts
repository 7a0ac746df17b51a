import { createHash } from 'node:crypto'
import type { Slug } from '../../domain/records.ts'
import type { GroupableQuotation } from './groupable-quotation.ts'
import type { QuotedWord } from './read-words.ts'

/** Words that a reader recognises the statement by. */
const MAX_WORDS = 6
const MAX_LETTERS = 60
/** 32 bits: of a story's ten thousand statements, two meet once in a hundred stories, and then both stay apart. */
const DIGEST_LETTERS = 8

/**
 * A new statement's key: who said it, the first words that tell what, and a digest of its first quotation (article,
 * speaker, words and date). It hangs on that quotation alone, not on its place in the article or on what else the
 * story holds, so that the same article gives the same key wherever and however often it is read.
 */
export function nameStatement(first: GroupableQuotation, words: readonly QuotedWord[]): Slug {
  const speaker = first.speaker?.figure ?? 'unattributed'
  const telling = words.filter(({ stem }) => stem !== null).slice(0, MAX_WORDS)
  const named = [speaker, ...telling.map(({ lexeme }) => asciiOf(lexeme.text))]
    .filter((part) => part !== '')
    .join('-')
  const printed = words.map(({ lexeme }) => lexeme.key)
  const identity = JSON.stringify([first.article, speaker, printed, first.saidOn])
  const digest = createHash('sha256').update(identity).digest('hex').slice(0, DIGEST_LETTERS)
  return `${named.slice(0, MAX_LETTERS).replace(/-$/, '')}-${digest}`
}

/** Letters and digits that a slug may have; what has none falls away. */
function asciiOf(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/[^a-z0-9]/g, '')
}
