import { stemmer } from 'stemmer'
import { readFunctionWords } from '../../lexicons/read-function-words.ts'

/** The stems of the words of a text that tell something: no function words, and no single letters. */
export function stemsOf(text: string): ReadonlySet<string> {
  const functionWords = readFunctionWords()
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(
    words
      .filter((word) => !functionWords.has(word) && (word.length > 2 || /\d/.test(word) || word === 'us'))
      .map((word) => stemmer(word)),
  )
}
