import type { PrismaClient } from '@rashomon/database/client'
import type { MarkedDocument, MarkedStory } from '../evaluation/stories/gold-story.ts'
import { orderDocuments } from '../evaluation/stories/order-documents.ts'
import type { SettledStory } from '../evaluation/stories/settled-story.ts'
import type { KnownOutlets, ReceivedDocument } from '../reading/read-document.ts'
import type { ArticleToStore } from '../storing/write-articles.ts'
import { ingestArticles } from '../storing/writes/ingest-articles.ts'
import { readSettledStory } from './read-settled-story.ts'
import { toItem } from './to-item.ts'

/** Reads one document, whatever the database holds. */
export type ReadReceived = (task: {
  readonly document: ReceivedDocument
  readonly outlets: KnownOutlets
}) => ArticleToStore['evidence']

/** A story as it settles, and as it settles from its articles in other orders and batches. */
export interface SettledOrders {
  readonly settled: SettledStory
  readonly otherOrders: readonly SettledStory[]
}

/**
 * Ingests the articles of a story as they would be into an empty database, once in every order, and reads what came of
 * it. The database is emptied each time.
 *
 * @param ordersToo whether other orders are tried at all; each takes as long as the first.
 */
export async function settleMarkedStory(
  prisma: PrismaClient,
  { gold, documents }: MarkedStory,
  read: ReadReceived,
  ordersToo: boolean,
): Promise<SettledOrders> {
  const articles = new Map(documents.map((document) => [document, readArticle(gold.story, document, read)]))
  const settle = async (batches: readonly (readonly MarkedDocument[])[]): Promise<SettledStory> => {
    await emptyDatabase(prisma)
    for (const batch of batches) {
      await ingestArticles(
        prisma,
        batch.flatMap((document) => articles.get(document) ?? []),
      )
    }
    const docs = new Map([...articles].map(([{ doc }, { evidence }]) => [evidence.article.slug, doc]))
    return readSettledStory(prisma, gold.story, docs)
  }
  const [first, ...others] = orderDocuments(documents)
  const settled = await settle(first)
  const otherOrders: SettledStory[] = []
  if (ordersToo) for (const batches of others) otherOrders.push(await settle(batches))
  return { settled, otherOrders }
}

/** @throws UnreadableDocument where it cannot be read. */
function readArticle(
  story: string,
  { doc, text, outlet, url, publishedOn }: MarkedDocument,
  read: ReadReceived,
): ArticleToStore {
  const claims = { story, storyTitle: null, outlet, url, publishedOn }
  const item = toItem(doc, Buffer.from(text), claims, 'text')
  if ('problem' in item) throw new Error(`${doc}: ${item.problem}`)
  const { document, content } = item
  return { evidence: read({ document, outlets: new Map() }), content }
}

/** Takes out all rows, and leaves the tables and the row that tells the revision. */
async function emptyDatabase(prisma: PrismaClient): Promise<void> {
  const tables = await prisma.$queryRawUnsafe<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables
     WHERE schemaname = current_schema() AND tablename <> 'dataset' AND tablename NOT LIKE '\\_prisma%'`,
  )
  await prisma.$executeRawUnsafe(`TRUNCATE ${tables.map(({ name }) => `"${name}"`).join(', ')} CASCADE`)
}
