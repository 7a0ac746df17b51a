import type { Span } from '../../../domain/span.ts'
import type { SegmentedText } from '../../extraction.ts'
import type { DateMention } from './date-mention.ts'

/** Words that tell what happened, and how well they do. */
export interface Titled {
  readonly title: string
  /** 0 for a bare word, 1 for a clause with subject and object. */
  readonly readability: number
}

/** What has to be known of an article to say what an event of it is called. */
export interface TitleContext {
  readonly segmented: SegmentedText
  readonly dates: readonly DateMention[]
  /** The name of the figure that a word at an offset stands for; null where it stands for none. */
  readonly nameAt: (offset: number) => string | null
  /** Whether words at an offset are what somebody is reported to have said. */
  readonly isSpoken: (offset: number) => boolean
  /** Whether a word at an offset only tells that somebody speaks. */
  readonly isCue: (offset: number) => boolean
}

/** Tokens: the first, and the one after the last. */
export type TokenRange = readonly [first: number, end: number]

export const UNTITLED: Titled = { title: '', readability: 0 }

export function textOf({ text, tokens }: SegmentedText, [first, end]: TokenRange): string {
  const span: Span = [tokens[first]?.span[0] ?? 0, tokens[end - 1]?.span[1] ?? 0]
  return end > first ? text.slice(...span) : ''
}
