import type pg from 'pg'
import type { Sample } from '../workloads/workload.ts'

/** Values to ask with, different ones as far as there are so many. */
export type Samples = Readonly<Record<Sample, readonly string[]>>

const SAMPLE_SIZE = 1000

/** A place and what is told of it: names are rare, and the other words are not. */
const WORDS = `SELECT substring(text from ' in ([A-Z][a-z]+)') || ' ' || substring(text from '([a-z]{6,})') AS value
  FROM statements WHERE text ~ ' in [A-Z]' ORDER BY md5(key || text) LIMIT $1`

/** The cursor of a row in a list of the API. */
const CURSOR = `translate(encode(convert_to('GPC:S:' || id, 'UTF8'), 'base64'), E'\\n', '') AS value`

/**
 * Repeatable, and in no order that tables or indexes have. Each page is full and each answer about as large in a corpus
 * of any size, so that what grows with the corpus is the work of finding it.
 */
const SAMPLES: Readonly<Record<Sample, string>> = {
  articles: `SELECT slug AS value FROM articles
    WHERE (SELECT count(*) FROM quotations WHERE article_id = articles.id) >= 10 ORDER BY md5(slug) LIMIT $1`,
  outlets: 'SELECT slug AS value FROM outlets WHERE article_count >= 20 ORDER BY md5(slug) LIMIT $1',
  stories: `SELECT slug AS value FROM stories WHERE article_count BETWEEN 6 AND 14
    AND (SELECT count(*) FROM statements WHERE story_id = stories.id) >= 20 ORDER BY md5(slug) LIMIT $1`,
  words: `SELECT DISTINCT value FROM (${WORDS}) AS asked
    WHERE (SELECT count(*) FROM search_documents WHERE vector @@ plainto_tsquery('english', value)) BETWEEN 20 AND 60`,
  anyWords: WORDS,
  // The last third of the list by carriers, and the second half of the list by position.
  lateStatements: `SELECT ${CURSOR} FROM statements WHERE carriers = 1 ORDER BY md5(id::text) LIMIT $1`,
  lateQuotations: `SELECT ${CURSOR} FROM quotations WHERE position > 0.5 ORDER BY md5(id::text) LIMIT $1`,
}

/** @param size how many of each, at most */
export async function takeSamples(pool: pg.Pool, size = SAMPLE_SIZE): Promise<Samples> {
  const samples: [string, readonly string[]][] = []
  for (const [sample, sql] of Object.entries(SAMPLES)) {
    const { rows } = await pool.query<{ value: string }>(sql, [size])
    if (rows.length === 0) throw new Error(`the corpus is too small for a sample of ${sample}`)
    samples.push([sample, rows.map(({ value }) => value)])
  }
  return Object.fromEntries(samples) as Samples
}
