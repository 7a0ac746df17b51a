import { refreshDerived } from '../derived/refresh-derived.ts'
import type { Transaction } from '../transaction.ts'
import { findReferences, mergeScopes, type Scope } from './find-scope.ts'
import { removeUnreferred } from './remove-unreferred.ts'

/** The rows that a change begins with. */
export type ChangedRows = Pick<Scope, 'articles' | 'statements' | 'figures' | 'events'>

const NOTHING: Scope = { stories: [], outlets: [], articles: [], statements: [], figures: [], events: [] }

/**
 * Changes stored rows, removes what nothing refers to any more because of it, and brings up to date what is derived.
 * Runs in a transaction of `runStoreTransaction`.
 *
 * @param rows those that are changed, removed or added, and the articles of quotations that are. The events stay.
 */
export async function changeRows(
  transaction: Transaction,
  rows: ChangedRows,
  change: () => Promise<void>,
): Promise<void> {
  const own = { ...NOTHING, ...rows }
  const before = mergeScopes(own, await findReferences(transaction, own))
  await change()
  const after = await findReferences(transaction, own)
  await removeUnreferred(transaction, before, { ...NOTHING, events: rows.events })
  await refreshDerived(transaction, mergeScopes(before, after))
}
