import type { GraphQLResolveInfo } from 'graphql'
import { planRows, type RowPlan } from '../../execution/plan-rows.ts'
import type { Context } from '../context.ts'
import type { RowKind } from '../find-rows.ts'
import { oncePerField } from '../once-per-field.ts'

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
  load: (plan: RowPlan) => Promise<Result>,
): (info: GraphQLResolveInfo) => Promise<Result> {
  const plan = (info: GraphQLResolveInfo) => planRows(context, info, { typeName: kind, paths: [[field]] })
  const loaded = oncePerField((info) => load(plan(info)))
  return (info) => {
    const result = loaded(info)
    // Also for rows that load nothing of their own: it tells Pothos what has come with their evidence.
    plan(info)
    return result
  }
}
