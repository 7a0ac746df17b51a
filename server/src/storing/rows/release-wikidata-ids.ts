import type { Transaction } from '../transaction.ts'
import type { TableRows } from './table-rows.ts'

const HAVE_WIKIDATA_IDS = ['outlets', 'figures']

/**
 * Takes Wikidata items from stored rows where another row of the corpus has them now: a slug was corrected, or two
 * rows had each other's. They are unique, and would stop the row that comes first.
 *
 * @returns how many rows were changed.
 */
export async function releaseWikidataIds(
  transaction: Transaction,
  tables: readonly TableRows[],
): Promise<number> {
  let changed = 0
  for (const { table, rows } of tables.filter((one) => HAVE_WIKIDATA_IDS.includes(one.table))) {
    changed += await transaction.$executeRawUnsafe(
      `UPDATE "${table}" AS stored SET wikidata_id = NULL
        FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb) AS corrected
        WHERE stored.wikidata_id = corrected.wikidata_id AND stored.id <> corrected.id`,
      JSON.stringify(rows.map(({ id, wikidata_id }) => ({ id, wikidata_id }))),
    )
  }
  return changed
}
