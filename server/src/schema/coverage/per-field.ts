import type { GraphQLResolveInfo } from 'graphql'
import type { RowKind } from '../../rows/find-rows.ts'
import { oncePerField } from '../../rows/once-per-field.ts'
import { planRows } from '../../rows/plan-rows.ts'
import type { Columns } from '../../rows/planned-rows.ts'
import type { Context } from '../context.ts'

/**
 * Loads the evidence of all cells of a page once for each field of the query that asks for cells, however many rows
 * the field is resolved on. Fields differ in what they select of the evidence, so each has its own.
 *
 * @param kind of the evidence, which stands in the cells as `field`.
 * @param columns that cells are made of, whatever else is selected of the evidence.
 * @param load gets what is selected of the evidence, as Prisma arguments.
 */
export function perField<Selected extends Columns, Result>(
  context: Context,
  kind: RowKind,
  field: string,
  columns: Selected,
  load: (plan: { readonly select: Selected }) => Promise<Result>,
): (info: GraphQLResolveInfo) => Promise<Result> {
  const plan = (info: GraphQLResolveInfo) =>
    planRows(context, info, { typeName: kind, paths: [[field]], columns })
  const loaded = oncePerField((info) => load(plan(info)))
  return (info) => {
    const result = loaded(info)
    // Also for rows that load nothing of their own: it tells Pothos what has come with their evidence.
    plan(info)
    return result
  }
}
