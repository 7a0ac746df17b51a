import { createSpellingKey, type SpellingKey } from '../coverage/align/spelling-key.ts'
import { readSpellingVariants } from './read-spelling-variants.ts'

/** The key of a word by the rules of spelling and the project's lexicon. Made once. */
export function readSpellingKey(): SpellingKey {
  spellingKey ??= createSpellingKey(readSpellingVariants())
  return spellingKey
}

let spellingKey: SpellingKey | undefined
