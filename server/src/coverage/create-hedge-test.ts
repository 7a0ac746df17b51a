import { findQuotedParts } from '../domain/find-quoted-parts.ts'
import { tokenize } from './align/tokenize.ts'

/** A word or phrase of distance. */
export interface HedgeWords {
  /** In lower case, one space between words. */
  readonly words: string
  /** Whether it hedges a name that it stands directly before, and not only one that it is part of. */
  readonly standsBefore: boolean
}

/** A wording with what stands around it, as a text selector has it. */
export interface Wording {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/**
 * A function that tells whether an article keeps its distance from a wording: a hedge is part of it or stands
 * directly before it (an article or possessive between them does not count), or it stands in quotation marks, all
 * of it or some of its words.
 *
 * The wording must be the article's own. In the words of a speaker, quotation marks only mark who speaks.
 */
export function createHedgeTest(hedges: readonly HedgeWords[]): (wording: Wording) => boolean {
  const spaced = hedges.map(({ words, standsBefore }) => ({ words: ` ${words} `, standsBefore }))
  return ({ exact, prefix, suffix }) => {
    const own = spaceWords(exact)
    const before = spaceWords(prefix).replace(DETERMINER, ' ')
    return (
      spaced.some(
        ({ words, standsBefore }) => own.includes(words) || (standsBefore && before.endsWith(words)),
      ) ||
      findQuotedParts(exact).length > 0 ||
      (OPENING_MARK.test(prefix) && CLOSING_MARK.test(suffix))
    )
  }
}

const DETERMINER = / (?:a|an|the|some|its|his|her|their|our) $/
const OPENING_MARK = /(?:^|[\s([–—-])["“„«'‘]$/u
const CLOSING_MARK = /^[.,;:!?]?["”“»'’](?![\p{L}\p{N}])/u

/** The words in lower case, each between two spaces; sentence punctuation between words stays between them. */
function spaceWords(text: string): string {
  const words = tokenize(text).flatMap(({ kind, text: token }) => {
    if (kind === 'WORD') return [token.toLowerCase()]
    return /[.;:!?]/.test(token) ? [token] : []
  })
  return ` ${words.join(' ')} `
}
