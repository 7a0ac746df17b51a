import { OMITTED_COLUMNS } from '../omitted-columns.ts'
import { QueryNotCompilable, quote, type StatementBuilder } from './build-statement.ts'
import { compileOrder, reverseOrder } from './compile-order.ts'
import { compileWhere } from './compile-where.ts'
import { compileWindow } from './compile-window.ts'
import type { CompiledExpression } from './compiled-statements.ts'
import type { ColumnField, Model, Models, RelationField } from './models.ts'
import { type RowShape, readList, readRow, toReader } from './read-rows.ts'

/** What the client's `findMany` takes, as far as it is known here. */
export interface RowsQuery {
  readonly where?: unknown
  readonly orderBy?: unknown
  readonly take?: number | undefined
  readonly skip?: number | undefined
  readonly include?: Selection | null | undefined
  readonly select?: Selection | null | undefined
}
type Selection = Readonly<Record<string, unknown>>
type OmittedColumns = Readonly<Record<string, Readonly<Record<string, boolean>>>>

const KNOWN = new Set(['where', 'orderBy', 'take', 'skip', 'include', 'select'])

/** The parent of nested rows: one row, and the relation through which they are reached from it. */
interface Parent {
  /** Where to take them from, under this name; all of them, or those at the beginning of an order. */
  readonly source: (table: string, isWhole: boolean) => string
  readonly conditions: (table: string) => readonly string[]
  readonly reference: string | null
}

/**
 * Compiles a list of rows, with all that is selected below them, to one expression. Rows are chosen, ordered and cut
 * off before anything below them is looked up.
 *
 * @param from values of the order's keys where to begin
 * @throws QueryNotCompilable where the query says more than this knows
 */
export function compileRows(
  models: Models,
  model: Model,
  query: RowsQuery,
  statement: StatementBuilder,
  { parent, from }: { parent?: Parent; from?: readonly unknown[] | undefined } = {},
): CompiledExpression<unknown> {
  if (Object.entries(query).some(([key, value]) => value !== undefined && !KNOWN.has(key)))
    throw new QueryNotCompilable()
  const alias = statement.nameTable()
  const { take, skip = 0, where, orderBy } = query
  const conditions = [
    ...(parent?.conditions(alias) ?? []),
    ...compileWhere(models, model, where, alias, statement),
  ]
  const isInverted = take !== undefined && take < 0
  const asked = compileOrder(models, model, orderBy, alias, parent?.reference ?? null)
  const order = isInverted ? reverseOrder(asked) : asked
  const rows = statement.nameTable()
  const limit = take === undefined ? undefined : Math.abs(take)
  const window = compileWindow(
    {
      source: parent?.source(alias, limit === undefined) ?? `${quote(model.table)} AS ${alias}`,
      alias,
      conditions,
      order,
      limit,
      offset: skip,
      from,
    },
    statement,
  )
  const shape = compileShape(models, model, query, rows, statement)
  // Rows are gathered in the order in which the window gives them.
  const items = `json_agg(json_build_array(${shape.expressions.join(', ')}))`
  return {
    sql: `(SELECT coalesce(${items}, '[]') FROM (${window}) AS ${rows})`,
    read: (json) => {
      const list = readList(shape.row, json)
      return isInverted ? list.reverse() : list
    },
  }
}

interface Shape {
  readonly expressions: readonly string[]
  readonly row: RowShape
}

/** The columns and relations that are selected of the rows of `table`. */
function compileShape(
  models: Models,
  model: Model,
  { include, select }: RowsQuery,
  table: string,
  statement: StatementBuilder,
): Shape {
  const omitted = (OMITTED_COLUMNS as OmittedColumns)[model.delegate] ?? {}
  const columns = [...model.columns.values()].filter(({ name }) =>
    select ? select[name] === true : !omitted[name],
  )
  const selected = Object.entries(select ?? include ?? {}).filter(
    ([name, value]) => value && !model.columns.has(name),
  )
  const nested = selected.map(([name, value]) => {
    if (name === '_count') return compileCounts(models, model, value, table, statement)
    const relation = model.relations.get(name)
    if (!relation) throw new QueryNotCompilable()
    return { name, ...compileRelation(models, relation, value, table, statement) }
  })
  return {
    expressions: [...columns.map((column) => writeColumn(column, table)), ...nested.map(({ sql }) => sql)],
    row: { columns: columns.map(toReader), nested },
  }
}

function writeColumn({ column }: ColumnField, table: string): string {
  return `${table}.${quote(column)}`
}

function compileRelation(
  models: Models,
  relation: RelationField,
  value: unknown,
  table: string,
  statement: StatementBuilder,
): { sql: string; read: (json: unknown) => unknown } {
  const other = models.get(relation.model)
  if (!other) throw new QueryNotCompilable()
  const query = value === true ? {} : (value as RowsQuery)
  if (relation.reference !== null) {
    if (query.where !== undefined || query.take !== undefined || query.orderBy !== undefined)
      throw new QueryNotCompilable()
    const alias = statement.nameTable()
    const { expressions, row } = compileShape(models, other, query, alias, statement)
    return {
      sql: `(SELECT json_build_array(${expressions.join(', ')}) FROM ${quote(other.table)} AS ${alias}
        WHERE ${alias}.id = ${table}.${quote(relation.reference)})`,
      read: (json) => (json === null ? null : readRow(row, json as unknown[])),
    }
  }
  const parent = toParent(relation, other, table, statement)
  const { sql, read } = compileRows(models, other, query, statement, { parent })
  // The other side of a relation of one to one.
  return relation.isList ? { sql, read } : { sql, read: (json) => read(json)[0] ?? null }
}

/** The rows on the other side of a relation to many. */
function toParent(
  { backReference, between }: RelationField,
  other: Model,
  table: string,
  statement: StatementBuilder,
): Parent {
  if (backReference !== null) {
    return {
      source: (alias) => `${quote(other.table)} AS ${alias}`,
      conditions: (alias) => [`${alias}.${quote(backReference)} = ${table}.id`],
      reference: backReference,
    }
  }
  if (!between) throw new QueryNotCompilable()
  const link = statement.nameTable()
  return {
    source: (alias, isWhole) => {
      const links = `${quote(between.table)} AS ${link}`
      const id = `${link}.${quote(between.other)}`
      // All of a few rows are looked up one by one; the planner would rather read a small table whole, each time.
      return isWhole
        ? `${links} CROSS JOIN LATERAL (SELECT * FROM ${quote(other.table)} WHERE id = ${id} OFFSET 0) AS ${alias}`
        : `${links} JOIN ${quote(other.table)} AS ${alias} ON ${alias}.id = ${id}`
    },
    conditions: () => [`${link}.${quote(between.own)} = ${table}.id`],
    reference: null,
  }
}

/** How many rows there are on the other side of relations, filtered or not. */
function compileCounts(
  models: Models,
  model: Model,
  value: unknown,
  table: string,
  statement: StatementBuilder,
) {
  const { select } = value as { select?: Selection }
  const counts = Object.entries(select ?? {}).map(([name, filter]) => {
    const relation = model.relations.get(name)
    const other = relation && models.get(relation.model)
    if (!other) throw new QueryNotCompilable()
    const alias = statement.nameTable()
    const where = filter === true ? undefined : (filter as { where?: unknown }).where
    const parent = toParent(relation, other, table, statement)
    const conditions = [...parent.conditions(alias), ...compileWhere(models, other, where, alias, statement)]
    const sql = `(SELECT count(*) FROM ${parent.source(alias, false)} WHERE ${conditions.join(' AND ')})`
    return { name, sql }
  })
  return {
    name: '_count',
    sql: `json_build_array(${counts.map(({ sql }) => sql).join(', ')})`,
    read: (json: unknown) =>
      Object.fromEntries(counts.map(({ name }, place) => [name, (json as unknown[])[place]])),
  }
}
