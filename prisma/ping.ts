import { setTimeout as delay } from 'node:timers/promises'
import { DatabaseUnavailable } from './errors.ts'
import type { PrismaClient } from './generated/client/client.ts'

const ANSWER_WITHIN_MS = 2_000

/** Resolves when the database answers a query. @throws {DatabaseUnavailable} within two seconds otherwise. */
export async function ping(prisma: PrismaClient): Promise<void> {
  const answered = new AbortController()
  const answer = prisma.$queryRaw`SELECT 1`
  const timeout = delay(ANSWER_WITHIN_MS, undefined, { signal: answered.signal }).then(() => {
    throw new Error(`no answer within ${ANSWER_WITHIN_MS} ms`)
  })
  // Whichever comes second has nobody left to tell.
  answer.catch(() => {})
  timeout.catch(() => {})
  try {
    await Promise.race([answer, timeout])
  } catch (error) {
    throw new DatabaseUnavailable(`The database does not answer: ${explain(error)}`, { cause: error })
  } finally {
    answered.abort()
  }
}

/** The client's messages show the call first; what went wrong is their last line. */
function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.trim().split('\n').at(-1) ?? message
}
