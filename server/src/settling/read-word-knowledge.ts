import { readFunctionWords } from '../lexicons/read-function-words.ts'
import { readSpellingKey } from '../lexicons/read-spelling-key.ts'
import type { WordKnowledge } from './grouping/read-words.ts'

/** What the project's lexicons know of English words, read from their files once. */
export function readWordKnowledge(): WordKnowledge {
  knowledge ??= { spell: readSpellingKey(), functionWords: readFunctionWords() }
  return knowledge
}

let knowledge: WordKnowledge | undefined
