import { brandWithType, type OutputType, type SchemaTypes } from '@pothos/core'
import type { PrismaClient } from '@rashomon/database/client'
import type { GraphQLResolveInfo } from 'graphql'
import { findRows, type RowKind } from './find-rows.ts'
import { planRows } from './plan-rows.ts'

interface NodeReference {
  readonly kind: RowKind
  readonly id: string
}

/**
 * The rows that a list of mixed types refers to, one statement a type, with what the query asks for of each, branded
 * with their GraphQL type. The result has the order of the references.
 *
 * @param paths where below the field the rows stand; the field itself gives them if left out
 */
export async function loadNodes(
  references: readonly NodeReference[],
  context: { readonly prisma: PrismaClient },
  info: GraphQLResolveInfo,
  paths: string[][] = [],
): Promise<{ id: string }[]> {
  const kinds = [...new Set(references.map(({ kind }) => kind))]
  const rows = await Promise.all(
    kinds.map(async (kind) => {
      const ids = references.filter((reference) => reference.kind === kind).map(({ id }) => id)
      const plan = planRows(context, info, { typeName: kind, paths })
      const found = await findRows(context.prisma, kind, ids, plan)
      for (const row of found) brandWithType(row, kind as OutputType<SchemaTypes>)
      return found
    }),
  )
  const byId = new Map(rows.flat().map((row) => [row.id, row]))
  return references.map(({ id }) => byId.get(id) as { id: string })
}
