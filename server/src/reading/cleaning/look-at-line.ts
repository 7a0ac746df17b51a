import { countWords } from '../../domain/count-words.ts'
import { trimEnds } from './trim-ends.ts'

/** What can be seen of a line without knowing its words. */
export interface LineLook {
  readonly text: string
  /** In lower case, straight marks, single spaces, numbers as #, no punctuation at the ends. */
  readonly key: string
  /** The same with its punctuation. */
  readonly lower: string
  readonly words: number
  /** Ends as a sentence does. */
  readonly isSentence: boolean
  /** Long enough, and ended, to be a paragraph of an article, or to lead one in. */
  readonly isParagraph: boolean
  readonly isCapitals: boolean
}

const MIN_PARAGRAPH_WORDS = 12
/** Words from which on a line is a paragraph however it ends. */
const LONG_PARAGRAPH_WORDS = 25
/** No rule looks at more of a line: enough for the longest that a rule takes. */
const MAX_LOOK_LENGTH = 1000

const SENTENCE_END = /[.?!…]["”’'»)\]]{0,3}$/u
const NUMBER = /\p{Nd}[\p{Nd}.,]*/gu
const BEGINS = /[\p{L}\p{N}#(©@]/u
const ENDS = /[\p{L}\p{N}#)]/u

/** Looks at a line; what a long one holds beyond its beginning plays no part in its key. */
export function lookAtLine(text: string): LineLook {
  const words = countWords(text)
  const isSentence = SENTENCE_END.test(text.slice(-8))
  const lower = straighten(text.slice(0, MAX_LOOK_LENGTH))
  return {
    text,
    key: keyOf(lower),
    lower,
    words,
    isSentence,
    isParagraph:
      words >= LONG_PARAGRAPH_WORDS || (words >= MIN_PARAGRAPH_WORDS && (isSentence || text.endsWith(':'))),
    isCapitals: words > 0 && words <= 6 && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text),
  }
}

/** In lower case, with straight marks and single spaces. */
export function straighten(text: string): string {
  return text.toLowerCase().replaceAll(/[‘’‚]/g, "'").replaceAll(/[“”„]/g, '"').split(/\s+/u).join(' ')
}

function keyOf(lower: string): string {
  return trimEnds(lower.replaceAll(NUMBER, '#'), BEGINS, ENDS)
}
