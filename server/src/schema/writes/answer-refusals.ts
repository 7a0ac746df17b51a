import { createGraphQLError } from 'graphql-yoga'
import { StoreBusy } from '../../storing/lock/take-store-lock.ts'
import { FeedUnavailable } from '../../storing/writes/follow-articles.ts'
import { ReaderBusy } from '../../storing/writes/reader-busy.ts'
import { WriteRefused } from '../../storing/writes/write-refused.ts'

/** Does work, and puts what it refuses into the words and codes that clients read. */
export async function answerRefusals<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw toAnswer(error)
  }
}

/** An error as clients get it; others are left as they are, and masked later. */
export function toAnswer(error: unknown): unknown {
  if (error instanceof WriteRefused) {
    const { message, code, argument } = error
    return createGraphQLError(message, { extensions: { code, argument } })
  }
  if (error instanceof StoreBusy || error instanceof FeedUnavailable || error instanceof ReaderBusy) {
    const http = { status: 503, headers: { 'retry-after': '1' } }
    return createGraphQLError(error.message, { extensions: { code: 'SERVICE_UNAVAILABLE', http } })
  }
  return error
}
