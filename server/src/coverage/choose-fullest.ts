import { countWords } from '../domain/count-words.ts'
import type { QuotationForm } from '../domain/vocabulary.ts'

/** A quotation as far as it matters for the choice between quotations of one statement. */
export interface Rendition {
  readonly form: QuotationForm
  readonly text: string
  /** ISO 8601 day on which its article appeared, if known. */
  readonly publishedOn: string | null
  /** Slug of its article. */
  readonly article: string
  /** Where it starts in the article's text. */
  readonly start: number
}

/** A speaker's own words tell more of the statement than a reporter's. */
const FORM_RANKS: Readonly<Record<QuotationForm, number>> = { DIRECT: 0, MIXED: 1, INDIRECT: 2 }

/**
 * The fullest of a statement's quotations: direct before mixed before indirect, then the longest in words, then the
 * one printed first (unknown days last), then by article slug and place, so that the choice does not hang on the
 * order in which they come. undefined where there is none.
 */
export function chooseFullest<Quotation extends Rendition>(
  quotations: readonly Quotation[],
): Quotation | undefined {
  const ranked = quotations.map((quotation) => ({ quotation, words: countWords(quotation.text) }))
  ranked.sort(
    (a, b) =>
      FORM_RANKS[a.quotation.form] - FORM_RANKS[b.quotation.form] ||
      b.words - a.words ||
      compare(a.quotation.publishedOn ?? LATER_THAN_ANY_DAY, b.quotation.publishedOn ?? LATER_THAN_ANY_DAY) ||
      compare(a.quotation.article, b.quotation.article) ||
      a.quotation.start - b.quotation.start,
  )
  return ranked[0]?.quotation
}

const LATER_THAN_ANY_DAY = '~'

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
