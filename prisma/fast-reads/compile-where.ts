import { QueryNotCompilable, quote, type StatementBuilder } from './build-statement.ts'
import type { ColumnField, Model, Models, RelationField } from './models.ts'
import { isSlot, type Slot } from './take-out-values.ts'

type Condition = Readonly<Record<string, unknown>>

/**
 * The conditions of a filter on rows of the table that is called `table` in the statement.
 *
 * @throws QueryNotCompilable where the filter says more than this knows
 */
export function compileWhere(
  models: Models,
  model: Model,
  where: unknown,
  table: string,
  statement: StatementBuilder,
): string[] {
  if (where === undefined) return []
  if (!isCondition(where)) throw new QueryNotCompilable()
  return Object.entries(where).flatMap(([key, value]) => {
    if (value === undefined) return []
    if (key === 'AND') {
      const parts = Array.isArray(value) ? value : [value]
      return parts.flatMap((part) => compileWhere(models, model, part, table, statement))
    }
    if (key === 'OR') return [compileAny(models, model, value, table, statement)]
    const column = model.columns.get(key)
    if (column) return compileColumn(column, value, `${table}.${quote(column.column)}`, statement)
    const relation = model.relations.get(key)
    if (relation) return [compileRelation(models, relation, value, table, statement)]
    throw new QueryNotCompilable()
  })
}

function compileAny(
  models: Models,
  model: Model,
  value: unknown,
  table: string,
  statement: StatementBuilder,
): string {
  if (!Array.isArray(value) || value.length === 0) throw new QueryNotCompilable()
  const alternatives = value.map((part) => {
    const conditions = compileWhere(models, model, part, table, statement)
    return conditions.length === 0 ? 'true' : `(${conditions.join(' AND ')})`
  })
  return `(${alternatives.join(' OR ')})`
}

function compileColumn(
  { type, sqlType, isList }: ColumnField,
  value: unknown,
  column: string,
  statement: StatementBuilder,
): string[] {
  // What the client makes of filters on these is its own.
  if (isList || type === 'Json' || type === 'Bytes') throw new QueryNotCompilable()
  if (value === null) return [`${column} IS NULL`]
  if (!isCondition(value)) {
    if (isSlot(value) && value.isList) throw new QueryNotCompilable()
    return [`${column} = ${statement.parameter(value, sqlType)}`]
  }
  const { mode, ...operators } = value
  return Object.entries(operators).flatMap(([operator, operand]) => {
    if (operand === undefined) return []
    if (operand === null) throw new QueryNotCompilable()
    if (operator === 'in' && isSlot(operand) && !operand.isList) {
      return [`${column} = ${statement.parameter(operand, sqlType)}`]
    }
    if (operator === 'in' && isListOfValues(operand)) {
      return [`${column} = ANY (${statement.parameter(operand, `${sqlType}[]`)})`]
    }
    if (operator === 'contains' && mode === 'insensitive') {
      return [`${column} ILIKE ${statement.parameter(operand, 'text', (part) => `%${part}%`)}`]
    }
    const symbol = { equals: '=', gt: '>', gte: '>=', lt: '<', lte: '<=' }[operator]
    if (symbol === undefined) throw new QueryNotCompilable()
    return [`${column} ${symbol} ${statement.parameter(operand, sqlType)}`]
  })
}

/**
 * The ids of the rows on the other side are looked up first, as an array, which an index on the reference can be
 * searched by, whatever the planner believes of their number.
 */
function compileRelation(
  models: Models,
  relation: RelationField,
  value: unknown,
  table: string,
  statement: StatementBuilder,
): string {
  const other = models.get(relation.model)
  if (!other || !isCondition(value)) throw new QueryNotCompilable()
  if (relation.reference !== null) {
    const slug = slugOf(value)
    if (slug) {
      const found = statement.nameTable()
      return `${table}.${quote(relation.reference)} = (SELECT ${found}.id FROM ${quote(other.table)} AS ${found}
        WHERE ${found}.slug = ${statement.parameter(slug, 'text')})`
    }
    return `${table}.${quote(relation.reference)} = ANY (${compileIds(models, other, value, statement)})`
  }
  const { some, ...rest } = value
  if (!relation.between || some === undefined || Object.keys(rest).length > 0) throw new QueryNotCompilable()
  const { between } = relation
  const link = statement.nameTable()
  return `EXISTS (SELECT FROM ${quote(between.table)} AS ${link} WHERE ${link}.${quote(between.own)} = ${table}.id
    AND ${link}.${quote(between.other)} = ANY (${compileIds(models, other, some, statement)}))`
}

function compileIds(models: Models, other: Model, where: unknown, statement: StatementBuilder): string {
  const { id, ...others } = isCondition(where) ? where : {}
  const one = Object.keys(others).length === 0 ? oneOf(id) : undefined
  if (one) return `ARRAY[${statement.parameter(one, 'uuid')}]`
  if (isCondition(id) && Object.keys(others).length === 0) {
    const { in: ids, ...rest } = id
    if (isListOfValues(ids) && Object.keys(rest).length === 0) return statement.parameter(ids, 'uuid[]')
  }
  const table = statement.nameTable()
  const conditions = compileWhere(models, other, where, table, statement)
  const filter = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
  return `ARRAY(SELECT ${table}.id FROM ${quote(other.table)} AS ${table}${filter})`
}

/** The one slug that a row must have to meet a condition that says nothing else. */
function slugOf(where: Condition): Slot | undefined {
  const { slug, ...others } = where
  return Object.values(others).every((value) => value === undefined) ? oneOf(slug) : undefined
}

/** The one value that a column must have. */
function oneOf(condition: unknown): Slot | undefined {
  if (isSlot(condition)) return condition.isList ? undefined : condition
  const { in: values, ...others } = isCondition(condition) ? condition : {}
  return isSlot(values) && !values.isList && Object.keys(others).length === 0 ? values : undefined
}

function isCondition(value: unknown): value is Condition {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Date) &&
    !isSlot(value)
  )
}

function isListOfValues(value: unknown): boolean {
  return isSlot(value) ? value.isList : Array.isArray(value)
}
