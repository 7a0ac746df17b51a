import type { Columns, RowPlan } from './planned-rows.ts'

/** A plan that selects these columns as well, and these relations where it does not select them in another way. */
export function addToPlan(
  plan: RowPlan,
  columns: Columns = {},
  relations: Readonly<Record<string, object>> = {},
): RowPlan {
  if (Object.keys(columns).length + Object.keys(relations).length === 0) return plan
  return { select: { ...relations, ...plan.select, ...columns } }
}
