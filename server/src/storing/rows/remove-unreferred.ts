import type { Transaction } from '../transaction.ts'
import type { Scope } from './find-scope.ts'

/** What refers to a shared row, by table; in the order of removal. */
const REFERRED_TO: readonly { table: keyof Scope; by: readonly string[] }[] = [
  { table: 'statements', by: ['quotations WHERE statement_id = stored.id'] },
  {
    table: 'stories',
    by: ['articles WHERE story_id = stored.id', 'statements WHERE story_id = stored.id'],
  },
  { table: 'outlets', by: ['articles WHERE outlet_id = stored.id'] },
  {
    table: 'events',
    by: [
      'event_mentions WHERE event_id = stored.id',
      'statements WHERE occasion_id = stored.id',
      'stories WHERE main_event_id = stored.id',
      'measures JOIN reported_values ON measure_id = measures.id WHERE event_id = stored.id',
    ],
  },
  {
    table: 'figures',
    by: [
      'statements WHERE speaker_id = stored.id',
      'quotations WHERE speaker_id = stored.id',
      'quotations WHERE via_id = stored.id',
      'participants WHERE figure_id = stored.id',
      'figure_mentions WHERE figure_id = stored.id',
      'figures AS members WHERE members.affiliation_id = stored.id',
      'merged_figures WHERE figure_id = stored.id',
    ],
  },
]

/**
 * Removes shared rows (statements, figures, events ...) that nothing refers to any more.
 *
 * @param candidates rows that something has referred to.
 * @param kept rows that stay all the same.
 * @returns how many rows were removed.
 */
export async function removeUnreferred(
  transaction: Transaction,
  candidates: Scope,
  kept: Scope,
): Promise<number> {
  let removed = 0
  for (const { table, by } of REFERRED_TO) {
    const staying = new Set(kept[table])
    const ids = candidates[table].filter((id) => !staying.has(id))
    if (ids.length > 0) removed += await removeFrom(transaction, table, by, ids)
  }
  return removed
}

/** Repeats, since a figure may be the last that refers to another one. */
async function removeFrom(
  transaction: Transaction,
  table: keyof Scope,
  by: readonly string[],
  candidates: readonly string[],
): Promise<number> {
  const unreferred = by.map((reference) => `NOT EXISTS (SELECT FROM ${reference})`).join(' AND ')
  const remove = `DELETE FROM "${table}" AS stored WHERE id = ANY ($1::uuid[]) AND ${unreferred}`
  let removed = 0
  for (;;) {
    const count = await transaction.$executeRawUnsafe(remove, candidates)
    if (count === 0) return removed
    removed += count
  }
}
