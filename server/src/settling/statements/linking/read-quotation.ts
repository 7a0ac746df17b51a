import { LRUCache } from 'lru-cache'
import { findQuotedParts } from '../../../domain/find-quoted-parts.ts'
import type { SamenessJudge } from '../../sameness/create-sameness-judge.ts'
import type { ReadSentence } from '../../sameness/read-sentence.ts'
import type { StoryQuotation } from '../story-quotation.ts'
import { type Occasion, readOccasion } from './compare-occasions.ts'

/** A quotation made ready for comparison. */
export interface ReadQuotation {
  readonly quotation: StoryQuotation
  readonly sentence: ReadSentence
  readonly occasion: Occasion
  /** The words that it quotes inside words of its own, part by part. */
  readonly fragments: readonly ReadSentence[]
}

/** Reads sentences, each once: equal ones are one object. */
export type ReadOnce = (text: string, isIndirect: boolean) => ReadSentence

/**
 * Sentences that are remembered, since a story is settled anew with each article. A sentence takes some kilobytes when
 * it is read.
 */
const MAX_SENTENCES = 20_000
const remembered = new WeakMap<SamenessJudge, LRUCache<string, ReadSentence>>()

/** A function that reads the sentences of one story, and remembers them for the next time. */
export function createSentenceReader(judge: SamenessJudge): ReadOnce {
  const before = remembered.get(judge) ?? new LRUCache<string, ReadSentence>({ max: MAX_SENTENCES })
  remembered.set(judge, before)
  const own = new Map<string, ReadSentence>()
  return (text, isIndirect) => {
    const key = `${isIndirect ? 'indirect' : 'direct'} ${text}`
    const sentence = own.get(key) ?? before.get(key) ?? judge.read(text, { isIndirect })
    own.set(key, sentence)
    before.set(key, sentence)
    return sentence
  }
}

/** @throws InvalidEdtf where its date is none. */
export function readQuotation(quotation: StoryQuotation, read: ReadOnce): ReadQuotation {
  const { text, form } = quotation
  const parts = form === 'MIXED' ? findQuotedParts(text) : []
  return {
    quotation,
    sentence: read(text, form !== 'DIRECT'),
    occasion: readOccasion(quotation),
    fragments: parts.map(({ inner: { start, end } }) => read(text.slice(start, end), false)),
  }
}
