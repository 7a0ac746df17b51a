import { openDatabase } from '@rashomon/database'
import type { PrismaClient } from '@rashomon/database/client'
import { refreshSearchDocuments } from '@rashomon/server/storing/derived/refresh-search-documents'
import pg from 'pg'
import { copyRows } from './copy-rows.ts'
import { makeRows } from './make-rows.ts'

interface Definition {
  readonly name: string
  readonly table: string
  readonly definition: string
}

/**
 * Fills a migrated and empty database of a server with a corpus of about so many quotations, in some minutes for a
 * million: indexes are built when the rows are there, and rows that are right by construction are not checked again.
 *
 * @param url of a database, as superuser
 */
export async function loadLargeCorpus(url: string, quotations: number): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const database = await openDatabase({ url, dataDir: '' })
  try {
    // Foreign keys are triggers, which a replica does not fire.
    await client.query(
      `SET session_replication_role = replica; SET maintenance_work_mem = '512MB'; SET synchronous_commit = off;
       SET work_mem = '128MB'; SET jit = off`,
    )
    const indexes = await listIndexes(client)
    const checks = await listChecks(client)
    for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`)
    for (const { name, table } of checks) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT "${name}"`)
    await copyRows(client, makeRows(quotations))
    const isGin = ({ definition }: Definition) => definition.includes('USING gin')
    for (const { definition } of indexes.filter((index) => !isGin(index))) await client.query(definition)
    await client.query('ANALYZE')
    await derive(client, database.prisma)
    for (const { definition } of indexes.filter(isGin)) await client.query(definition)
    for (const { name, table, definition } of checks) {
      await client.query(`ALTER TABLE ${table} ADD CONSTRAINT "${name}" ${definition} NOT VALID`)
    }
    await client.query('UPDATE dataset SET revision = revision + 1')
    await client.query('VACUUM ANALYZE')
  } finally {
    await database.close()
    await client.end()
  }
}

/** Indexes that no constraint needs. */
async function listIndexes(client: pg.Client): Promise<Definition[]> {
  const { rows } = await client.query<Definition>(
    `SELECT relname AS name, indrelid::regclass::text AS table, pg_get_indexdef(indexrelid) AS definition
      FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
      WHERE relnamespace = 'public'::regnamespace AND NOT indisunique`,
  )
  return rows
}

async function listChecks(client: pg.Client): Promise<Definition[]> {
  const { rows } = await client.query<Definition>(
    `SELECT conname AS name, conrelid::regclass::text AS table, pg_get_constraintdef(oid) AS definition
      FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
  )
  return rows
}

/** The relations that follow from other rows, each by the statement that fills it. */
const RELATIONS = {
  _ArticleFigures: `SELECT article_id, figure_id FROM figure_mentions UNION SELECT article_id, speaker_id FROM quotations`,
  _ArticleEvents: 'SELECT DISTINCT article_id, event_id FROM event_mentions',
  _StatementOutlets: 'SELECT DISTINCT outlet_id, statement_id FROM quotations',
  _AttributedTo: 'SELECT DISTINCT speaker_id, statement_id FROM quotations',
  _EventOutlets:
    'SELECT DISTINCT event_id, outlet_id FROM event_mentions JOIN articles ON articles.id = article_id',
  _StoryOutlets: 'SELECT DISTINCT outlet_id, story_id FROM articles',
  _StoryEvents: 'SELECT DISTINCT "B", story_id FROM "_ArticleEvents" JOIN articles ON articles.id = "A"',
  _StoryFigures: 'SELECT DISTINCT "B", story_id FROM "_ArticleFigures" JOIN articles ON articles.id = "A"',
}

/** What the store derives; for search documents by its own statements. */
async function derive(client: pg.Client, prisma: PrismaClient): Promise<void> {
  await client.query(
    `UPDATE outlets SET article_count = (SELECT count(*) FROM articles WHERE outlet_id = outlets.id);
     UPDATE figures SET quotation_count = (SELECT count(*) FROM quotations WHERE speaker_id = figures.id);
     UPDATE events SET mention_count = (SELECT count(*) FROM event_mentions WHERE event_id = events.id)`,
  )
  for (const [table, pairs] of Object.entries(RELATIONS)) {
    await client.query(`INSERT INTO "${table}" ${pairs}`)
  }
  const idsOf = async (table: string) => {
    const { rows } = await client.query<{ id: string }>(`SELECT id FROM ${table}`)
    return rows.map(({ id }) => id)
  }
  await refreshSearchDocuments(prisma, {
    stories: await idsOf('stories'),
    outlets: await idsOf('outlets'),
    articles: await idsOf('articles'),
    statements: await idsOf('statements'),
    figures: await idsOf('figures'),
    events: await idsOf('events'),
  })
}
