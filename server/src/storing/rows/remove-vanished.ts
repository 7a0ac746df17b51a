import type { Transaction } from '../transaction.ts'
import type { Scope } from './find-scope.ts'
import { removeUnreferred } from './remove-unreferred.ts'
import type { TableRows } from './table-rows.ts'

/** Tables whose rows belong to a row of another table, children before what they refer to. */
const BELONGS_TO: readonly { table: string; parent: string; owners: keyof Scope; unless?: string }[] = [
  { table: 'framing_marks', parent: 'article_id', owners: 'articles' },
  { table: 'reported_values', parent: 'article_id', owners: 'articles' },
  { table: 'figure_mentions', parent: 'article_id', owners: 'articles' },
  { table: 'event_mentions', parent: 'article_id', owners: 'articles' },
  // What a person has reviewed stays, whether or not software finds it.
  { table: 'quotations', parent: 'article_id', owners: 'articles', unless: `origin = 'REVIEWED'` },
  { table: 'annotated_layers', parent: 'article_id', owners: 'articles' },
  { table: 'statement_links', parent: 'reply_id', owners: 'statements' },
  { table: 'participants', parent: 'event_id', owners: 'events' },
  { table: 'event_codes', parent: 'event_id', owners: 'events' },
  {
    table: 'measures',
    parent: 'event_id',
    owners: 'events',
    unless: 'EXISTS (SELECT FROM reported_values WHERE measure_id = stored.id)',
  },
]

/**
 * Removes what the stored rows of a corpus had and no longer have. What belongs to an article, a statement or an
 * event goes with it; a shared row (a statement, a figure, an event ...) goes when it is not in the corpus and
 * nothing refers to it any more.
 *
 * @param own the rows of the corpus.
 * @param references the rows that they referred to before.
 * @returns how many rows were removed.
 */
export async function removeVanished(
  transaction: Transaction,
  tables: readonly TableRows[],
  own: Scope,
  references: Scope,
): Promise<number> {
  let removed = 0
  for (const { table, parent, owners, unless = 'FALSE' } of BELONGS_TO) {
    const kept = tables.find((rows) => rows.table === table)
    const key = kept?.key ?? ['id']
    const keys = kept?.rows.map((row) => Object.fromEntries(key.map((column) => [column, row[column]]))) ?? []
    removed += await transaction.$executeRawUnsafe(
      `DELETE FROM "${table}" AS stored WHERE "${parent}" = ANY ($1::uuid[]) AND NOT (${unless})
        AND NOT EXISTS (
          SELECT FROM jsonb_populate_recordset(NULL::"${table}", $2::jsonb) AS kept
          WHERE ${key.map((column) => `kept."${column}" = stored."${column}"`).join(' AND ')}
        )`,
      own[owners],
      JSON.stringify(keys),
    )
  }
  return removed + (await removeUnreferred(transaction, references, own))
}
