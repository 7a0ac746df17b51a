import type { CueStance } from '../../../domain/vocabulary.ts'
import type { WordMeanings } from '../../../lexicons/meaning/read-word-meanings.ts'
import type { NumberWords } from '../../../lexicons/read-number-words.ts'
import type { SamenessWords } from '../../../lexicons/read-sameness-words.ts'
import type { Token } from '../../../reading/extraction.ts'

/** What is known of English where the sameness of sentences is judged. */
export interface SamenessKnowledge {
  readonly meanings: WordMeanings
  readonly words: SamenessWords
  readonly numbers: NumberWords
  /** In lower case. */
  readonly functionWords: ReadonlySet<string>
  /** Reporting expressions by lemma. */
  readonly cues: ReadonlyMap<string, CueStance>
  /** Cuts a text into words with their lemmas and parts of speech. */
  readonly tag: (text: string) => readonly Token[]
}
