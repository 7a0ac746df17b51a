import type { QuotedPart } from '../domain/find-quoted-parts.ts'
import type { IndexedText, TextRange } from '../domain/index-text.ts'
import { locateWords, longestBeginning, type SearchableText, singleSpaced } from '../domain/locate-words.ts'
import type { Annotation } from './annotation-schema.ts'
import type { PlacedWords } from './placed-words-schema.ts'
import type { SeedFile, SeedPath } from './read-seed-file.ts'

/** An article's text with the file that annotates it. */
export interface AnnotatedText {
  readonly file: SeedFile<Annotation>
  readonly indexed: IndexedText
  readonly searchable: SearchableText
  /** The parts in quotation marks. */
  readonly quoted: readonly QuotedPart[]
}

/** A part of the text in which words are looked for, and what messages call it. */
export interface Scope {
  readonly range: TextRange
  readonly name: string
}

/** Words, the stretch that holds them once if they alone are not enough, and where the file has both. */
export interface WordsToPlace {
  readonly words: string
  readonly path: SeedPath
  readonly within?: { readonly words: string; readonly path: SeedPath } | undefined
}

/** Words written as one value: plain, or as a mapping of `text` and `within`. */
export function wordsAt(path: SeedPath, words: PlacedWords): WordsToPlace {
  return typeof words === 'string' ? { words, path } : wordsIn(path, words)
}

/** Words written as the keys `text` and `within` among others. */
export function wordsIn(
  path: SeedPath,
  { text, within }: { readonly text: string; readonly within?: string | null | undefined },
): WordsToPlace {
  return {
    words: text,
    path: [...path, 'text'],
    within: within ? { words: within, path: [...path, 'within'] } : undefined,
  }
}

/** The one place where words stand in the scope; null, once reported, where there is none or more than one. */
export function placeWords(
  text: AnnotatedText,
  { words, path, within }: WordsToPlace,
  scope: Scope = wholeArticle(text),
): TextRange | null {
  if (within !== undefined) {
    const range = placeWords(text, within, scope)
    return range && placeWords(text, { words, path }, { range, name: 'the words given as "within"' })
  }
  const [place, ...others] = locateWords(text.searchable, words, scope.range)
  if (place === undefined) {
    text.file.report(path, explainAbsence(text.searchable, words, scope), words)
    return null
  }
  if (others.length > 0) {
    const message = `these words stand in ${others.length + 1} places of ${scope.name}`
    text.file.report(
      path,
      `${message}; give more words, or "within": a longer stretch that is there once`,
      words,
    )
    return null
  }
  return place
}

export function wholeArticle({ indexed }: AnnotatedText): Scope {
  return { range: { start: 0, end: indexed.text.length }, name: 'the article' }
}

/** As printed, with single spaces. */
export function printedWords({ indexed }: AnnotatedText, { start, end }: TextRange): string {
  return singleSpaced(indexed.text.slice(start, end))
}

function explainAbsence(text: SearchableText, words: string, { range, name }: Scope): string {
  const { found, next } = longestBeginning(text, words, range)
  if (found === singleSpaced(words)) {
    return `these words stand in ${name} only as part of longer words`
  }
  // A letter or two in common says nothing.
  const isTelling = found.includes(' ') || found.length > 8
  const hint = isTelling ? `; it has ${JSON.stringify(found)} but goes on with ${JSON.stringify(next)}` : ''
  return `these words are not in ${name}${hint}`
}
