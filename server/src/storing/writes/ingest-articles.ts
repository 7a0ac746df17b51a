import type { Prisma, PrismaClient } from '@rashomon/database/client'
import { identify } from '../../domain/identify.ts'
import type { Slug } from '../../domain/records.ts'
import { readSamenessJudge } from '../../settling/sameness/read-sameness-knowledge.ts'
import { advanceRevision } from '../advance-revision.ts'
import { runStoreTransaction } from '../store-transaction.ts'
import { type ArticleOutcome, type ArticleToStore, writeArticles } from '../write-articles.ts'
import { announceArticle } from './announce-article.ts'
import { type Actor, performWrite } from './perform-write.ts'

/** What became of each article, by its slug. */
export type ArticleOutcomes = ReadonlyMap<Slug, ArticleOutcome>

/**
 * Stores articles in one transaction, all of them or none. Documents that are stored already stay as they are, and the
 * dataset's revision with them. Whoever follows the stories is told of the new ones.
 *
 * @throws StoreBusy where others store for longer than a minute, and ReviewedTextChanged where a person has reviewed
 *   words that an article no longer has.
 */
export async function ingestArticles(
  prisma: PrismaClient,
  articles: readonly ArticleToStore[],
): Promise<ArticleOutcomes> {
  return runStoreTransaction(prisma, async (transaction) => {
    const { outcomes, changedRows } = await writeArticles(transaction, articles, readSamenessJudge(), today())
    await advanceRevision(transaction, changedRows > 0)
    await announce(transaction, articles, outcomes)
    return outcomes
  })
}

/** What a mutation answers. */
export interface IngestAnswer extends Prisma.InputJsonObject {
  readonly articleId: string
  readonly outcome: ArticleOutcome
}

/** Stores one article for somebody, with its entry in the article's history. @throws as `performWrite` does. */
export async function ingestArticle(
  prisma: PrismaClient,
  actor: Actor,
  input: object,
  article: ArticleToStore,
  idempotencyKey?: string | null,
): Promise<IngestAnswer> {
  const { slug, headline, story, sourceSha256 } = article.evidence.article
  return performWrite(
    prisma,
    { actor, action: 'INGEST_ARTICLE', input, idempotencyKey },
    async (transaction) => {
      const { outcomes, stored } = await writeArticles(transaction, [article], readSamenessJudge(), today())
      const outcome = outcomes.get(slug) ?? 'KNOWN'
      const articleId = stored.get(slug) ?? identify('Article', slug)
      await announce(transaction, [article], outcomes)
      const change = {
        subjectId: articleId,
        articleIds: [articleId],
        before: null,
        after: { slug, headline, story, sourceSha256 },
      }
      return { answer: { articleId, outcome }, change: outcome === 'STORED' ? change : null }
    },
  )
}

async function announce(
  transaction: Prisma.TransactionClient,
  articles: readonly ArticleToStore[],
  outcomes: ArticleOutcomes,
): Promise<void> {
  for (const { evidence } of articles) {
    const { slug, story } = evidence.article
    if (outcomes.get(slug) === 'STORED') {
      await announceArticle(transaction, { article: identify('Article', slug), story })
    }
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}
