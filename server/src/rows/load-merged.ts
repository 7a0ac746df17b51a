import type { PrismaClient } from '@rashomon/database/client'
import type { GraphQLResolveInfo } from 'graphql'
import { loadNodes } from './load-nodes.ts'

/** Names an object as a global id does. */
interface ObjectId {
  readonly typename: string
  readonly id: string
}

/** The types of which one can become another. */
type MergedKind = 'Event' | 'Figure' | 'Statement'

/** The rows that merged ones have become, in the order of their ids; null where none of that id was merged. */
export async function loadMerged(
  ids: readonly ObjectId[],
  context: { readonly prisma: PrismaClient },
  info: GraphQLResolveInfo,
): Promise<({ readonly id: string } | null)[]> {
  const found = await Promise.all(
    ids.map(async ({ typename, id }) => {
      const kind = MERGED.find((merged) => merged === typename)
      const became = kind && (await findBecome(context.prisma, kind, id))
      return became ? [{ kind, id: became }] : []
    }),
  )
  const rows = await loadNodes(found.flat(), context, info)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return found.map(([reference]) => (reference && byId.get(reference.id)) ?? null)
}

const MERGED: readonly MergedKind[] = ['Event', 'Figure', 'Statement']

async function findBecome(prisma: PrismaClient, kind: MergedKind, id: string): Promise<string | undefined> {
  switch (kind) {
    case 'Event':
      return (await prisma.mergedEvent.findUnique({ where: { id } }))?.eventId
    case 'Figure':
      return (await prisma.mergedFigure.findUnique({ where: { id } }))?.figureId
    case 'Statement':
      return (await prisma.mergedStatement.findUnique({ where: { id } }))?.statementId
  }
}
