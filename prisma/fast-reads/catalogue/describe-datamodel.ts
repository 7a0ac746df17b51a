import type { DMMF } from '@prisma/generator-helper'
import type { CatalogueModel, ColumnField, RelationField } from './catalogue.ts'

/** A column whose type in SQL is not known here. */
export class ColumnTypeUnknown extends Error {
  override readonly name = 'ColumnTypeUnknown'
}

/**
 * What the client's types are in SQL, where the model does not name another one. Days and times have to be named: a
 * time without a zone would be read in the zone of the machine.
 */
const DEFAULT_TYPES: Readonly<Record<string, string>> = {
  Boolean: 'boolean',
  Bytes: 'bytea',
  Float: 'double precision',
  Int: 'integer',
  Json: 'jsonb',
  String: 'text',
}

/** What the native types of Prisma's models are in SQL, without their lengths and precisions. */
const NATIVE_TYPES: Readonly<Record<string, string>> = {
  Date: 'date',
  Timestamptz: 'timestamp with time zone',
  Uuid: 'uuid',
}

/**
 * Tables, columns and relations of Prisma's models, as the database names and types them.
 *
 * @throws ColumnTypeUnknown for a native type that is not known here
 */
export function describeDatamodel({ models, enums }: DMMF.Datamodel): CatalogueModel[] {
  const enumTypes = new Map(enums.map(({ name, dbName }) => [name, `"${dbName ?? name}"`]))
  return models.map((model) => ({
    name: model.name,
    table: model.dbName ?? model.name,
    columns: model.fields
      .filter(({ kind }) => kind === 'scalar' || kind === 'enum')
      .map((field) => describeColumn(model, field, enumTypes)),
    relations: model.fields
      .filter(({ kind }) => kind === 'object')
      .map((field) => describeRelation(models, model, field)),
  }))
}

function describeColumn(
  model: DMMF.Model,
  field: DMMF.Field,
  enumTypes: ReadonlyMap<string, string>,
): ColumnField {
  const { name, type, isList, isRequired, nativeType } = field
  const [native] = nativeType ?? []
  const sqlType = native === undefined ? (enumTypes.get(type) ?? DEFAULT_TYPES[type]) : NATIVE_TYPES[native]
  if (sqlType === undefined) {
    throw new ColumnTypeUnknown(
      `The type of ${model.name}.${name}, ${native ?? type}, is not known in SQL: add it here, and to what reads its values.`,
    )
  }
  return { name, column: columnOf(field), type, isList, isNullable: !isRequired, sqlType }
}

function describeRelation(
  models: readonly DMMF.Model[],
  model: DMMF.Model,
  field: DMMF.Field,
): RelationField {
  const { name, type, isList, relationName } = field
  const other = models.find((candidate) => candidate.name === type)
  const opposite = other?.fields.find(
    (candidate) => candidate.relationName === relationName && !(other === model && candidate.name === name),
  )
  const reference = referenceOf(model, field)
  const backReference = other && opposite && referenceOf(other, opposite)
  // The table between is named for the relation, and its columns are in the order of the models' names.
  const [own, others] = model.name < type ? ['A', 'B'] : ['B', 'A']
  const isBetween = reference === null && backReference === null
  return {
    name,
    model: type,
    isList,
    reference,
    backReference: backReference ?? null,
    between: isBetween ? { table: `_${relationName}`, own, other: others } : null,
  }
}

/** The column that refers to the other row; null where that row, or a table between, does. */
function referenceOf({ fields }: DMMF.Model, { relationFromFields = [] }: DMMF.Field): string | null {
  const [from] = relationFromFields
  const field = fields.find(({ name }) => name === from)
  return field ? columnOf(field) : null
}

function columnOf({ name, dbName }: DMMF.Field): string {
  return dbName ?? name
}
