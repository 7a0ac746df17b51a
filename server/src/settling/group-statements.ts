import { groupBy } from '../domain/group-by.ts'
import type { Slug } from '../domain/records.ts'
import { createStatementFinder, type FoundStatement } from './grouping/find-statement.ts'
import type { GroupableQuotation } from './grouping/groupable-quotation.ts'
import { type ReadQuotation, readWords, type WordKnowledge } from './grouping/read-words.ts'
import { weighStems } from './grouping/weigh-stems.ts'

/** A quotation of which somebody may have said which statement it renders. */
export interface StoryQuotation extends GroupableQuotation {
  readonly known?: Slug | null
}

/**
 * The quotations of a story in groups that render one statement: one sentence of one speaker on one occasion, however
 * cut or paraphrased. Groups, and the quotations in them, are in the order in which they were first in the news.
 *
 * Quotations are taken from the fullest to the shortest, whatever their order, so that a fragment joins the sentence
 * that it was cut from and never ties two sentences together. What a person has put together stays together.
 *
 * Time is near-linear in the quotations: each is compared with the wordings that share rare words with it, and of
 * those with a bounded number.
 *
 * @throws InvalidEdtf where a date is none.
 */
export function groupStatements<Quotation extends StoryQuotation>(
  quotations: readonly Quotation[],
  knowledge: WordKnowledge,
): readonly (readonly Quotation[])[] {
  const read = quotations.map((quotation) => ({ quotation, words: readWords(quotation, knowledge) }))
  const finder = createStatementFinder(weighStems(read))
  const members = new Map<FoundStatement, (ReadQuotation & { readonly quotation: Quotation })[]>()
  const anchored = read.filter(({ quotation }) => quotation.known != null)
  const free = read.filter(({ quotation }) => quotation.known == null)
  for (const own of groupBy(anchored, ({ quotation }) => quotation.known).values()) {
    const [first, ...others] = finder.order(own)
    if (first === undefined) continue
    const statement = finder.found(first)
    for (const quotation of others) finder.join(statement, quotation)
    members.set(statement, [first, ...others])
  }
  for (const quotation of finder.order(free)) {
    const statement = finder.find(quotation)
    const joined = members.get(statement)
    if (joined === undefined) members.set(statement, [quotation])
    else joined.push(quotation)
  }
  return [...members.values()]
    .map((own) => own.toSorted(byPublication))
    .sort((a, b) => byPublication(a[0], b[0]))
    .map((own) => own.map(({ quotation }) => quotation))
}

/** The earliest first; what has no date comes last. */
function byPublication(a: ReadQuotation | undefined, b: ReadQuotation | undefined): number {
  if (a === undefined || b === undefined) return 0
  return (
    compare(a.quotation.publishedOn ?? '9999', b.quotation.publishedOn ?? '9999') ||
    compare(a.quotation.article, b.quotation.article) ||
    a.quotation.position - b.quotation.position ||
    compare(a.quotation.id, b.quotation.id)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
