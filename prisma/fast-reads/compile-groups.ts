import { NotCompiled, quote, type StatementBuilder } from './build-statement.ts'
import { compileWhere, type Models } from './compile-where.ts'
import type { ColumnField, Model } from './describe-models.ts'

/** What the client's `groupBy` takes, as far as it is known here: how many rows, and sums of columns, most rows first. */
export interface GroupsQuery {
  readonly by: readonly string[]
  readonly where?: unknown
  readonly _count: { readonly id: true }
  readonly _sum: Readonly<Record<string, true>>
  readonly orderBy: { readonly _count: { readonly id: 'desc' } }
  readonly take: number
}

/** Whether this knows what the query says. */
export function isGroupsQuery(query: unknown): query is GroupsQuery {
  const { by, where: _where, _count, _sum, orderBy, take, ...rest } = query as Partial<GroupsQuery>
  return (
    Array.isArray(by) &&
    JSON.stringify(_count) === '{"id":true}' &&
    JSON.stringify(orderBy) === '{"_count":{"id":"desc"}}' &&
    _sum !== undefined &&
    typeof take === 'number' &&
    Object.keys(rest).length === 0
  )
}

/** Compiles a count of rows by columns to one expression of JSON. @throws NotCompiled */
export function compileGroups(
  models: Models,
  model: Model,
  { by, where, _sum, take }: GroupsQuery,
  statement: StatementBuilder,
): { readonly sql: string; readonly read: (json: unknown) => unknown[] } {
  const table = statement.nameTable()
  const column = (name: string): ColumnField => {
    const found = model.columns.get(name)
    if (!found) throw new NotCompiled()
    return found
  }
  const keys = by.map((name) => `${table}.${quote(column(name).column)}`)
  const summed = Object.keys(_sum)
  const sums = summed.map((name) => `sum(${table}.${quote(column(name).column)})::int`)
  const conditions = compileWhere(models, model, where, table, statement)
  const names = [...keys, ...sums].map((_expression, place) => `g${place}`)
  const columns = [...keys, ...sums].map((expression, place) => `${expression} AS ${names[place]}`)
  const groups = `SELECT count(*)::int AS rows, ${columns.join(', ')} FROM ${quote(model.table)} AS ${table}
    ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}
    GROUP BY ${keys.join(', ')} ORDER BY 1 DESC LIMIT ${take}`
  return {
    sql: `(SELECT coalesce(json_agg(json_build_array(rows, ${names.join(', ')}) ORDER BY rows DESC), '[]')
      FROM (${groups}) AS groups)`,
    read: (json) =>
      (json as unknown[][]).map(([rows, ...values]) => ({
        ...Object.fromEntries(by.map((name, place) => [name, values[place]])),
        _count: { id: rows },
        _sum: Object.fromEntries(summed.map((name, place) => [name, values[by.length + place]])),
      })),
  }
}
