import type { Transaction } from './transaction.ts'

/**
 * Notes that the dataset has changed, once a transaction.
 *
 * @returns the dataset's revision, which advances by one where something has changed.
 */
export async function advanceRevision(transaction: Transaction, hasChanged: boolean): Promise<number> {
  const [dataset] = await transaction.$queryRawUnsafe<{ revision: number }[]>(
    hasChanged
      ? `INSERT INTO dataset (id, revision) VALUES (1, 1)
          ON CONFLICT (id) DO UPDATE SET revision = dataset.revision + 1, updated_at = now() RETURNING revision`
      : 'SELECT revision FROM dataset WHERE id = 1',
  )
  return dataset?.revision ?? 0
}
