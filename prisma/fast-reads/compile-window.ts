import type { StatementBuilder } from './build-statement.ts'
import { type OrderKey, writeOrder } from './compile-order.ts'

/** Some rows of a table, in an order. */
export interface Window {
  /** What they are taken from, as a FROM clause has it. */
  readonly source: string
  /** The name that it gives them. */
  readonly alias: string
  readonly conditions: readonly string[]
  readonly order: readonly OrderKey[]
  readonly limit: number | undefined
  readonly offset: number
  /** Values of the order's keys where to begin, that row included. */
  readonly from: readonly unknown[] | undefined
}

/** A query for the rows, all columns, in their order. */
export function compileWindow(window: Window, statement: StatementBuilder): string {
  const { order, limit, offset, from } = window
  const keys = order.map((_key, place) => `o${place}`)
  const paging = (more: number) =>
    `${limit === undefined ? '' : ` LIMIT ${limit + more}`}${more === 0 && offset > 0 ? ` OFFSET ${offset}` : ''}`
  if (from === undefined) return `${writeSelect(window, [], keys)}${writeOrder(order)}${paging(0)}`
  // One branch for each key that rows behind the beginning may differ in first: each can go along an index, which one
  // condition for all of them could not.
  const branches = writeBranches(order, from, statement).map(
    (conditions) => `(${writeSelect(window, conditions, keys)}${writeOrder(order)}${paging(offset)})`,
  )
  return `SELECT * FROM (${branches.join(' UNION ALL ')}) AS branch${writeOrder(order, keys)}${paging(0)}`
}

function writeSelect(
  { source, alias, conditions, order }: Window,
  more: readonly string[],
  keys: readonly string[],
): string {
  const joins = [...new Set(order.flatMap(({ join }) => join ?? []))].map((join) => ` ${join}`).join('')
  const all = [...conditions, ...more]
  const columns = order.map(({ expression }, place) => `, ${expression} AS ${keys[place]}`).join('')
  return `SELECT ${alias}.*${columns} FROM ${source}${joins}${all.length === 0 ? '' : ` WHERE ${all.join(' AND ')}`}`
}

/** Conditions of the rows from the beginning on, the nearest first. */
function writeBranches(
  order: readonly OrderKey[],
  from: readonly unknown[],
  statement: StatementBuilder,
): string[][] {
  const values = order.map(({ column }, place) =>
    from[place] === null ? undefined : statement.parameter(from[place], column.sqlType),
  )
  const same = order.map(({ expression }, place) =>
    values[place] === undefined ? `${expression} IS NULL` : `${expression} = ${values[place]}`,
  )
  const behind = order.map(({ expression, column, isDescending, areNullsLast }, place) => {
    const value = values[place]
    if (value === undefined) return areNullsLast ? [] : [`${expression} IS NOT NULL`]
    const further = `${expression} ${isDescending ? '<' : '>'} ${value}`
    return column.isNullable && areNullsLast ? [further, `${expression} IS NULL`] : [further]
  })
  const differing = order.flatMap((_key, place) =>
    (behind[place] ?? []).map((condition) => [...same.slice(0, place), condition]),
  )
  return [same, ...differing.toReversed()]
}
