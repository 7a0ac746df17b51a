import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '@rashomon/database'
import { migrate } from '@rashomon/database/migrate'
import { readCueLexicon } from '@rashomon/server/lexicons/read-cue-lexicon'
import { readCorpus } from '@rashomon/server/seeds/read-corpus'
import { storeCorpus } from '@rashomon/server/storing/store-corpus'
import pg from 'pg'
import { createDatabase, withDatabaseName } from '../support/create-database.ts'
import { loadLargeCorpus } from '../support/large-corpus/load-large-corpus.ts'

const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url))

/**
 * Makes a database with so many quotations and the seeds, which the tabs of GraphiQL ask for, and what the other
 * servers need.
 *
 * @param server URL of a server, as superuser
 * @returns its URL
 */
export async function prepareDatabase(server: string, name: string, quotations: number): Promise<string> {
  await createDatabase(server, name)
  const url = withDatabaseName(server, name)
  const database = await openDatabase({ url, dataDir: '' })
  try {
    await migrate(database)
    await loadLargeCorpus(url, quotations)
    await storeCorpus(database.prisma, readCorpus(SEEDS, { cueStances: readCueLexicon() }))
  } finally {
    await database.close()
  }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(await readFile(new URL('./prepare-peers.sql', import.meta.url), 'utf8'))
  await client.query('VACUUM ANALYZE')
  await client.end()
  return url
}
