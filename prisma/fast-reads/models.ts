import { CATALOGUE } from '../generated/catalogue.ts'
import type { ColumnField, RelationField } from './catalogue/catalogue.ts'

export type { ColumnField, RelationField } from './catalogue/catalogue.ts'

/** A model, with its columns and relations by name. */
export interface Model {
  readonly name: string
  /** The client's property that reads and writes it. */
  readonly delegate: string
  readonly table: string
  readonly columns: ReadonlyMap<string, ColumnField>
  readonly relations: ReadonlyMap<string, RelationField>
}

export type Models = ReadonlyMap<string, Model>

/** All models of the schema. */
export const MODELS: Models = new Map(
  CATALOGUE.map(({ name, table, columns, relations }) => [
    name,
    { name, delegate: toDelegate(name), table, columns: byName(columns), relations: byName(relations) },
  ]),
)

function toDelegate(model: string): string {
  return `${model.slice(0, 1).toLowerCase()}${model.slice(1)}`
}

function byName<Field extends { readonly name: string }>(
  fields: readonly Field[],
): ReadonlyMap<string, Field> {
  return new Map(fields.map((field) => [field.name, field]))
}
