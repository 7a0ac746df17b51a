import type { Slug } from '../domain/records.ts'
import { createStatementFinder, type FoundStatement } from './grouping/find-statement.ts'
import type { GroupableQuotation, KnownStatement } from './grouping/groupable-quotation.ts'
import { nameStatement } from './grouping/name-statement.ts'
import { type ReadQuotation, readWords, type WordKnowledge } from './grouping/read-words.ts'
import { weighStems } from './grouping/weigh-stems.ts'

/** Which statement each quotation renders. */
export interface StatementGrouping {
  /** Key of the statement of each incoming quotation, by the quotation's id. */
  readonly statements: ReadonlyMap<string, Slug>
  /** Keys that are new to the story, in the order in which they were first said in the news. */
  readonly created: readonly Slug[]
  /**
   * How many quotations were like more wordings than are compared: the likeliest were, and what was left out may hold
   * a likelier statement for them.
   */
  readonly cutShort: number
}

/**
 * Gives each incoming quotation the statement that it renders: one of the story's, or a new one that it may share
 * with others. One statement is one sentence of one speaker on one occasion, however cut or paraphrased.
 *
 * Quotations are taken from the fullest to the shortest, whatever their order, so that a fragment joins the sentence
 * that it was cut from and never ties two sentences together. What the story has is never changed: if a fuller
 * rendering shows that two of its statements are one, it joins the closer one, and a person has to merge the two.
 *
 * Time is near-linear in the quotations: each is compared with the wordings that share rare words with it, and of
 * those with a bounded number. The bounds that were reached are reported.
 *
 * @throws InvalidEdtf where a date is none.
 */
export function groupStatements(
  incoming: readonly GroupableQuotation[],
  existing: readonly KnownStatement[],
  knowledge: WordKnowledge,
): StatementGrouping {
  const read = (quotation: GroupableQuotation) => ({ quotation, words: readWords(quotation, knowledge) })
  const known = existing.map(({ key, quotations }) => ({ key, quotations: quotations.map(read) }))
  const fresh = incoming.map(read)
  const weightOf = weighStems([...known.flatMap(({ quotations }) => quotations), ...fresh])
  const finder = createStatementFinder(weightOf)

  const keys = new Map<FoundStatement, Slug>()
  for (const { key, quotations } of known) {
    const [first, ...others] = finder.order(quotations)
    if (first === undefined) continue
    const statement = finder.found(first)
    keys.set(statement, key)
    for (const quotation of others) finder.join(statement, quotation)
  }

  const members = new Map<FoundStatement, ReadQuotation[]>()
  for (const quotation of finder.order(fresh)) {
    const statement = finder.find(quotation)
    const joined = members.get(statement)
    if (joined === undefined) members.set(statement, [quotation])
    else joined.push(quotation)
  }
  return nameAll(members, keys, finder.cutShort())
}

function nameAll(
  members: ReadonlyMap<FoundStatement, readonly ReadQuotation[]>,
  known: ReadonlyMap<FoundStatement, Slug>,
  cutShort: number,
): StatementGrouping {
  const statements = new Map<string, Slug>()
  const created: Slug[] = []
  const taken = new Set(known.values())
  const groups = [...members]
    .map(([statement, quotations]) => ({ statement, quotations: quotations.toSorted(byPublication) }))
    .sort((a, b) => byPublication(a.quotations[0], b.quotations[0]))
  for (const { statement, quotations } of groups) {
    let key = known.get(statement)
    const [first] = quotations
    if (key === undefined && first !== undefined) {
      key = free(nameStatement(first.quotation, first.words), taken)
      created.push(key)
    }
    for (const { quotation } of quotations) if (key !== undefined) statements.set(quotation.id, key)
  }
  return { statements, created, cutShort }
}

/** A key that nothing has yet, and takes it. */
function free(key: Slug, taken: Set<Slug>): Slug {
  let name = key
  for (let number = 2; taken.has(name); number++) name = `${key}-${number}`
  taken.add(name)
  return name
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
