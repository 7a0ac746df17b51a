import type pg from 'pg'
import type { Sample } from '../workloads/workload.ts'

const SAMPLE_SIZE = 2000

/** Repeatable, and in no order that tables or indexes have. */
const SAMPLES: Readonly<Record<Sample, string>> = {
  articles: 'SELECT slug AS value FROM articles ORDER BY md5(slug) LIMIT $1',
  outlets: 'SELECT slug AS value FROM outlets WHERE article_count > 0 ORDER BY md5(slug) LIMIT $1',
  stories: 'SELECT slug AS value FROM stories WHERE article_count > 2 ORDER BY md5(slug) LIMIT $1',
  // A place and what is told of it: names are rare, and the other words are not.
  words: `SELECT substring(text from ' in ([A-Z][a-z]+)') || ' ' || substring(text from '([a-z]{6,})') AS value
    FROM statements WHERE text ~ ' in [A-Z]' ORDER BY md5(key || text) LIMIT $1`,
}

/** Values to ask with, different ones as far as there are so many. */
export async function takeSamples(pool: pg.Pool): Promise<Readonly<Record<Sample, readonly string[]>>> {
  const take = async (sample: Sample) => {
    const { rows } = await pool.query<{ value: string }>(SAMPLES[sample], [SAMPLE_SIZE])
    return rows.map(({ value }) => value)
  }
  return {
    articles: await take('articles'),
    outlets: await take('outlets'),
    stories: await take('stories'),
    words: await take('words'),
  }
}
