import type { Transaction } from '../transaction.ts'
import { jsonBatchesOf } from './batches-of.ts'
import type { TableRows } from './table-rows.ts'

/**
 * Inserts rows, and updates those that are there but differ. Columns that the rows do not name keep their values, or
 * get their defaults.
 *
 * @returns how many rows were inserted or changed.
 */
export async function upsertRows(transaction: Transaction, { table, key, rows }: TableRows): Promise<number> {
  let changed = 0
  const upsert = writeUpsert(table, key, Object.keys(rows[0] ?? {}))
  for (const batch of jsonBatchesOf(rows)) changed += await transaction.$executeRawUnsafe(upsert, batch)
  return changed
}

/** One parameter holds all rows as JSON, which has no limit of parameters, and the table itself gives the types. */
function writeUpsert(table: string, key: readonly string[], columns: readonly string[]): string {
  const others = columns.filter((column) => !key.includes(column))
  const list = (names: readonly string[], prefix = '') => names.map((name) => `${prefix}"${name}"`).join(', ')
  const onConflict =
    others.length === 0
      ? 'DO NOTHING'
      : `DO UPDATE SET ${others.map((name) => `"${name}" = excluded."${name}"`).join(', ')}
         WHERE (${list(others, 'stored.')}) IS DISTINCT FROM (${list(others, 'excluded.')})`
  return `INSERT INTO "${table}" AS stored (${list(columns)})
    SELECT ${list(columns)} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)
    ON CONFLICT (${list(key)}) ${onConflict}`
}
