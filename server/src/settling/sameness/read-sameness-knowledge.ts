import { readWordMeanings } from '../../lexicons/meaning/read-word-meanings.ts'
import { readCueLexicon } from '../../lexicons/read-cue-lexicon.ts'
import { readFunctionWords } from '../../lexicons/read-function-words.ts'
import { readNumberWords } from '../../lexicons/read-number-words.ts'
import { readSamenessWords } from '../../lexicons/read-sameness-words.ts'
import { segment } from '../../reading/english/segment.ts'
import { createSamenessJudge, type SamenessJudge } from './create-sameness-judge.ts'
import type { SamenessKnowledge } from './sentences/knowledge.ts'

/** What the project's lexicons and tables know of English, read once: 0.2 s and 30 MB, and the tagger's 0.2 s. */
export function readSamenessKnowledge(): SamenessKnowledge {
  knowledge ??= {
    meanings: readWordMeanings(),
    words: readSamenessWords(),
    numbers: readNumberWords(),
    functionWords: readFunctionWords(),
    cues: readCueLexicon(),
    tag: (text) => segment(text).tokens,
  }
  return knowledge
}

/** A judge with the project's lexicons, made once. */
export function readSamenessJudge(): SamenessJudge {
  judge ??= createSamenessJudge(readSamenessKnowledge())
  return judge
}

let knowledge: SamenessKnowledge | undefined
let judge: SamenessJudge | undefined
