import { type Database, REVISION_CHANNEL, readRevision } from '@rashomon/database'
import type { AnswerCaching } from '../http/cache/cached-answers.ts'
import { watchRevision } from '../http/cache/watch-revision.ts'

const MEGABYTE = 2 ** 20

/** Lets answers be cached for as long as the database's dataset does not change; undefined for no memory. */
export function cacheAnswers(database: Database, megabytes: number): AnswerCaching | undefined {
  if (megabytes === 0) return undefined
  const revision = watchRevision({
    read: () => readRevision(database.prisma),
    listen: (listener) => database.listen(REVISION_CHANNEL, listener),
  })
  return { revision, maxBytes: megabytes * MEGABYTE }
}
