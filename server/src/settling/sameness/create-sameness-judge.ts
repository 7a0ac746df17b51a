import { compareSentences } from './comparing/comparison.ts'
import { decideSameness } from './decide-sameness.ts'
import type { Difference, Judgement } from './judgement.ts'
import { type ReadSentence, readSentence } from './read-sentence.ts'
import type { SamenessKnowledge } from './sentences/knowledge.ts'

export interface SamenessJudge {
  /**
   * Reads a sentence, or the few sentences of one rendering. An attribution that it carries ("she said") is taken off.
   *
   * @param hint whether it is known to be indirect speech.
   */
  read(text: string, hint?: { readonly isIndirect: boolean }): ReadSentence
  /** Whether two sentences that one speaker may have said on one occasion are one statement. */
  judge(a: ReadSentence, b: ReadSentence): Judgement
}

/** Judges sentences by their words alone; it knows no articles, no speakers and no days. */
export function createSamenessJudge(knowledge: SamenessKnowledge): SamenessJudge {
  return {
    read: (text, hint) => readSentence(text, hint?.isIndirect ?? false, knowledge),
    judge(a, b) {
      // One order for any two sentences, so that the answer does not hang on who asks.
      if (a.text <= b.text) return decideSameness(compareSentences(a, b, knowledge))
      const judgement = decideSameness(compareSentences(b, a, knowledge))
      return { ...judgement, rests: judgement.rests.map(turn) }
    },
  }
}

function turn({ a, b }: Difference): Difference {
  return { a: b, b: a }
}
