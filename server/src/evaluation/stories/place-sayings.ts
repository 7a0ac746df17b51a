import { findCommonSubsequence } from '../../coverage/align/find-common-subsequence.ts'
import { type Lexeme, readLexemes } from '../../coverage/align/read-lexemes.ts'
import { indexCodePoints, toUnitOffset } from '../../domain/index-text.ts'
import type { Span } from '../../domain/span.ts'
import type { CodePointRun } from './gold-story.ts'

/**
 * A function that tells where words of a document stand in the text that was made of it: a document is cleaned before
 * it is stored, and what was marked counts over the document. What was taken out has no place.
 *
 * @param document as it was marked.
 * @param text as it is stored.
 */
export function createPlacer(document: string, text: string): (run: CodePointRun) => readonly Span[] {
  const indexed = indexCodePoints(document)
  const toUnits = ([start, end]: CodePointRun): Span => [
    toUnitOffset(indexed, start),
    toUnitOffset(indexed, end),
  ]
  if (document === text) return (run) => [toUnits(run)]
  const places = alignWords(document, text)
  return (run) => {
    const [from, to] = toUnits(run)
    return places.filter(({ at }) => from <= at && at < to).map(({ span }) => span)
  }
}

/** Words that both texts have in one order, with where each stands in the first and in the second. */
function alignWords(document: string, text: string): readonly { readonly at: number; readonly span: Span }[] {
  const [from, to] = [wordsOf(document), wordsOf(text)]
  return findCommonSubsequence(from, to).flatMap(([a, b]) => {
    const [marked, stored] = [from[a], to[b]]
    if (marked === undefined || stored === undefined) return []
    return [{ at: marked.start, span: [stored.start, stored.start + stored.text.length] as const }]
  })
}

function wordsOf(text: string): readonly Lexeme[] {
  return readLexemes(text, (word) => word).filter(({ kind }) => kind === 'WORD')
}
