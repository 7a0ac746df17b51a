import type { PrismaClient } from '@rashomon/database/client'
import DataLoader from 'dataloader'

/** Texts of articles by id. They are long, so they come only where they are asked for, all in one statement. */
export type TextLoader = DataLoader<string, string>

export function createTextLoader(prisma: PrismaClient): TextLoader {
  return new DataLoader(async (ids: readonly string[]) => {
    const articles = await prisma.article.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, text: true },
    })
    const texts = new Map(articles.map(({ id, text }) => [id, text]))
    return ids.map((id) => texts.get(id) ?? new Error(`Article ${id} is not there`))
  })
}
