import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { registerAuthentication } from './authenticate.ts'
import { type AnswerCaching, createCachedAnswers, sendCached } from './cache/cached-answers.ts'
import { PersistedDocuments } from './cache/persisted-documents.ts'
import { createGraphQLExecutor, type GraphQLAnswer, type GraphQLDependencies } from './execute-graphql.ts'
import type { Gate } from './gate.ts'
import { createPageHandler, wantsPage } from './graphiql/serve-page.ts'
import { type GraphQLRequestParams, parseJsonBody, parseUrlParams } from './parse-params.ts'
import { readBody } from './read-body.ts'
import { RequestError } from './request-error.ts'
import { requestScope } from './request-scope.ts'

/** What answers depend on beside the address and the body; requests with a token are answered apart. */
const VARY = 'accept, accept-encoding, authorization'

/** What the GraphQL endpoint needs. */
export interface GraphQLRouteDependencies extends GraphQLDependencies {
  readonly gate: Gate
  /** Caches answers for those who ask the same again; without it each question is answered anew. */
  readonly caching?: AnswerCaching | undefined
}

/** Serves the API at `/graphql`, and to browsers GraphiQL. */
export function registerGraphQL(app: FastifyInstance, dependencies: GraphQLRouteDependencies): void {
  const { gate, caching } = dependencies
  const execute = createGraphQLExecutor(dependencies)
  const servePage = createPageHandler()
  const cachedAnswers = createCachedAnswers(caching)
  const documents = new PersistedDocuments()

  // JSON alone: other types could be sent across origins by a plain HTML form.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', (request: FastifyRequest, payload: Readable) =>
    readBody(payload, request.headers['content-length'], request.bodyBytes),
  )

  app.addHook('onRequest', async (request, reply) => {
    const encoding = request.headers['content-encoding']
    if (encoding !== undefined && encoding !== 'identity') {
      throw new RequestError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Compressed request bodies are not taken.')
    }
    // Until the connection is done with it, so that an answer on its way counts as well.
    reply.raw.once('close', gate.enter())
  })

  registerAuthentication(app, dependencies)

  const work = (request: FastifyRequest, reply: FastifyReply, params: GraphQLRequestParams) =>
    requestScope.run(request, () =>
      gate.work(() =>
        execute({
          method: request.method === 'GET' ? 'GET' : 'POST',
          accept: request.headers.accept,
          params: documents.resolve(params),
          createContext: request.createContext,
          signal: abortedWhenGone(reply),
        }),
      ),
    )

  /** @param content the body of a POST, the URL of a GET, from which `read` takes the parameters */
  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    content: Buffer | string,
    read: () => GraphQLRequestParams,
  ) => {
    reply.header('vary', VARY)
    // A token is looked at before anything else, whatever is asked for.
    const question =
      request.headers.authorization === undefined ? cachedAnswers.ask(request, content) : undefined
    if (question?.known) return sendCached(request, reply, question.known)

    const answered = await work(request, reply, read())
    // What is acknowledged here must show in every answer from now on.
    if (answered.operation === 'mutation') await caching?.revision.catchUp()
    if (question && 'text' in answered && answered.operation === 'query') {
      return sendCached(request, reply, await question.cache(answered))
    }
    return sendOnce(request, reply, answered)
  }

  app.get('/graphql', async (request, reply) => {
    if (wantsPage(request)) return servePage(request, reply)
    return answer(request, reply, request.url, () => parseUrlParams(request.url))
  })

  app.post<{ Body: Buffer | undefined }>('/graphql', async (request, reply) => {
    const { body } = request
    if (body === undefined) {
      throw new RequestError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send a JSON body, as application/json.')
    }
    return answer(request, reply, body, () => parseJsonBody(body))
  })
}

/** Sends what nobody may keep: errors, what a write gave, what is for the holder of a token, streams. */
async function sendOnce(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: GraphQLAnswer,
): Promise<FastifyReply> {
  // What answers a POST is kept by nobody anyway.
  if (request.method === 'GET') reply.header('cache-control', 'no-store')
  if ('text' in answer) return reply.header('content-type', answer.contentType).send(answer.text)
  const { response } = answer
  reply.status(response.status)
  response.headers.forEach((value, name) => {
    reply.header(name, value)
  })
  // Streams are sent as they come; everything else in one piece, whose size is known.
  const isStream = /event-stream|multipart/.test(response.headers.get('content-type') ?? '')
  return reply.send(isStream ? response.body : await response.text())
}

function abortedWhenGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort()
  })
  return gone.signal
}
