import { type Database, isDatabaseUnavailable } from '@rashomon/database'
import { createContext, schema } from '@rashomon/server/schema/index'
import { type Example, startExample } from './start-example.ts'

/** Starts a server of the API itself over an open database. */
export function serveDatabase(database: Database): Promise<Example> {
  return startExample({
    schema,
    createContext: () => createContext(database.prisma),
    isUnavailable: isDatabaseUnavailable,
    ping: () => database.ping(),
  })
}
