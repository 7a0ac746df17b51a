import type { FastifyReply, FastifyRequest } from 'fastify'
import type { WholeAnswer } from '../execute-graphql.ts'
import { AnswerCache } from './answer-cache.ts'
import { chooseEncoding, type EncodedAnswer, encodeAnswer } from './encode-answer.ts'
import { nameQuestion } from './name-question.ts'
import type { RevisionWatch } from './watch-revision.ts'

/** What caching answers needs. */
export interface AnswerCaching {
  readonly revision: RevisionWatch
  /** Bytes that cached answers may take. */
  readonly maxBytes: number
}

/** An answer and how it was asked for. */
interface CachedAnswer extends EncodedAnswer {
  /** Name of the operation, for the log. */
  readonly operation: string | null
}

/** A question at the moment at which it was asked. */
export interface AskedQuestion {
  /** Its answer, where it is known already. */
  readonly known: CachedAnswer | undefined
  /** Writes the answer as it can be sent, and caches it if the dataset's revision was known. */
  cache(answer: WholeAnswer): Promise<CachedAnswer>
}

/** How long anybody may use an answer without asking whether it is still the same: not at all. */
const REVALIDATE = 'public, max-age=0, must-revalidate'

/**
 * Answers of queries as bytes, for whoever asks the same in the same words while the dataset stays at its revision.
 * Without a revision to go by, nothing is cached.
 */
export function createCachedAnswers(caching: AnswerCaching | undefined) {
  const cache = caching && new AnswerCache<CachedAnswer>(caching.maxBytes)

  /** @param content the body of a POST, the URL of a GET */
  function ask(request: FastifyRequest, content: Buffer | string): AskedQuestion {
    const { method } = request
    const { accept, 'accept-encoding': encodings } = request.headers
    const encoding = chooseEncoding(encodings)
    const revision = caching?.revision.current()
    const place =
      cache && revision !== undefined
        ? { cache, revision, name: nameQuestion({ method, content, accept, encoding }) }
        : undefined
    return {
      known: place?.cache.find(place.revision, place.name),
      async cache({ text, contentType }) {
        const encoded = await encodeAnswer(text, contentType, encoding, method === 'GET')
        const answer = { ...encoded, operation: request.operation }
        // What was written since the question was asked may be in the answer in part.
        place?.cache.store(place.revision, place.name, answer)
        return answer
      },
    }
  }

  return { ask }
}

/** Sends an answer, or says that the client has it already. */
export function sendCached(request: FastifyRequest, reply: FastifyReply, answer: CachedAnswer): FastifyReply {
  request.operation = answer.operation
  // What answers a POST is kept by nobody but us.
  if (answer.etag !== null) {
    reply.headers({ etag: answer.etag, 'cache-control': REVALIDATE })
    if (hasTag(request.headers['if-none-match'], answer.etag)) return reply.status(304).send()
  }
  if (answer.encoding !== 'identity') reply.header('content-encoding', answer.encoding)
  return reply.header('content-type', answer.contentType).send(answer.body)
}

/** Whether a list of tags, or `*`, has this one. */
function hasTag(list: string | undefined, etag: string): boolean {
  return (
    list !== undefined && (list === etag || list.split(',').some((tag) => ['*', etag].includes(tag.trim())))
  )
}
