import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CATALOGUE } from '../../prisma/generated/catalogue.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

interface Column {
  readonly table: string
  readonly column: string
  /** As SQL writes it, without length and precision; of a list with brackets. */
  readonly type: string
  readonly isNullable: boolean
}

let place: TestDatabase
let migrated: readonly Column[]

beforeAll(async () => {
  place = await createTestDatabase()
  migrated = await place.database.prisma.$queryRaw<Column[]>`
    SELECT tables.relname AS table, attname AS column, format_type(atttypid, NULL) AS type,
      NOT attnotnull AS "isNullable"
    FROM pg_attribute JOIN pg_class tables ON tables.oid = attrelid
    WHERE tables.relnamespace = 'public'::regnamespace AND tables.relkind = 'r' AND attnum > 0 AND NOT attisdropped
      AND tables.relname <> '_prisma_migrations'`
})
afterAll(() => place.dispose())

/** What full text is looked up in: the client does not know the type, and neither it nor we read it. */
const UNREAD = ['tsvector']

const inOrder = (columns: readonly Column[]) =>
  columns.map(({ table, column, type, isNullable }) => `${table}.${column} ${type} ${isNullable}`).toSorted()

describe('the catalogue of models is that of the migrated database', () => {
  test('with every table, and every column with its type', () => {
    const listed = CATALOGUE.flatMap(({ table, columns }) =>
      columns.map(({ column, sqlType, isList, isNullable }) => ({
        table,
        column,
        type: `${sqlType}${isList ? '[]' : ''}`,
        // Prisma has no lists that may be missing; the tables need not say so.
        isNullable: isList ? nullableInDatabase(table, column) : isNullable,
      })),
    )
    const between = betweenTables()
    const read = migrated.filter(({ table, type }) => !between.has(table) && !UNREAD.includes(type))
    expect(inOrder(listed)).toEqual(inOrder(read))
  })

  test('with every table between, and which of its columns refers to which', async () => {
    const references = await place.database.prisma.$queryRaw<{ place: string; refersTo: string }[]>`
      SELECT conrelid::regclass || '.' || attname AS place, confrelid::regclass::text AS "refersTo"
      FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY (conkey) WHERE contype = 'f'`
    const refersTo = new Map(
      references.map(({ place: column, refersTo: other }) => [column.replaceAll('"', ''), other]),
    )
    const tables = new Map(CATALOGUE.map(({ name, table }) => [name, table]))
    const wrong = CATALOGUE.flatMap(({ table, relations }) =>
      relations.flatMap(({ name, model, reference, backReference, between }) => {
        const other = tables.get(model)
        const expected = between
          ? [
              [`${between.table}.${between.own}`, table],
              [`${between.table}.${between.other}`, other],
            ]
          : reference === null
            ? [[`${other}.${backReference}`, table]]
            : [[`${table}.${reference}`, other]]
        return expected.flatMap(([column = '', target]) =>
          refersTo.get(column) === target ? [] : [`${table}.${name}: ${column} does not refer to ${target}`],
        )
      }),
    )
    expect(wrong).toEqual([])
    const links = migrated.flatMap(({ table }) => (table.startsWith('_') ? [table] : []))
    expect([...betweenTables()].toSorted()).toEqual([...new Set(links)].toSorted())
  })
})

function nullableInDatabase(table: string, column: string): boolean {
  return migrated.some((found) => found.table === table && found.column === column && found.isNullable)
}

function betweenTables(): ReadonlySet<string> {
  return new Set(
    CATALOGUE.flatMap(({ relations }) => relations.flatMap(({ between }) => between?.table ?? [])),
  )
}
