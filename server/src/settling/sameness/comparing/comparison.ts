import type { Difference, VetoName } from '../judgement.ts'
import type { ReadSentence } from '../read-sentence.ts'
import type { SamenessKnowledge } from '../sentences/knowledge.ts'
import type { Word } from '../sentences/word.ts'
import { type Alignment, alignSentences } from './align-sentences.ts'
import { type CommonWords, findCommonWords } from './find-common-words.ts'
import { measureOverlap, type Overlap } from './measure-overlap.ts'

/** Under both, two sentences are worded so differently that small words tell nothing. */
const REWORDED = { ordered: 0.4, strict: 0.55 } as const

/** Two sentences side by side. */
export interface Comparison {
  readonly a: ReadSentence
  readonly b: ReadSentence
  readonly alignment: Alignment
  readonly common: CommonWords
  readonly overlap: Overlap
  /** Whether the one says it in other words than the other. */
  readonly isReworded: boolean
  readonly knowledge: SamenessKnowledge
}

/** What forbids that two sentences are one statement. */
export interface Veto {
  readonly name: VetoName
  readonly rests: readonly Difference[]
  /** Whether both cannot be true of one thing. */
  readonly contradicts: boolean
}

export function compareSentences(a: ReadSentence, b: ReadSentence, knowledge: SamenessKnowledge): Comparison {
  const alignment = alignSentences(a, b, knowledge)
  const common = findCommonWords(a.words, b.words)
  const overlap = measureOverlap(a, b, alignment, common, knowledge.meanings)
  const isReworded = overlap.ordered < REWORDED.ordered && overlap.strictMin < REWORDED.strict
  return { a, b, alignment, common, overlap, isReworded, knowledge }
}

/** Two words that differ, or one that has no partner. */
export function differ(one: Word | undefined, other: Word | undefined): Difference {
  return { a: placeOf(one), b: placeOf(other) }
}

function placeOf(word: Word | undefined): Difference['a'] {
  return word === undefined ? null : { text: word.text, start: word.start, end: word.end }
}
