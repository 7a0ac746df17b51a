import type { Prisma } from '@rashomon/database/client'
import { z } from 'zod'

/** The channel of the database on which processes tell each other of ingested articles. */
export const ARTICLE_CHANNEL = 'article_ingested'

const schema = z.object({ article: z.uuid(), story: z.string() })

/** An article that has been ingested. */
export interface ArticleNotice {
  /** Its id. */
  readonly article: string
  /** Slug of its story. */
  readonly story: string
}

/** Tells whoever listens, in whichever process, that an article is there: when the transaction is committed. */
export async function announceArticle(
  transaction: Pick<Prisma.TransactionClient, '$executeRawUnsafe'>,
  { article, story }: ArticleNotice,
): Promise<void> {
  await transaction.$executeRawUnsafe(
    'SELECT pg_notify($1, $2)',
    ARTICLE_CHANNEL,
    JSON.stringify({ article, story }),
  )
}

/** What was said on the channel; undefined where it is not what this program says. */
export function readNotice(payload: string): ArticleNotice | undefined {
  try {
    return schema.parse(JSON.parse(payload))
  } catch {
    return undefined
  }
}
