import { getDatamodel } from '../generated/pothos.ts'

/** A column, and how its JSON value becomes what the client gives. */
export interface ColumnField {
  readonly name: string
  readonly column: string
  readonly type: string
  readonly isList: boolean
  readonly isNullable: boolean
  /** As casts name it. */
  readonly sqlType: string
}

/** A relation, by the condition that joins a row of this model (`own`) to one of the other (`other`). */
export interface RelationField {
  readonly name: string
  readonly model: string
  readonly isList: boolean
  /** The column of this model that refers to the other's id, for relations to one row. */
  readonly reference: string | undefined
  /** The column of the other model that refers to this one's id, for its children. */
  readonly backReference: string | undefined
  /** The table between, with the columns of this model's ids and the other's. */
  readonly between: { readonly table: string; readonly own: string; readonly other: string } | undefined
}

export interface Model {
  readonly name: string
  readonly table: string
  readonly columns: ReadonlyMap<string, ColumnField>
  readonly relations: ReadonlyMap<string, RelationField>
}

interface DatamodelField {
  readonly name: string
  readonly type: string
  readonly kind: string
  readonly isList: boolean
  readonly isId: boolean
  readonly isRequired: boolean
  readonly relationName?: string
  readonly relationFromFields?: readonly string[]
}

/** Tables that are not the plural of their model in snake case. */
const TABLES: Readonly<Record<string, string>> = {
  Story: 'stories',
  Dataset: 'dataset',
  AuditEntry: 'audit_entries',
}

const SQL_TYPES: Readonly<Record<string, string>> = {
  Boolean: 'boolean',
  DateTime: 'date',
  Float: 'float8',
  Int: 'int',
  String: 'text',
}

/** All models of the schema. */
export const MODELS: ReadonlyMap<string, Model> = describeModels()

function describeModels(): ReadonlyMap<string, Model> {
  const { models } = (
    getDatamodel() as { datamodel: { models: Record<string, { fields: readonly DatamodelField[] }> } }
  ).datamodel
  return new Map(
    Object.entries(models).map(([name, { fields }]) => {
      const relations = fields.filter(({ kind }) => kind === 'object')
      const columns = fields.filter(({ kind }) => kind === 'scalar' || kind === 'enum')
      return [
        name,
        {
          name,
          table: TABLES[name] ?? `${toSnakeCase(name)}s`,
          columns: new Map(columns.map((field) => [field.name, describeColumn(field)])),
          relations: new Map(
            relations.map((field) => [
              field.name,
              describeRelation(name, field, models[field.type]?.fields ?? []),
            ]),
          ),
        },
      ]
    }),
  )
}

function describeColumn({ name, type, kind, isList, isId, isRequired }: DatamodelField): ColumnField {
  const column = toSnakeCase(name)
  return { name, column, type, isList, isNullable: !isRequired, sqlType: toSqlType(name, type, kind, isId) }
}

/** What the model does not say of a column's type, its name does. */
function toSqlType(name: string, type: string, kind: string, isId: boolean): string {
  if (kind === 'enum') return `"${type}"`
  if (type === 'String' && (isId || name.endsWith('Id')) && name !== 'wikidataId') return 'uuid'
  if (type === 'DateTime' && /(^a|A)t$/.test(name)) return 'timestamptz'
  return SQL_TYPES[type] ?? 'text'
}

function describeRelation(
  owner: string,
  field: DatamodelField,
  others: readonly DatamodelField[],
): RelationField {
  const { name, type, isList, relationName, relationFromFields = [] } = field
  const opposite = others.find(
    (other) => other.relationName === relationName && !(owner === type && other.name === name),
  )
  const reference = relationFromFields[0]
  const backReference = opposite?.relationFromFields?.[0]
  const isBetween = reference === undefined && backReference === undefined
  // The columns are named in the order of the models' names.
  const [own, other] = owner < type ? ['A', 'B'] : ['B', 'A']
  return {
    name,
    model: type,
    isList,
    reference: reference && toSnakeCase(reference),
    backReference: backReference && toSnakeCase(backReference),
    between: isBetween ? { table: `_${relationName}`, own, other } : undefined,
  }
}

function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter, at: number) => `${at > 0 ? '_' : ''}${letter.toLowerCase()}`)
}
