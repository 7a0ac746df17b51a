import { queryFromInfo } from '@pothos/plugin-prisma'
import { getLoaderMapping, setRowMappings } from '@pothos/selection-mapper'
import type { GraphQLResolveInfo } from 'graphql'
import { type CompiledField, type CompiledSelection, NotCompiled } from './compiled.ts'
import { compiledFieldOf } from './execute-compiled.ts'
import { rowFieldOf } from './row-fields.ts'
import { rowsOf, selectionsAt } from './row-selections.ts'
import { spareRows, usesId } from './spare-rows.ts'

/** Which rows to plan, if not those that the field itself gives. */
export interface PlannedRows {
  readonly typeName?: string
  /** Where below the field they stand. */
  readonly paths?: string[][]
  /** Whether whoever loads them does without their ids, unless the query looks at these. */
  readonly sparesIds?: boolean
}

/** What to load with rows; frozen where it serves many requests. */
export interface RowPlan {
  readonly select?: object
  readonly include?: object
}

/**
 * What is asked for of the rows that a field leads to, as the client takes it. Where the operation is compiled, it is
 * worked out once for all requests that differ in nothing that it hangs on.
 */
export function planRows(
  context: object,
  info: GraphQLResolveInfo,
  { typeName, paths = [], sparesIds = false }: PlannedRows = {},
): RowPlan {
  const rows = { ...(typeName !== undefined && { typeName }), paths }
  const field = compiledFieldOf(info)
  if (!field) return queryFromInfo({ context, info, ...rows })
  const { selection, plans } = field
  const name = JSON.stringify([
    rows,
    sparesIds,
    selection?.variables.map((variable) => info.variableValues[variable]),
  ])
  const known = plans.get(name)
  if (known) return known as RowPlan
  if (plans.size >= MAX_PLANS) plans.clear()
  const plan = planOnce(field, info, { ...rows, sparesIds })
  plans.set(name, plan)
  return plan
}

/** Page sizes and filters are values of the client's choice. */
const MAX_PLANS = 100

function planOnce(
  field: CompiledField,
  info: GraphQLResolveInfo,
  { sparesIds, ...rows }: PlannedRows,
): RowPlan {
  // Pothos notes by the context which fields the plan has loaded.
  const context = {}
  const plan = queryFromInfo({ context, info, ...rows })
  const selections = selectionsAt(field, rows.paths ?? [])
  for (const selection of selections) {
    noteLoaded(context, selection)
    spareRows(selection, plan)
  }
  for (const selection of selections) loadAhead(selection, plan, info)
  if (sparesIds && !selections.some(usesId)) delete (plan.select as { id?: unknown } | undefined)?.id
  return deepFreeze(plan)
}

/**
 * Marks the fields of rows that a plan has loaded, and those that it has left out: of two fields that want one relation
 * in different ways, one.
 *
 * @throws NotCompiled where another plan of the field, for other variables, has loaded others
 */
function noteLoaded(context: object, { fields, type }: CompiledSelection): void {
  for (const field of fields) {
    const rowField = rowFieldOf(field.definition)
    if (!rowField) continue
    const mapping = getLoaderMapping(context, field.path, type.name)
    if (field.isLoaded !== undefined && field.isLoaded !== Boolean(mapping)) throw new NotCompiled()
    field.isLoaded = Boolean(mapping)
    if (!mapping) continue
    setRowMappings(context, { path: field.path } as GraphQLResolveInfo, mapping.nested)
    if (rowField.relation === undefined || !field.selection) continue
    for (const selection of rowsOf(field)) noteLoaded(context, selection)
  }
}

/**
 * Adds to what is selected of a row what one of its fields wants to have with it beside its own selection, knowing what
 * is asked for below it. What is selected already is to be left as it is.
 */
export type LoadAhead = (
  field: CompiledField,
  info: GraphQLResolveInfo,
  select: Record<string, unknown>,
) => void

function loadAhead({ fields }: CompiledSelection, { select }: RowPlan, info: GraphQLResolveInfo): void {
  if (!select) return
  for (const field of fields) {
    const { loadAhead: add } = field.definition.extensions as { loadAhead?: LoadAhead }
    add?.(field, info, select as Record<string, unknown>)
  }
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || value instanceof Date || Object.isFrozen(value))
    return value
  for (const inner of Object.values(value)) deepFreeze(inner)
  return Object.freeze(value)
}
