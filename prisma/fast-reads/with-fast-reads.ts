import type { PrismaClient } from '../generated/client/client.ts'
import { NotCompiled, quote, StatementBuilder } from './build-statement.ts'
import { compileGroups, isGroupsQuery } from './compile-groups.ts'
import { compileOrder } from './compile-order.ts'
import { compileRows, type RowsQuery } from './compile-rows.ts'
import { describeModels, type Model } from './describe-models.ts'

interface FindQuery extends RowsQuery {
  readonly cursor?: { readonly id?: string } | undefined
}
interface OwnFinds {
  findMany(query: object): Promise<unknown>
  findUnique(query: object): Promise<unknown>
  groupBy(query: object): Promise<unknown>
}

const MODELS = describeModels()

/**
 * The same client, which reads by one statement of our own: rows are chosen before what hangs on them is looked up,
 * pages begin where an index leads, and answers come as JSON lists. What a query says beyond that goes the client's own
 * way, as do transactions and writes.
 */
export function withFastReads(prisma: PrismaClient): PrismaClient {
  const known = READERS.get(prisma) ?? createReader(prisma)
  READERS.set(prisma, known)
  return known
}

const READERS = new WeakMap<PrismaClient, PrismaClient>()

function createReader(prisma: PrismaClient): PrismaClient {
  const delegates = new Map<string | symbol, object>()
  for (const model of MODELS.values()) {
    const name = `${model.name.slice(0, 1).toLowerCase()}${model.name.slice(1)}`
    const own = (prisma as unknown as Record<string, object>)[name]
    if (own && model.columns.get('id')?.sqlType === 'uuid')
      delegates.set(name, createDelegate(prisma, model, own))
  }
  return new Proxy(prisma, {
    get: (client, name) => delegates.get(name) ?? Reflect.get(client, name),
  })
}

function createDelegate(prisma: PrismaClient, model: Model, own: object): object {
  const { findMany: manyOf, findUnique: oneOf, groupBy: groupsOf } = own as Required<OwnFinds>
  const finds: Readonly<Record<string | symbol, unknown>> = {
    findMany: (query: FindQuery = {}) =>
      orElse(
        () => findMany(prisma, model, query),
        () => manyOf(query),
      ),
    findUnique: (query: FindQuery) =>
      orElse(
        async () => (await findMany(prisma, model, { ...query, take: 1 }))[0] ?? null,
        () => oneOf(query),
      ),
    groupBy: (query: object) =>
      orElse(
        () => findGroups(prisma, model, query),
        () => groupsOf(query),
      ),
  }
  return new Proxy(own, { get: (delegate, name) => finds[name] ?? Reflect.get(delegate, name) })
}

async function orElse(
  find: () => Promise<unknown>,
  fall: () => Promise<unknown> | undefined,
): Promise<unknown> {
  try {
    return await find()
  } catch (error) {
    if (error instanceof NotCompiled) return fall()
    throw error
  }
}

async function findMany(
  prisma: PrismaClient,
  model: Model,
  { cursor, ...query }: FindQuery,
): Promise<unknown[]> {
  const from = cursor && (await findPlace(prisma, model, cursor, query))
  if (cursor && !from) return []
  const statement = new StatementBuilder()
  const { sql, read } = compileRows(MODELS, model, query, statement, { from })
  return read(await ask(prisma, sql, statement))
}

async function findGroups(prisma: PrismaClient, model: Model, query: object): Promise<unknown[]> {
  if (!isGroupsQuery(query)) throw new NotCompiled()
  const statement = new StatementBuilder()
  const { sql, read } = compileGroups(MODELS, model, query, statement)
  return read(await ask(prisma, sql, statement))
}

/** The value of an expression of JSON. */
async function ask(prisma: PrismaClient, sql: string, { parameters }: StatementBuilder): Promise<unknown> {
  const [answer] = await prisma.$queryRawUnsafe<{ json: string }[]>(
    `SELECT ${sql}::text AS json`,
    ...parameters,
  )
  return JSON.parse(answer?.json ?? '[]')
}

/** Where the row of a cursor stands in the order: the values of the order's keys; undefined where it has gone. */
async function findPlace(
  prisma: PrismaClient,
  model: Model,
  { id }: { readonly id?: string },
  { orderBy }: RowsQuery,
): Promise<unknown[] | undefined> {
  const order = compileOrder(MODELS, model, orderBy, 'place', undefined)
  // Only the id makes an order of places of its own.
  if (id === undefined || order.at(-1)?.expression !== 'place."id"') throw new NotCompiled()
  const joins = [...new Set(order.flatMap(({ join }) => join ?? []))].join(' ')
  const keys = order.map(({ expression }) => expression).join(', ')
  const [answer] = await prisma.$queryRawUnsafe<{ keys: string }[]>(
    `SELECT json_build_array(${keys})::text AS keys FROM ${quote(model.table)} AS place ${joins} WHERE place.id = $1::uuid`,
    id,
  )
  return answer && JSON.parse(answer.keys)
}
