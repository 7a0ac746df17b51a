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
  const { selection } = field
  const name = JSON.stringify([
    field.number,
    rows,
    sparesIds,
    selection?.variables.map((variable) => info.variableValues[variable]),
  ])
  const known = PLANS.get(name)
  if (known) return known
  const plan = planOnce(field, info, { ...rows, sparesIds })
  if (PLANS.size >= MAX_PLANS) PLANS.clear()
  if (name.length <= MAX_NAME_LENGTH) PLANS.set(name, plan)
  return plan
}

/** By number of the field, and what else they hang on. */
const PLANS = new Map<string, RowPlan>()

// Page sizes and filters are of the client's choice, and so is how many there are and how long.
const MAX_PLANS = 2000
const MAX_NAME_LENGTH = 500

function planOnce(
  field: CompiledField,
  info: GraphQLResolveInfo,
  { sparesIds, ...rows }: PlannedRows,
): RowPlan {
  // Pothos notes by the context which fields the plan has loaded.
  const context = {}
  const plan = queryFromInfo({ context, info, ...rows })
  const selections = selectionsAt(field, rows.paths ?? [])
  for (const selection of selections) noteLoaded(context, selection)
  spareRows(selections, plan)
  loadAhead(selections, plan, info)
  if (sparesIds && !usesId(selections)) delete (plan.select as { id?: unknown } | undefined)?.id
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

function loadAhead(
  selections: readonly CompiledSelection[],
  { select }: RowPlan,
  info: GraphQLResolveInfo,
): void {
  if (!select) return
  const fields = selections.flatMap((selection) => selection.fields)
  for (const field of fields) {
    const { loadAhead: add } = field.definition.extensions as { loadAhead?: LoadAhead }
    // Two of a kind would each want the place for a list of their own.
    const isAlone = fields.filter(({ definition }) => definition === field.definition).length === 1
    if (isAlone) add?.(field, info, select as Record<string, unknown>)
  }
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || value instanceof Date || Object.isFrozen(value))
    return value
  for (const inner of Object.values(value)) deepFreeze(inner)
  return Object.freeze(value)
}
