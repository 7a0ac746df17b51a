import { type Database, isDatabaseUnavailable } from '@rashomon/database'
import { createContextFactory, schema } from '@rashomon/server/schema/index'
import { createArticleFeed } from '@rashomon/server/storing/writes/follow-articles'
import { projectReads } from '../support/reads.ts'
import { type Example, startApp } from './start-example.ts'

/** Starts a server of the API itself over an open database. */
export function serveDatabase(database: Database): Promise<Example> {
  const articles = createArticleFeed((channel, listener) => database.listen(channel, listener))
  const { prisma, execute } = projectReads(database.prisma)
  return startApp({
    schema,
    ...(execute && { execute }),
    ...createContextFactory(prisma, { articles }),
    isUnavailable: isDatabaseUnavailable,
    ping: () => database.ping(),
  })
}
