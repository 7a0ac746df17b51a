import { stemmer } from 'stemmer'
import { listWords } from '../../domain/count-words.ts'

/** Different stems of the words of a text that tell what it is about. */
export type TellingStems = (text: string) => ReadonlySet<string>

/** The words of a text in lower case, less case endings, with straight apostrophes. */
export function plainWords(text: string): readonly string[] {
  return listWords(text).map((word) => word.text.toLowerCase().replaceAll('’', "'").replace(/'s$/, ''))
}

/** @param functionWords in lower case, with straight apostrophes. */
export function createTellingStems(functionWords: ReadonlySet<string>): TellingStems {
  return (text) =>
    new Set(
      plainWords(text)
        .filter((word) => !functionWords.has(word))
        .map(stemmer),
    )
}

export function countShared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0
  for (const one of some) if (others.has(one)) shared++
  return shared
}

/** Whether some words stand in a text as they are, one after the other. */
export function holdsRun(words: readonly string[], run: readonly string[]): boolean {
  return ` ${words.join(' ')} `.includes(` ${run.join(' ')} `)
}
