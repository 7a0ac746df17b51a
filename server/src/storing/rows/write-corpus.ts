import type { Corpus } from '../../domain/records.ts'
import { readDecisions } from '../decisions/read-decisions.ts'
import { findPinned, respectDecisions } from '../decisions/respect-decisions.ts'
import { refreshDerived } from '../derived/refresh-derived.ts'
import type { Transaction } from '../transaction.ts'
import { articleRows } from './article-rows.ts'
import { findReferences, mergeScopes, scopeOf } from './find-scope.ts'
import { registryRows } from './registry-rows.ts'
import { releaseWikidataIds } from './release-wikidata-ids.ts'
import { removeVanished } from './remove-vanished.ts'
import { upsertRows } from './upsert-rows.ts'

/** Changed rows from which on the statistics of the planner are out of date. */
const MANY_ROWS = 5000

/**
 * Brings the rows of a corpus, and what is derived from them, to what the corpus says, except where a person has decided
 * otherwise. Runs in a transaction of `runStoreTransaction`, and leaves the dataset's revision to its caller.
 *
 * @returns rows added, changed or removed, derived ones included; 0 where everything was there already.
 * @throws ReviewedTextChanged where an article's text is no longer the one that a person has reviewed.
 */
export async function writeCorpus(transaction: Transaction, given: Corpus): Promise<number> {
  const decisions = await readDecisions(transaction, given, scopeOf(given))
  const corpus = decisions ? respectDecisions(given, decisions) : given
  const tables = [...registryRows(corpus), ...articleRows(corpus.articles)]
  const own = scopeOf(corpus)
  const before = await findReferences(transaction, own)
  let changedRows = await releaseWikidataIds(transaction, tables)
  for (const rows of tables) changedRows += await upsertRows(transaction, rows)
  if (decisions) changedRows += await pinStatements(transaction, findPinned(corpus, decisions))
  // Or the planner would take the tables for as small as they were before.
  if (changedRows > MANY_ROWS) await transaction.$executeRawUnsafe('ANALYZE')
  const after = await findReferences(transaction, own)
  changedRows += await removeVanished(transaction, tables, own, before)
  changedRows += await refreshDerived(transaction, mergeScopes(own, before, after))
  return changedRows
}

/** A quotation that was put into its statement by hand and is found a word longer now is another row. */
async function pinStatements(transaction: Transaction, quotations: readonly string[]): Promise<number> {
  return transaction.$executeRawUnsafe(
    'UPDATE quotations SET statement_reviewed = TRUE WHERE id = ANY ($1::uuid[]) AND NOT statement_reviewed',
    quotations,
  )
}
