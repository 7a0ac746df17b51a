import { queryFromInfo } from '@pothos/plugin-prisma'
import type { PrismaClient } from '@rashomon/database/client'
import type PrismaTypes from '@rashomon/database/pothos'
import DataLoader from 'dataloader'
import type { FieldNode, GraphQLResolveInfo } from 'graphql'
import { findRows, type RowKind } from './find-rows.ts'

type Row<Kind extends RowKind> = PrismaTypes[Kind]['Shape']
type Source = DataLoader<string, { id: string }>

/** Where below a connection its nodes stand. */
export const NODE_PATHS = [['nodes'], ['edges', 'node']]

export interface RowLoader {
  /**
   * The rows with these ids, in their order, with what the query selects of them. Whatever one field of a query
   * asks for, on however many objects, is loaded by one statement.
   *
   * @param paths where below the field the rows stand, {@link NODE_PATHS} for a connection; the field itself gives
   * them if left out.
   */
  load<Kind extends RowKind>(
    kind: Kind,
    ids: readonly string[],
    info: GraphQLResolveInfo,
    paths?: string[][],
  ): Promise<Row<Kind>[]>
  /** The one row with this id, in the same way. */
  loadOne<Kind extends RowKind>(kind: Kind, id: string, info: GraphQLResolveInfo): Promise<Row<Kind>>
}

/** @param context of the request, which arguments of nested fields may need. */
export function createRowLoader(prisma: PrismaClient, context: () => object): RowLoader {
  // A field is one node of the document on whichever object it is resolved.
  const sources = new WeakMap<FieldNode, Source>()

  const sourceOf = (kind: RowKind, info: GraphQLResolveInfo, paths: string[][]): Source => {
    const query = queryFromInfo({ context: context(), info, typeName: kind, paths })
    const [field] = info.fieldNodes as [FieldNode]
    const source = sources.get(field) ?? new DataLoader((ids) => findRows(prisma, kind, ids, query))
    sources.set(field, source)
    return source
  }
  return {
    async load<Kind extends RowKind>(
      kind: Kind,
      ids: readonly string[],
      info: GraphQLResolveInfo,
      paths: string[][] = [],
    ) {
      const source = sourceOf(kind, info, paths)
      return (await Promise.all(ids.map((id) => source.load(id)))) as Row<Kind>[]
    },
    async loadOne<Kind extends RowKind>(kind: Kind, id: string, info: GraphQLResolveInfo) {
      return (await sourceOf(kind, info, []).load(id)) as Row<Kind>
    },
  }
}
