import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'

/**
 * What Prisma's schema engine talks to: the client's adapter, with two things mended that the engine needs and the
 * client does not. The scratch ("shadow") database is the same one, for the caller to choose.
 */
export function adaptForSchemaEngine(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const { readable, charColumns } = readCharAsText(pool)
  const factory = new PrismaPg(readable)
  async function connect(): Promise<SqlDriverAdapter> {
    const adapter: SqlDriverAdapter = await factory.connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    return Object.assign(adapter, {
      async queryRaw(query: SqlQuery) {
        const result = await queryRaw(query)
        for (const column of charColumns.get(result.rows) ?? []) {
          result.columnTypes[column] = ColumnTypeEnum.Character
        }
        return result
      },
      // The adapter's own cuts a script at each semicolon, also within a string or a function's body.
      async executeScript(script: string) {
        await pool.query(script)
      },
    })
  }
  return { provider: factory.provider, adapterName: factory.adapterName, connect, connectToShadowDb: connect }
}

/**
 * The type "char" of PostgreSQL's catalogue is one that the adapter refuses and the engine requires: the adapter is
 * told that such columns are text.
 *
 * @returns the pool to give to the adapter, and for the rows of each result which of their columns these were.
 */
function readCharAsText(pool: pg.Pool): { readable: pg.Pool; charColumns: WeakMap<object, number[]> } {
  const { CHAR, TEXT } = pg.types.builtins
  const charColumns = new WeakMap<object, number[]>()
  async function query(config: pg.QueryConfig): Promise<pg.QueryResult> {
    const result = await pool.query(config)
    charColumns.set(
      result.rows,
      result.fields.flatMap(({ dataTypeID }, column) => (dataTypeID === CHAR ? [column] : [])),
    )
    for (const field of result.fields) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT
    return result
  }
  const readable = new Proxy(pool, {
    get: (target, key) => (key === 'query' ? query : Reflect.get(target, key)),
  })
  return { readable, charColumns }
}
