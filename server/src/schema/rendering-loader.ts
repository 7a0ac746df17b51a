import type { PrismaClient } from '@rashomon/database/client'
import DataLoader from 'dataloader'
import { groupBy } from '../domain/group-by.ts'

/** Where a statement is rendered, as far as its place and its day go. */
export interface RenderingPlace {
  readonly statementId: string
  readonly articleId: string
  readonly outletId: string
  readonly start: number
  readonly end: number
  readonly article: { readonly publishedOn: Date | null }
}

/** The renderings of statements by id, the fullest first; all that a request needs by one statement. */
export type RenderingLoader = DataLoader<string, readonly RenderingPlace[]>

export function createRenderingLoader(prisma: PrismaClient): RenderingLoader {
  return new DataLoader(async (ids: readonly string[]) => {
    const places = await prisma.quotation.findMany({
      where: { statementId: { in: [...ids] } },
      select: {
        statementId: true,
        articleId: true,
        outletId: true,
        start: true,
        end: true,
        article: { select: { publishedOn: true } },
      },
      orderBy: [{ retention: 'desc' }, { articleId: 'asc' }, { start: 'asc' }],
    })
    const byStatement = groupBy(places, ({ statementId }) => statementId)
    return ids.map((id) => byStatement.get(id) ?? [])
  })
}
