import type { FieldNode, GraphQLResolveInfo } from 'graphql'
import { planRows } from '../../execution/plan-rows.ts'
import type { Context } from '../context.ts'
import type { RowKind } from '../find-rows.ts'

/**
 * Loads the evidence of all cells of a page once for each field of the query that asks for cells, however many rows
 * the field is resolved on. Fields differ in what they select of the evidence, so each has its own.
 *
 * @param kind of the evidence, which stands in the cells as `field`.
 * @param load gets what the query selects of the evidence, as Prisma arguments.
 */
export function perField<Result>(
  context: Context,
  kind: RowKind,
  field: string,
  load: (query: object) => Promise<Result>,
): (info: GraphQLResolveInfo) => Promise<Result> {
  const results = new WeakMap<FieldNode, Promise<Result>>()
  return (info) => {
    // Also for rows that load nothing of their own: it tells Pothos what has come with their evidence.
    const query = planRows(context, info, { typeName: kind, paths: [[field]] })
    const [node] = info.fieldNodes as [FieldNode]
    const result = results.get(node) ?? load(query)
    results.set(node, result)
    return result
  }
}

/** What a query selects, and these columns, which its rows are put into their places by. */
export function withColumns<Columns extends Readonly<Record<string, true>>>(
  query: { readonly select?: object },
  columns: Columns,
): { readonly select: Columns } {
  return { ...query, select: { ...query.select, ...columns } }
}
