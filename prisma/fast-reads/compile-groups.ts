import { QueryNotCompilable, quote, type StatementBuilder } from './build-statement.ts'
import { compileWhere } from './compile-where.ts'
import type { ColumnField, Model, Models } from './models.ts'

/** Which rows to count by which columns. */
export interface GroupsQuery {
  /** Columns; one that refers to a row of another table counts by that row's slug. */
  readonly by: readonly string[]
  readonly where: unknown
  /** A column whose values are added up. */
  readonly sum: string
  /** Groups at most, those of most rows. */
  readonly limit: number
}

/** The rows of a table that have the same values. */
export interface Group {
  readonly keys: readonly (string | null)[]
  readonly rows: number
  readonly sum: number
}

/** Compiles a count of rows by columns to one expression of JSON. @throws QueryNotCompilable */
export function compileGroups(
  models: Models,
  model: Model,
  { by, where, sum, limit }: GroupsQuery,
  statement: StatementBuilder,
): { readonly sql: string; readonly read: (json: unknown) => Group[] } {
  const table = statement.nameTable()
  const groups = statement.nameTable()
  const column = (name: string): ColumnField => {
    const found = model.columns.get(name)
    if (!found) throw new QueryNotCompilable()
    return found
  }
  const keys = by.map((name) => column(name).column)
  const values = keys.map((key, place) => {
    const relation = [...model.relations.values()].find(({ reference }) => reference === key)
    const other = relation && models.get(relation.model)
    if (!other) return `${groups}.k${place}`
    // Looked up once a group, along its index whatever the planner believes of the number of groups.
    const named = statement.nameTable()
    return `(SELECT ${named}.slug FROM ${quote(other.table)} AS ${named} WHERE ${named}.id = ${groups}.k${place})`
  })
  const conditions = compileWhere(models, model, where, table, statement)
  const counted = `SELECT ${keys.map((key, place) => `${table}.${quote(key)} AS k${place}, `).join('')}
      count(*)::int AS rows, sum(${table}.${quote(column(sum).column)})::int AS total
    FROM ${quote(model.table)} AS ${table}${conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`}
    GROUP BY ${keys.map((_key, place) => place + 1).join(', ')} ORDER BY rows DESC LIMIT ${limit}`
  const items = [`${groups}.rows`, `${groups}.total`, ...values]
  return {
    sql: `(SELECT coalesce(json_agg(json_build_array(${items.join(', ')})), '[]') FROM (${counted}) AS ${groups})`,
    read: (json) =>
      (json as [number, number | null, ...(string | null)[]][]).map(([rows, total, ...values]) => ({
        keys: values,
        rows,
        sum: total ?? 0,
      })),
  }
}
