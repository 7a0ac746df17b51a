import type { Slug } from '../domain/records.ts'
import type { KnownOutlets } from '../reading/read-document.ts'
import type { Transaction } from './transaction.ts'

/** Which outlets go by which names, so that a document that has a name means the outlet that has it. */
export async function readKnownOutlets(database: Transaction): Promise<KnownOutlets> {
  const outlets = await database.$queryRawUnsafe<{ name: string; slug: Slug }[]>(OUTLETS)
  return new Map(outlets.map(({ name, slug }) => [name, slug]))
}

const OUTLETS = `SELECT lower(name) AS name, slug FROM outlets WHERE slug NOT LIKE 'unnamed-%' ORDER BY slug LIMIT 10000`
