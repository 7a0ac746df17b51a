import type { RowPlan } from '../../execution/plan-rows.ts'

const MERGED = new WeakMap<object, WeakMap<object, { readonly select: object }>>()

/**
 * What a query selects, and these columns, which its rows are put into their places by. Of a plan that serves many
 * requests it is made once.
 */
export function withColumns<Columns extends Readonly<Record<string, true>>>(
  plan: RowPlan,
  columns: Columns,
): { readonly select: Columns } {
  const known = MERGED.get(plan)?.get(columns)
  if (known) return known as { select: Columns }
  const merged = { select: { ...plan.select, ...columns } }
  if (Object.isFrozen(plan)) {
    Object.freeze(merged.select)
    const ofPlan = MERGED.get(plan) ?? new WeakMap()
    MERGED.set(plan, ofPlan.set(columns, merged))
  }
  return merged
}
