import { brandWithType, type OutputType, type SchemaTypes } from '@pothos/core'
import type { PrismaClient } from '@rashomon/database/client'
import { findRows, type RowKind } from './find-rows.ts'

interface NodeReference {
  readonly kind: RowKind
  readonly id: string
}

/**
 * The rows that a list of mixed types refers to, one statement a type, branded with their GraphQL type. The
 * result has the order of the references.
 */
export async function loadNodes(
  prisma: PrismaClient,
  references: readonly NodeReference[],
): Promise<{ id: string }[]> {
  const kinds = [...new Set(references.map(({ kind }) => kind))]
  const rows = await Promise.all(
    kinds.map(async (kind) => {
      const ids = references.filter((reference) => reference.kind === kind).map(({ id }) => id)
      const found = await findRows(prisma, kind, ids)
      for (const row of found) brandWithType(row, kind as OutputType<SchemaTypes>)
      return found
    }),
  )
  const byId = new Map(rows.flat().map((row) => [row.id, row]))
  return references.map(({ id }) => byId.get(id) as { id: string })
}
