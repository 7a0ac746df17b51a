import { compileGroups, type Group, type GroupsQuery } from './fast-reads/compile-groups.ts'
import { ask, CompiledStatements } from './fast-reads/compiled-statements.ts'
import type { DirectRead } from './fast-reads/direct-reads.ts'
import { MODELS, type Model } from './fast-reads/models.ts'
import { takeOutValues } from './fast-reads/take-out-values.ts'
import { directReadOfReader } from './fast-reads/with-fast-reads.ts'
import type { PrismaClient } from './generated/client/client.ts'

/** What is asked of a model's rows here. */
interface Delegate {
  groupBy(query: object): Promise<readonly GroupRow[]>
  findMany(query: object): Promise<readonly { readonly id: string; readonly slug: string }[]>
}

interface GroupRow {
  readonly _count: { readonly _all: number }
  readonly _sum: Readonly<Record<string, number | null>>
  readonly [column: string]: unknown
}

const STATEMENTS = new CompiledStatements<Group>()

/**
 * Counts the rows of a model by columns; those of most rows first. In one statement where the client has fast reads, else
 * in one for the counts and one for the slugs of each table that is referred to.
 *
 * @param name of the model, such as Quotation
 */
export async function countGroups(prisma: PrismaClient, name: string, query: GroupsQuery): Promise<Group[]> {
  const model = MODELS.get(name)
  if (!model) throw new Error(`There is no model ${name}.`)
  const read = directReadOfReader(prisma)
  return read ? countDirectly(read, model, query) : countByClient(prisma, model, query)
}

function countDirectly(
  read: DirectRead,
  model: Model,
  { by, where, sum, limit }: GroupsQuery,
): Promise<Group[]> {
  const { shape, values } = takeOutValues(where)
  const compiled = STATEMENTS.find(undefined, [model.name, by, sum, limit, shape], (statement) =>
    compileGroups(MODELS, model, { by, where: shape, sum, limit }, statement),
  )
  return ask(read, compiled, values)
}

async function countByClient(
  prisma: PrismaClient,
  model: Model,
  { by, where, sum, limit }: GroupsQuery,
): Promise<Group[]> {
  const groups = await delegateOf(prisma, model).groupBy({
    by: [...by],
    where,
    _count: { _all: true },
    _sum: { [sum]: true },
    orderBy: { _count: { id: 'desc' } },
    take: limit,
  })
  const names = await Promise.all(
    by.map((column) => {
      const ids = new Set(groups.flatMap((group) => (group[column] as string | null) ?? []))
      return findSlugs(prisma, model, column, [...ids])
    }),
  )
  return groups.map((group) => ({
    keys: by.map((column, place) => {
      const key = group[column] as string | null
      return key === null ? null : (names[place]?.get(key) ?? key)
    }),
    rows: group._count._all,
    sum: group._sum[sum] ?? 0,
  }))
}

/** Slugs of the rows that a column refers to, by id; none where it refers to no other row. */
async function findSlugs(
  prisma: PrismaClient,
  model: Model,
  column: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const reference = model.columns.get(column)?.column
  const relation = [...model.relations.values()].find((found) => found.reference === reference)
  const other = relation && MODELS.get(relation.model)
  if (!other) return new Map()
  const rows = await delegateOf(prisma, other).findMany({
    where: { id: { in: ids } },
    select: { id: true, slug: true },
  })
  return new Map(rows.map(({ id, slug }) => [id, slug]))
}

function delegateOf(prisma: PrismaClient, { delegate }: Model): Delegate {
  return (prisma as unknown as Readonly<Record<string, Delegate>>)[delegate] as Delegate
}
