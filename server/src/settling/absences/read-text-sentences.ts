import { LRUCache } from 'lru-cache'
import type { TextRange } from '../../domain/index-text.ts'
import { segment } from '../../reading/english/segment.ts'
import type { SamenessJudge } from '../sameness/create-sameness-judge.ts'
import type { ReadSentence } from '../sameness/read-sentence.ts'

/** A sentence of an article's text. */
export interface TextSentence {
  /** UTF-16 units of the text. */
  readonly range: TextRange
  readonly sentence: ReadSentence
}

/** Characters of the texts whose sentences are kept: a read sentence takes some thirty times its text. */
const MAX_CHARACTERS = 3_000_000

/** Reads the sentences of texts, and keeps those of the texts that were asked for last. */
export function createTextReader(judge: SamenessJudge): (text: string) => readonly TextSentence[] {
  const known = new LRUCache<string, readonly TextSentence[]>({ maxSize: MAX_CHARACTERS })
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const sentences = segment(text).sentences.map(({ span: [start, end] }) => ({
      range: { start, end },
      // Prose tells what was said as reporters do: would, not will.
      sentence: judge.read(text.slice(start, end), { isIndirect: true }),
    }))
    known.set(text, sentences, { size: text.length + 1 })
    return sentences
  }
}
