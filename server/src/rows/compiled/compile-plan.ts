import { queryFromInfo } from '@pothos/plugin-prisma'
import { getLoaderMapping, setRowMappings } from '@pothos/selection-mapper'
import type { GraphQLResolveInfo } from 'graphql'
import type { CompiledField, CompiledSelection } from '../../execution/compiled.ts'
import type { CompiledInfo } from '../../execution/execute-compiled.ts'
import { addToPlan } from '../add-to-plan.ts'
import type { LookAhead } from '../look-ahead.ts'
import type { PlannedRows, RowPlan } from '../planned-rows.ts'
import { omitUnread, readsId } from './omit-unread.ts'
import { rowFieldOf } from './row-fields.ts'
import { rowsOf, selectionsAt } from './row-selections.ts'
import type { CompiledPlan } from './row-state.ts'

/** Plans rows, once for all requests whose variables below the field are the same. */
export function compilePlan(
  info: CompiledInfo,
  { columns, relations = {}, ...rows }: PlannedRows,
): CompiledPlan {
  const own = compileOwn(info, rows)
  const related = Object.entries(relations).map(
    ([name, { orderBy, ...of }]) => [name, orderBy, compilePlan(info, of)] as const,
  )
  const plan = addToPlan(
    own.plan,
    columns,
    Object.fromEntries(related.map(([name, orderBy, { plan: of }]) => [name, { ...of, orderBy }])),
  )
  const plans = [own, ...related.map(([, , compiled]) => compiled)]
  return {
    plan: deepFreeze(plan),
    loaded: new Set(plans.flatMap(({ loaded }) => [...loaded])),
    ahead: new Set(plans.flatMap(({ ahead }) => [...ahead])),
  }
}

function compileOwn(
  info: CompiledInfo,
  { typeName, paths = [], omitsIds = false }: Omit<PlannedRows, 'columns' | 'relations'>,
): CompiledPlan {
  // Pothos notes by the context which fields the plan loads.
  const context = {}
  const plan = queryFromInfo({ context, info, paths, ...(typeName !== undefined && { typeName }) })
  const selections = selectionsAt(info.compiledField, paths)
  const loaded = new Set(selections.flatMap((selection) => findLoaded(context, selection)))
  omitUnread(selections, plan, loaded)
  const ahead = lookAhead(selections, plan, info)
  if (omitsIds && !readsId(selections, loaded)) delete (plan.select as { id?: unknown } | undefined)?.id
  return { plan, loaded, ahead }
}

/**
 * The fields of rows that a plan loads, on all levels. Of two fields that want one relation in different ways, it loads
 * one.
 */
function findLoaded(context: object, { fields, type }: CompiledSelection): CompiledField[] {
  return fields.flatMap((field) => {
    const rowField = rowFieldOf(field.definition)
    const mapping = rowField && getLoaderMapping(context, field.path, type.name)
    if (!mapping) return []
    setRowMappings(context, { path: field.path } as GraphQLResolveInfo, mapping.nested)
    if (rowField.relation === undefined || !field.selection) return [field]
    return [field, ...rowsOf(field).flatMap((selection) => findLoaded(context, selection))]
  })
}

/** Adds to a plan what fields look ahead for. @returns these fields */
function lookAhead(
  selections: readonly CompiledSelection[],
  { select }: RowPlan,
  info: GraphQLResolveInfo,
): ReadonlySet<CompiledField> {
  if (!select) return new Set()
  const fields = selections.flatMap((selection) => selection.fields)
  const looking = fields.filter((field) => {
    const { lookAhead: look } = field.definition.extensions as { lookAhead?: LookAhead }
    // Two of a kind would each want the place for a list of their own.
    const isAlone = fields.filter(({ definition }) => definition === field.definition).length === 1
    const wanted = isAlone ? look?.(field, info) : undefined
    if (!wanted || Object.keys(wanted).some((name) => name in select)) return false
    Object.assign(select, wanted)
    return true
  })
  return new Set(looking)
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || value instanceof Date || Object.isFrozen(value))
    return value
  for (const inner of Object.values(value)) deepFreeze(inner)
  return Object.freeze(value)
}
