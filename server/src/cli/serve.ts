import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { type Database, isDatabaseUnavailable } from '@rashomon/database'
import type { FastifyInstance } from 'fastify'
import type { Settings } from '../config.ts'
import { createApp } from '../http/create-app.ts'
import { createLogger } from '../http/create-logger.ts'
import { Gate } from '../http/gate.ts'
import { LIMITS } from '../http/limits/limits.ts'
import { shutDown } from '../http/shut-down.ts'
import { chooseReads } from '../rows/choose-reads.ts'
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../rows/paging/row-connection.ts'
import { createContextFactory, schema } from '../schema/index.ts'
import { createArticleFeed } from '../storing/writes/follow-articles.ts'
import { createDocumentReader } from '../workers/create-document-reader.ts'
import { startPool } from '../workers/start-pool.ts'
import { cacheAnswers } from './cache-answers.ts'
import { starterEnded } from './follow-starter.ts'
import { listAddresses } from './list-addresses.ts'
import { readSeeds, SEEDS, storeSeeds } from './load-seeds.ts'
import { openMigrated } from './open-migrated.ts'
import { createStepReport } from './report-steps.ts'

/** How long closing the database may take at the end, and whatever else still holds the process. */
const CLOSE_MS = 1500
const LINGER_MS = 500

/** Threads that read what is sent to be ingested, beside the one that answers. */
const READER_THREADS = 1

/** How to serve. */
export interface ServeOptions {
  /** Load the seeds first. */
  readonly seed: boolean
}

/** Serves the API until the process is told to end, and then ends it. */
export async function serve(settings: Settings, options: ServeOptions): Promise<void> {
  // Looked for at once: what starts this may end before this serves.
  const starter = starterEnded()
  const report = createStepReport()
  const logger = createLogger(settings.LOG_LEVEL, process.stdout)
  const corpus = options.seed ? await readSeeds(SEEDS, report) : undefined
  const database = await openMigrated(settings, report, (message, fields) => logger.warn(fields, message))
  const gate = new Gate(LIMITS.concurrentRequests)
  const pool = startPool({ threads: READER_THREADS, isLazy: true })
  const { prisma, execute } = chooseReads(database.prisma, settings.FAST_READS === 'on')
  const articles = createArticleFeed((channel, listener) => database.listen(channel, listener))
  try {
    if (corpus) await storeSeeds(database, corpus, report)
    const app = await createApp({
      schema,
      ...(execute && { execute }),
      pageSizes: { default: DEFAULT_PAGE_SIZE, maximum: MAX_PAGE_SIZE },
      ...createContextFactory(prisma, { articles, readDocument: createDocumentReader(pool) }),
      isUnavailable: isDatabaseUnavailable,
      ping: () => database.ping(),
      logger,
      gate,
      rateLimit: settings.RATE_LIMIT,
      caching: cacheAnswers(database, settings.CACHE_MEGABYTES),
      trustedProxies: settings.TRUST_PROXY ?? [],
    })
    await app.listen({ host: settings.HOST, port: settings.PORT })
    report.say(await describeServer(app, database))
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT'), starter])
    report.say('Shutting down: requests in flight are finished first.')
    await shutDown(app, gate, articles.close)
  } finally {
    await Promise.race([
      Promise.all([pool.close(), database.close()]),
      delay(CLOSE_MS, undefined, { ref: false }),
    ])
    setTimeout(() => process.exit(), LINGER_MS).unref()
  }
}

async function describeServer(app: FastifyInstance, database: Database): Promise<string> {
  const articles = await database.prisma.article.count()
  const lines = listAddresses(app.addresses()).map((origin) => `  ${origin}/graphql`)
  const empty =
    articles === 0 ? ['Nothing is loaded yet: "npx --yes pnpm rashomon seed" loads the seeds.'] : []
  return [...empty, `Serving ${database.location}. Open in a browser, or query:`, ...lines].join('\n')
}
