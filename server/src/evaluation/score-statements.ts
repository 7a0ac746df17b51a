import type { GoldArticle, QuotedSentence } from './gold.ts'
import { matchAttributions } from './match-attributions.ts'
import type { Counts } from './rates.ts'
import { SOME } from './score-attributions.ts'
import type { GroupedItem } from './score-grouping.ts'
import { indexWords } from './word-spans.ts'

/** How well the quotations of an article, cut by sentence, were found and given to statements. */
export interface StatementScore {
  /** Quotations that share more than 0.3 of the marked words. */
  readonly quotations: Counts
  /** Of those: which statement each side gives them to. */
  readonly grouped: readonly GroupedItem[]
}

/** Null where nobody gave the article's quotations to statements. */
export function scoreStatements(
  gold: GoldArticle,
  quotations: readonly QuotedSentence[] | null,
): StatementScore | null {
  if (gold.quotations === null || quotations === null) return null
  const speechOf = ({ content }: QuotedSentence) => ({ content, cue: [] })
  const pairs = matchAttributions(
    gold.quotations.map(speechOf),
    quotations.map(speechOf),
    indexWords(gold.text),
    SOME,
  )
  return {
    quotations: { gold: gold.quotations.length, extracted: quotations.length, matched: pairs.length },
    grouped: pairs.flatMap(({ gold: a, extracted: b }) => {
      const [mine, theirs] = [gold.quotations?.[a], quotations[b]]
      return mine && theirs ? [{ gold: mine.statement, extracted: theirs.statement }] : []
    }),
  }
}
