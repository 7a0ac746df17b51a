import { TypeNameMetaFieldDef } from 'graphql'
import type { CompiledField, CompiledSelection } from '../../execution/compiled.ts'
import { isConnection, propertyOf, rowFieldOf, selectOf } from './row-fields.ts'
import { rowsOf } from './row-selections.ts'

/** What to load with a row, while it is being worked out. */
interface Loaded {
  select?: { id?: unknown; [name: string]: unknown }
  take?: number
}

/**
 * Takes out of a plan what nobody reads: the row behind a page, which only tells whether there is another one, and ids,
 * which are half of many a row.
 *
 * @param selections all that the plan is for; those of one row share what is loaded of it
 * @param withRows fields that the plan loads
 */
export function omitUnread(
  selections: readonly CompiledSelection[],
  plan: Loaded,
  withRows: ReadonlySet<CompiledField>,
): void {
  const all = selections.flatMap(({ fields }) => fields)
  const needed = relationsOfFields(all)
  for (const relation of new Set(all.map(relationOf))) {
    const loaded = relation === undefined ? undefined : plan.select?.[relation]
    if (!isLoaded(loaded) || !needed || needed.has(relation as string)) continue
    const fields = all.filter((field) => relationOf(field) === relation)
    const pages = fields.filter(({ definition }) => isConnection(definition))
    const tellsOfMore = pages.some((page) => asks(page, 'pageInfo'))
    if (loaded.take !== undefined && !tellsOfMore) loaded.take -= Math.sign(loaded.take)
    const rows = fields.flatMap(rowsOf)
    const hasCursors = tellsOfMore || pages.some((page) => asks(page, 'edges'))
    if (!hasCursors && !readsId(rows, withRows)) delete loaded.select?.id
    omitUnread(rows, loaded, withRows)
  }
}

function relationOf({ definition }: CompiledField): string | undefined {
  return rowFieldOf(definition)?.relation
}

/** Relations that fields need for themselves, as they are; undefined where that is not known. */
function relationsOfFields(fields: readonly CompiledField[]): ReadonlySet<string> | undefined {
  const own = fields.filter(({ definition }) => rowFieldOf(definition)?.relation === undefined)
  const selects = own.map(({ definition }) => selectOf(definition) ?? {})
  if (selects.some((select) => typeof select !== 'object')) return undefined
  return new Set(selects.flatMap((select) => Object.keys(select)))
}

/** Whether a field of a row may look at its id: all but those that are a column or lead on to other rows that are loaded. */
export function readsId(
  selections: readonly CompiledSelection[],
  withRows: ReadonlySet<CompiledField>,
): boolean {
  return selections.some(({ fields }) =>
    fields.some((field) => {
      const { definition } = field
      if (definition === TypeNameMetaFieldDef) return false
      const rowField = rowFieldOf(definition)
      const property = propertyOf(definition)
      if (!rowField || !withRows.has(field) || property === 'id') return true
      return rowField.relation === undefined && property === undefined
    }),
  )
}

function isLoaded(value: unknown): value is Loaded {
  return typeof value === 'object' && value !== null
}

function asks({ selection }: CompiledField, name: string): boolean {
  return selection?.fields.some(({ definition }) => definition.name === name) ?? false
}
