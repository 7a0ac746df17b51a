/**
 * Times the queries of a comparison over one large story on PostgreSQL, and prints a table: `pnpm bench`.
 * Needs a PostgreSQL server as the tests do. Each query runs in-process, without HTTP, after a warm-up.
 */
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { openDatabase } from '@rashomon/database'
import { migrate } from '@rashomon/database/migrate'
import { storeCorpus } from '@rashomon/server/ingest/store'
import { createContext, schema } from '@rashomon/server/schema/index'
import { graphql } from 'graphql'
import { createDatabase, dropDatabase, nameDatabase, withDatabaseName } from '../support/create-database.ts'
import { findPostgresql, HOW_TO_RUN_POSTGRESQL } from '../support/find-postgresql.ts'
import { startPostgresql } from '../support/start-postgresql.ts'
import { createSyntheticCorpus } from '../support/synthetic-corpus.ts'

const SIZE = { articles: 500, quotationsPerArticle: 44, statements: 4000, outlets: 40, figures: 200 }
const RUNS = 20

const QUERIES = {
  'first page of the matrix, 20 rows': `{ story(slug: "synthetic-story") { coverage { statements(first: 20) { nodes { carriers
    statement { text speaker { name } } cells { outlet { name } presence rendering
      quotations { text retention article { headline } } } } } } } }`,
  'the same without quotations': `{ story(slug: "synthetic-story") { coverage { statements(first: 20) { nodes { carriers
    statement { text } cells { outlet { name } presence rendering } } } } } }`,
  'omissions of every outlet, 20 each': `{ story(slug: "synthetic-story") { coverage { outlets { outlet { name }
    omissions(first: 20) { totalCount nodes { text } } } } } }`,
  'voices, sides and cues of every outlet': `{ story(slug: "synthetic-story") { coverage { outlets { outlet { name }
    quotedWordCount voices { share figure { name } } sides { side share } cues { lemma count } } } } }`,
  distances: `{ story(slug: "synthetic-story") { coverage { distances { overall } } } }`,
  'shared passages of 8 words': `{ story(slug: "synthetic-story") { coverage { sharedPassages { totalCount nodes { words } } } } }`,
  'statistics by outlet and speaker':
    '{ quotationStats(groupBy: [OUTLET, SPEAKER]) { quotations words keys { value } } }',
  'search for two words': '{ search(query: "alliance treaty") { totalCount nodes { kind score snippet } } }',
}

const source = findPostgresql()
if (!source) throw new Error(HOW_TO_RUN_POSTGRESQL)
const server = 'programs' in source ? await startPostgresql(source.programs) : undefined
const url = 'url' in source ? source.url : (server?.url ?? '')
const name = nameDatabase('bench')
await createDatabase(url, name)
const database = await openDatabase({ url: withDatabaseName(url, name), dataDir: '' })
try {
  await migrate(database)
  const corpus = createSyntheticCorpus(SIZE)
  const started = performance.now()
  await storeCorpus(database.prisma, corpus)
  await database.prisma.$executeRawUnsafe('ANALYZE')
  const quotations = corpus.articles.reduce((sum, article) => sum + article.quotations.length, 0)
  process.stdout.write(
    `${corpus.articles.length} articles, ${quotations} quotations, ${corpus.statements.length} statements, ` +
      `${corpus.outlets.length} outlets; stored in ${seconds(performance.now() - started)}\n` +
      `Node ${process.versions.node}, ${RUNS} runs each after 3\n\n` +
      '| Query | p50 ms | p95 ms |\n|---|---|---|\n',
  )
  for (const [query, document] of Object.entries(QUERIES)) {
    const times: number[] = []
    for (let run = -3; run < RUNS; run += 1) {
      const start = performance.now()
      const { errors } = await graphql({
        schema,
        source: document,
        contextValue: createContext(database.prisma),
      })
      if (errors) throw errors[0]
      if (run >= 0) times.push(performance.now() - start)
    }
    times.sort((a, b) => a - b)
    const at = (share: number) => (times[Math.ceil(share * times.length) - 1] ?? 0).toFixed(0)
    process.stdout.write(`| ${query} | ${at(0.5)} | ${at(0.95)} |\n`)
  }
} finally {
  await database.close()
  await dropDatabase(url, name)
  await server?.destroy()
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
