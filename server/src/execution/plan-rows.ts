import { queryFromInfo } from '@pothos/plugin-prisma'
import { getLoaderMapping, setRowMappings } from '@pothos/selection-mapper'
import type { GraphQLResolveInfo } from 'graphql'
import { type CompiledField, type CompiledSelection, NotCompiled } from './compiled.ts'
import { compiledFieldOf } from './execute-compiled.ts'
import { isConnection, rowFieldOf } from './row-fields.ts'

/** Which rows to plan, if not those that the field itself gives. */
export interface PlannedRows {
  readonly typeName?: string
  /** Where below the field they stand. */
  readonly paths?: string[][]
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
  { typeName, paths = [] }: PlannedRows = {},
): RowPlan {
  const rows = { ...(typeName !== undefined && { typeName }), paths }
  const field = compiledFieldOf(info)
  if (!field) return queryFromInfo({ context, info, ...rows })
  const { selection, plans } = field
  const name = JSON.stringify([rows, selection?.variables.map((variable) => info.variableValues[variable])])
  const known = plans.get(name)
  if (known) return known as RowPlan
  if (plans.size >= MAX_PLANS) plans.clear()
  const plan = planOnce(field, info, rows)
  plans.set(name, plan)
  return plan
}

/** Page sizes and filters are values of the client's choice. */
const MAX_PLANS = 100

function planOnce(field: CompiledField, info: GraphQLResolveInfo, rows: PlannedRows): RowPlan {
  // Pothos notes by the context which fields the plan has loaded.
  const context = {}
  const plan = queryFromInfo({ context, info, ...rows })
  for (const selection of selectionsAt(field, rows.paths ?? [])) noteLoaded(context, selection)
  return deepFreeze(plan)
}

/** The selections of the rows below a field. */
function selectionsAt({ selection }: CompiledField, paths: readonly string[][]): CompiledSelection[] {
  if (!selection) return []
  if (paths.length === 0) return [selection]
  return paths.flatMap(([name, ...rest]) =>
    selection.fields
      .filter(({ definition }) => definition.name === name)
      .flatMap((inner) => selectionsAt(inner, rest.length === 0 ? [] : [rest])),
  )
}

/** Marks the fields of rows that a plan has loaded. @throws NotCompiled where one is left for a statement of its own */
function noteLoaded(context: object, { fields, type }: CompiledSelection): void {
  for (const field of fields) {
    const rowField = rowFieldOf(field.definition)
    if (!rowField) continue
    const mapping = getLoaderMapping(context, field.path, type.name)
    // Two fields that want one relation in different ways: only one of them can have it with the row.
    if (!mapping) throw new NotCompiled()
    setRowMappings(context, { path: field.path } as GraphQLResolveInfo, mapping.nested)
    field.isLoaded = true
    if (rowField.relation === undefined || !field.selection) continue
    const below = isConnection(field.definition) ? selectionsAt(field, NODE_PATHS) : [field.selection]
    for (const selection of below) noteLoaded(context, selection)
  }
}

/** Where below a connection its nodes stand. */
export const NODE_PATHS = [['nodes'], ['edges', 'node']]

/** The same places, and one level further down. */
export function below(paths: readonly (readonly string[])[], field: string): string[][] {
  return paths.map((path) => [...path, field])
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || value instanceof Date || Object.isFrozen(value))
    return value
  for (const inner of Object.values(value)) deepFreeze(inner)
  return Object.freeze(value)
}
