import { TypeNameMetaFieldDef } from 'graphql'
import type { CompiledField, CompiledSelection } from './compiled.ts'
import { isConnection, propertyOf, rowFieldOf } from './row-fields.ts'
import { rowsOf } from './row-selections.ts'

/** What to load with a row, while it is being worked out. */
interface Loaded {
  select?: { id?: unknown; [name: string]: unknown }
  take?: number
}

/**
 * Takes out of a plan what nobody asks for: the row behind a page, which only tells whether there is another one, and
 * ids, which are half of many a row.
 */
export function spareRows(selection: CompiledSelection, plan: Loaded): void {
  const relationOf = ({ definition }: CompiledField) => rowFieldOf(definition)?.relation
  for (const relation of new Set(selection.fields.map(relationOf))) {
    const loaded = relation === undefined ? undefined : plan.select?.[relation]
    if (!isLoaded(loaded)) continue
    const fields = selection.fields.filter((field) => relationOf(field) === relation)
    const pages = fields.filter(({ definition }) => isConnection(definition))
    const tellsOfMore = pages.some((page) => asks(page, 'pageInfo'))
    if (loaded.take !== undefined && !tellsOfMore) loaded.take -= Math.sign(loaded.take)
    const rows = fields.flatMap(rowsOf)
    const hasCursors = tellsOfMore || pages.some((page) => asks(page, 'edges'))
    if (!hasCursors && !rows.some(usesId)) delete loaded.select?.id
    for (const row of rows) spareRows(row, loaded)
  }
}

/** Whether a field of a row may look at its id: all but those that are a column or lead on to other rows. */
export function usesId({ fields }: CompiledSelection): boolean {
  return fields.some(({ definition }) => {
    if (definition === TypeNameMetaFieldDef) return false
    const rowField = rowFieldOf(definition)
    const property = propertyOf(definition)
    return rowField === undefined || property === 'id' || (!rowField.relation && property === undefined)
  })
}

function isLoaded(value: unknown): value is Loaded {
  return typeof value === 'object' && value !== null
}

function asks({ selection }: CompiledField, name: string): boolean {
  return selection?.fields.some(({ definition }) => definition.name === name) ?? false
}
