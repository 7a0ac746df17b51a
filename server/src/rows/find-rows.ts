import type { PrismaClient } from '@rashomon/database/client'

/** The types whose rows are looked up by id, and where their rows are. */
const DELEGATES = {
  Article: 'article',
  Event: 'event',
  EventMention: 'eventMention',
  Figure: 'figure',
  Measure: 'measure',
  Outlet: 'outlet',
  PossiblePlace: 'possiblePlace',
  Quotation: 'quotation',
  ReportedValue: 'reportedValue',
  Statement: 'statement',
  Story: 'story',
} as const

export type RowKind = keyof typeof DELEGATES

/** What is asked of any kind of row. */
interface Delegate {
  findMany(query: object): PromiseLike<{ id: string }[]>
  count(query: object): Promise<number>
}

export function delegateOf(prisma: PrismaClient, kind: RowKind): Delegate {
  return prisma[DELEGATES[kind]] as unknown as Delegate
}

/** The rows with these ids, in their order, by one statement. All of them have to exist. */
export async function findRows(
  prisma: PrismaClient,
  kind: RowKind,
  ids: readonly string[],
  query: object = {},
): Promise<{ id: string }[]> {
  const rows = await delegateOf(prisma, kind).findMany({ ...query, where: { id: { in: [...ids] } } })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => {
    const row = byId.get(id)
    if (!row) throw new Error(`${kind} ${id} is referred to but not there`)
    return row
  })
}
