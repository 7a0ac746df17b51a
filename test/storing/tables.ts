import type { PrismaClient } from '@rashomon/database/client'

const TABLES = [
  'stories',
  'outlets',
  'figures',
  'events',
  'event_codes',
  'participants',
  'measures',
  'statements',
  'statement_links',
  'articles',
  'annotated_layers',
  'quotations',
  'event_mentions',
  'figure_mentions',
  'reported_values',
  'framing_marks',
  'source_documents',
  'rejected_quotations',
  'possible_places',
  'rejected_places',
  'merged_statements',
  'merged_figures',
  'audit_entries',
  'idempotency_keys',
  'search_documents',
  'dataset',
  '_StoryOutlets',
  '_StoryEvents',
  '_StoryFigures',
  '_ArticleFigures',
  '_ArticleEvents',
  '_StatementOutlets',
  '_EventOutlets',
  '_AttributedTo',
  '_AuditedArticles',
]

/** All rows of all tables, with the transactions that wrote them: equal only where nobody wrote in between. */
export async function readTables(
  prisma: PrismaClient,
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const tables: Record<string, readonly unknown[]> = {}
  for (const table of TABLES) {
    tables[table] = await prisma.$queryRawUnsafe(
      `SELECT xmin::text, to_jsonb(stored) AS row FROM "${table}" AS stored ORDER BY to_jsonb(stored)::text`,
    )
  }
  return tables
}

/** Makes a database as it was before anything was stored. */
export async function emptyTables(prisma: PrismaClient): Promise<void> {
  await prisma.$executeRawUnsafe(
    'TRUNCATE stories, outlets, figures, events, search_documents, audit_entries, idempotency_keys CASCADE',
  )
  await prisma.$executeRawUnsafe('UPDATE dataset SET revision = 0')
}
