import { queryFromInfo } from '@pothos/plugin-prisma'
import type { GraphQLResolveInfo } from 'graphql'
import { LRUCache } from 'lru-cache'
import { type CompiledInfo, isCompiled } from '../execution/execute-compiled.ts'
import { addToPlan } from './add-to-plan.ts'
import { compilePlan } from './compiled/compile-plan.ts'
import { type CompiledPlan, notePlan, rowStateOf } from './compiled/row-state.ts'
import type { Columns, PlannedRows, RowPlan } from './planned-rows.ts'

/**
 * What is asked for of the rows that a field leads to, as the client takes it. Where the operation is compiled, it is
 * worked out once for all requests whose variables below the field are the same.
 */
export function planRows<Selected extends Columns>(
  context: object,
  info: GraphQLResolveInfo,
  rows: PlannedRows<Selected> & { readonly columns: Selected },
): { readonly select: Selected }
export function planRows(context: object, info: GraphQLResolveInfo, rows?: PlannedRows): RowPlan
export function planRows(context: object, info: GraphQLResolveInfo, rows: PlannedRows = {}): RowPlan {
  if (!isCompiled(info)) return planUncompiled(context, info, rows)
  const compiled = findPlan(info, rows)
  notePlan(rowStateOf(info.run), compiled)
  return compiled.plan
}

function planUncompiled(
  context: object,
  info: GraphQLResolveInfo,
  { typeName, paths = [], columns, relations = {} }: PlannedRows,
): RowPlan {
  const plan = queryFromInfo({ context, info, paths, ...(typeName !== undefined && { typeName }) })
  const related = Object.entries(relations).map(([name, { orderBy, ...of }]) => [
    name,
    { ...planUncompiled(context, info, of), orderBy },
  ])
  return addToPlan(plan, columns, Object.fromEntries(related))
}

/** Page sizes and filters are of the client's choice, and so is how many plans there are and how long their names. */
const PLANS = new LRUCache<string, CompiledPlan>({
  max: 2000,
  maxSize: 2_000_000,
  maxEntrySize: 1000,
  sizeCalculation: (_plan, name) => name.length,
})

function findPlan(info: CompiledInfo, rows: PlannedRows): CompiledPlan {
  const { number, selection } = info.compiledField
  const values = selection?.variables.map((variable) => info.variableValues[variable])
  const name = JSON.stringify([number, rows, values])
  const known = PLANS.get(name)
  if (known) return known
  const compiled = compilePlan(info, rows)
  PLANS.set(name, compiled)
  return compiled
}
