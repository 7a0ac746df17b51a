import type { PrismaClient } from '@rashomon/database/client'
import DataLoader from 'dataloader'
import { groupBy } from '../domain/group-by.ts'

/** A run of an article's text, in code points. */
export interface ArticlePlace {
  readonly articleId: string
  readonly start: number
  readonly end: number
}

/** Ids of the quotations that share most with a place; null where none does. All of a request by one statement. */
export type QuotationAtLoader = DataLoader<ArticlePlace, string | null>

export function createQuotationAtLoader(prisma: PrismaClient): QuotationAtLoader {
  return new DataLoader(async (places: readonly ArticlePlace[]) => {
    const quotations = await prisma.quotation.findMany({
      where: { articleId: { in: [...new Set(places.map(({ articleId }) => articleId))] } },
      select: { id: true, articleId: true, start: true, end: true },
      orderBy: [{ articleId: 'asc' }, { start: 'asc' }, { end: 'asc' }],
    })
    const byArticle = groupBy(quotations, ({ articleId }) => articleId)
    return places.map((place) => findAt(place, byArticle.get(place.articleId) ?? [])?.id ?? null)
  })
}

/** The one that shares most with a place, of equals the first; undefined where none shares anything. */
export function findAt<Span extends { readonly start: number; readonly end: number }>(
  place: { readonly start: number; readonly end: number },
  spans: readonly Span[],
): Span | undefined {
  const shared = ({ start, end }: Span) => Math.min(end, place.end) - Math.max(start, place.start)
  return spans.filter((span) => shared(span) > 0).toSorted((a, b) => shared(b) - shared(a))[0]
}
