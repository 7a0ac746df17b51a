import { Prisma, type PrismaClient } from '../generated/client/client.ts'
import { QueryNotCompilable, quote, type StatementBuilder } from './build-statement.ts'
import { compileOrder } from './compile-order.ts'
import { compileRows, type RowsQuery } from './compile-rows.ts'
import { compileWhere } from './compile-where.ts'
import { ask, CompiledStatements, writeStatement } from './compiled-statements.ts'
import { type DirectRead, directReadOf } from './direct-reads.ts'
import { MODELS, type Model } from './models.ts'
import { takeOutValues } from './take-out-values.ts'

interface FindQuery extends RowsQuery {
  readonly cursor?: { readonly id?: string } | undefined
}
interface OwnFinds {
  findMany(query: object): Promise<unknown>
  findUnique(query: object): Promise<unknown>
  count(query: object): Promise<unknown>
}

const STATEMENTS = new CompiledStatements<unknown>()

/**
 * The same client, which reads by one statement of our own, sent straight to the driver: rows are chosen before what
 * belongs to them is looked up, pages begin where an index leads, and answers come as JSON lists. What a query says beyond
 * that goes the client's own way, as do transactions and writes.
 */
export function withFastReads(prisma: PrismaClient): PrismaClient {
  const known = READERS.get(prisma) ?? createReader(prisma)
  READERS.set(prisma, known)
  return known
}

const READERS = new WeakMap<PrismaClient, PrismaClient>()

const DIRECT_READS = new WeakMap<PrismaClient, DirectRead>()

/** How a client with fast reads sends its statements; undefined for any other client. */
export function directReadOfReader(reader: PrismaClient): DirectRead | undefined {
  return DIRECT_READS.get(reader)
}

function createReader(prisma: PrismaClient): PrismaClient {
  const read = directReadOf(prisma)
  const own = new Map<string | symbol, unknown>([['$queryRaw', queryRawBy(read)]])
  for (const model of MODELS.values()) {
    const delegate = (prisma as unknown as Record<string, object>)[model.delegate]
    if (delegate && model.columns.get('id')?.sqlType === 'uuid')
      own.set(model.delegate, createDelegate(read, model, delegate))
  }
  const reader = new Proxy(prisma, {
    get: (client, name) => own.get(name) ?? Reflect.get(client, name),
  })
  DIRECT_READS.set(reader, read)
  return reader
}

function queryRawBy(read: DirectRead) {
  return (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) => {
    const { text, values: parameters } = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values)
    return read(text, parameters)
  }
}

function createDelegate(read: DirectRead, model: Model, own: object): object {
  const { findMany: manyOf, findUnique: oneOf, count: countOf } = own as Required<OwnFinds>
  const finds: Readonly<Record<string | symbol, unknown>> = {
    findMany: (query: FindQuery = {}) =>
      orElse(
        () => findMany(read, model, query),
        () => manyOf(query),
      ),
    findUnique: (query: FindQuery) =>
      orElse(
        async () => {
          // One that names nothing is a mistake, which the client tells.
          if (!namesOne(query.where)) throw new QueryNotCompilable()
          return (await findMany(read, model, { ...query, take: 1 }))[0] ?? null
        },
        () => oneOf(query),
      ),
    count: (query: object = {}) =>
      orElse(
        () => countRows(read, model, query),
        () => countOf(query),
      ),
  }
  return new Proxy(own, { get: (delegate, name) => finds[name] ?? Reflect.get(delegate, name) })
}

function namesOne(where: unknown): boolean {
  return Object.values(where ?? {}).filter((value) => value !== undefined).length === 1
}

async function orElse(
  find: () => Promise<unknown>,
  fall: () => Promise<unknown> | undefined,
): Promise<unknown> {
  try {
    return await find()
  } catch (error) {
    if (error instanceof QueryNotCompilable) return fall()
    throw error
  }
}

async function findMany(read: DirectRead, model: Model, { cursor, ...query }: FindQuery): Promise<unknown[]> {
  const from = cursor && (await findPlace(read, model, cursor, query))
  if (cursor && !from) return []
  const { where, include, select, ...window } = query
  const { shape, values } = takeOutValues(where)
  const compile = (statement: StatementBuilder) =>
    compileRows(MODELS, model, { ...query, where: shape }, statement, { from })
  // Where a page begins is part of its statement.
  const compiled = from
    ? writeStatement(compile)
    : STATEMENTS.find(include ?? select ?? undefined, [model.name, !!include, window, shape], compile)
  return ask(read, compiled, values)
}

/** How many rows meet a filter, by an index alone where one has all that it says. */
async function countRows(
  read: DirectRead,
  model: Model,
  { where, ...others }: { readonly where?: unknown },
): Promise<number> {
  if (Object.keys(others).length > 0) throw new QueryNotCompilable()
  const { shape, values } = takeOutValues(where)
  const compiled = STATEMENTS.find(undefined, [model.name, 'count', shape], (statement) => {
    const table = statement.nameTable()
    const conditions = compileWhere(MODELS, model, shape, table, statement)
    const filter = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
    return {
      sql: `(SELECT json_build_array(count(*)) FROM ${quote(model.table)} AS ${table}${filter})`,
      read: (json) => json as number[],
    }
  })
  const [count] = await ask(read, compiled, values)
  return count as number
}

/** Where the row of a cursor stands in the order: the values of the order's keys; undefined where it has gone. */
async function findPlace(
  read: DirectRead,
  model: Model,
  { id }: { readonly id?: string },
  { orderBy }: RowsQuery,
): Promise<unknown[] | undefined> {
  const order = compileOrder(MODELS, model, orderBy, 'place', null)
  // Only the id makes an order of places of its own.
  if (id === undefined || order.at(-1)?.expression !== 'place."id"') throw new QueryNotCompilable()
  const joins = [...new Set(order.flatMap(({ join }) => join ?? []))].join(' ')
  const keys = order.map(({ expression }) => expression).join(', ')
  const [answer] = await read<{ keys: string }>(
    `SELECT json_build_array(${keys})::text AS keys FROM ${quote(model.table)} AS place ${joins} WHERE place.id = $1::uuid`,
    [id],
  )
  return answer && JSON.parse(answer.keys)
}
