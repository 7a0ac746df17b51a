import { stemmer } from 'stemmer'
import { type Lexeme, readLexemes } from '../../coverage/align/read-lexemes.ts'
import type { SpellingKey } from '../../coverage/align/spelling-key.ts'
import { findQuotedParts } from '../../domain/find-quoted-parts.ts'
import type { GroupableQuotation } from './groupable-quotation.ts'

/** A word of a quotation. */
export interface QuotedWord {
  readonly lexeme: Lexeme
  /** Equal for the forms of a word: retaliate, retaliation. Null for function words. */
  readonly stem: string | null
  /** Whether it is printed as the speaker's own word. */
  readonly isDirect: boolean
}

/** A quotation with its words. */
export interface ReadQuotation {
  readonly quotation: GroupableQuotation
  readonly words: readonly QuotedWord[]
}

/** What is known of English words: what tells which words mean nothing, and which spellings are one word. */
export interface WordKnowledge {
  readonly spell: SpellingKey
  /** In lower case, with straight apostrophes. */
  readonly functionWords: ReadonlySet<string>
}

/**
 * The words of a quotation in order, less punctuation and what an editor put in brackets.
 *
 * Stems: M. F. Porter, "An algorithm for suffix stripping" (1980).
 */
export function readWords(
  { text, form }: Pick<GroupableQuotation, 'text' | 'form'>,
  { spell, functionWords }: WordKnowledge,
): readonly QuotedWord[] {
  const quoted = form === 'MIXED' ? findQuotedParts(text).map(({ inner }) => inner) : []
  return readLexemes(text, spell)
    .filter(({ kind }) => kind === 'WORD')
    .map((lexeme) => ({
      lexeme,
      stem: stemOf(lexeme, functionWords),
      isDirect:
        form === 'DIRECT' || quoted.some(({ start, end }) => start <= lexeme.start && lexeme.start < end),
    }))
}

function stemOf({ text, key }: Lexeme, functionWords: ReadonlySet<string>): string | null {
  const printed = text.toLowerCase().replaceAll('’', "'")
  if (functionWords.has(printed)) return null
  const stem = stemmer(key.replace(/'s$/, '').toLowerCase())
  return functionWords.has(stem) ? null : stem
}
