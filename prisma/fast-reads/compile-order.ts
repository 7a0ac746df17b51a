import { QueryNotCompilable, quote } from './build-statement.ts'
import type { ColumnField, Model, Models } from './models.ts'

/** One key of an order. */
export interface OrderKey {
  /** Of the table itself, or of the one that `join` adds. */
  readonly expression: string
  readonly join: string | undefined
  readonly column: ColumnField
  readonly isDescending: boolean
  readonly areNullsLast: boolean
}

/**
 * The keys of an order, of rows of the table that is called `table`.
 *
 * @param parent the relation through which the rows are reached from one row: what they share by it orders nothing
 * @throws QueryNotCompilable where the order says more than this knows
 */
export function compileOrder(
  models: Models,
  model: Model,
  orderBy: unknown,
  table: string,
  parent: string | null,
): OrderKey[] {
  const parts = orderBy === undefined ? [] : Array.isArray(orderBy) ? orderBy : [orderBy]
  return parts.flatMap((part: Readonly<Record<string, unknown>>) =>
    Object.entries(part).flatMap(([key, value]): OrderKey[] => {
      const column = model.columns.get(key)
      if (column) return [toKey(`${table}.${quote(column.column)}`, undefined, column, value)]
      const relation = model.relations.get(key)
      const other = relation && models.get(relation.model)
      if (!other || relation.reference === null || typeof value !== 'object' || value === null) {
        throw new QueryNotCompilable()
      }
      if (relation.reference === parent) return []
      const joined = `${table}_${relation.reference}`
      const join = `JOIN ${quote(other.table)} AS ${joined} ON ${joined}.id = ${table}.${quote(relation.reference)}`
      return Object.entries(value).map(([name, direction]) => {
        const ordering = other.columns.get(name)
        if (!ordering) throw new QueryNotCompilable()
        return toKey(`${joined}.${quote(ordering.column)}`, join, ordering, direction)
      })
    }),
  )
}

function toKey(expression: string, join: string | undefined, column: ColumnField, value: unknown): OrderKey {
  const { sort, nulls } =
    typeof value === 'object' && value !== null
      ? (value as { sort?: unknown; nulls?: unknown })
      : { sort: value }
  if (sort !== 'asc' && sort !== 'desc') throw new QueryNotCompilable()
  const isDescending = sort === 'desc'
  // As the database has it where nothing is said.
  return {
    expression,
    join,
    column,
    isDescending,
    areNullsLast: nulls === undefined ? !isDescending : nulls === 'last',
  }
}

/** The same order, read from its end. */
export function reverseOrder(keys: readonly OrderKey[]): OrderKey[] {
  return keys.map((key) => ({ ...key, isDescending: !key.isDescending, areNullsLast: !key.areNullsLast }))
}

/** An ORDER BY clause; empty for no keys. @param names what to order by, in place of the keys' expressions */
export function writeOrder(keys: readonly OrderKey[], names?: readonly string[]): string {
  if (keys.length === 0) return ''
  const parts = keys.map(({ expression, column, isDescending, areNullsLast }, place) => {
    const nulls =
      !column.isNullable || areNullsLast !== isDescending ? '' : areNullsLast ? ' NULLS LAST' : ' NULLS FIRST'
    return `${names?.[place] ?? expression}${isDescending ? ' DESC' : ''}${nulls}`
  })
  return ` ORDER BY ${parts.join(', ')}`
}
