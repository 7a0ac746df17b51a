import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createGraphQLExecutor, type GraphQLDependencies } from './execute-graphql.ts'
import type { Gate } from './gate.ts'
import { createPageHandler, wantsPage } from './graphiql/serve-page.ts'
import { type GraphQLRequestParams, parseJsonBody, parseUrlParams } from './parse-params.ts'
import { RequestError } from './request-error.ts'
import { requestScope } from './request-scope.ts'

/** What the GraphQL endpoint needs. */
export interface GraphQLRouteDependencies extends GraphQLDependencies {
  readonly gate: Gate
}

/** Serves the API at `/graphql`, and to browsers GraphiQL. */
export function registerGraphQL(app: FastifyInstance, dependencies: GraphQLRouteDependencies): void {
  const execute = createGraphQLExecutor(dependencies)
  const servePage = createPageHandler()

  // JSON alone: other types could be sent across origins by a plain HTML form.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => parseJsonBody(body),
  )

  app.addHook('onRequest', async (request, reply) => {
    const encoding = request.headers['content-encoding']
    if (encoding !== undefined && encoding !== 'identity') {
      throw new RequestError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Compressed request bodies are not taken.')
    }
    // Until the connection is done with it, so that an answer on its way counts as well.
    reply.raw.once('close', dependencies.gate.enter())
  })

  const answer = async (request: FastifyRequest, reply: FastifyReply, params: GraphQLRequestParams) => {
    const work = () =>
      execute({
        method: request.method === 'GET' ? 'GET' : 'POST',
        accept: request.headers.accept,
        params,
        signal: abortedWhenGone(reply),
      })
    const response = await requestScope.run(request, () => dependencies.gate.work(work))
    reply.status(response.status)
    response.headers.forEach((value, name) => {
      reply.header(name, value)
    })
    reply.header('vary', 'accept, accept-encoding')
    // Streams are sent as they come; everything else in one piece, whose size is known.
    const isStream = /event-stream|multipart/.test(response.headers.get('content-type') ?? '')
    return reply.send(isStream ? response.body : await response.text())
  }

  app.get('/graphql', async (request, reply) => {
    if (wantsPage(request)) return servePage(request, reply)
    return answer(request, reply, parseUrlParams(request.url))
  })

  app.post<{ Body: GraphQLRequestParams | undefined }>('/graphql', async (request, reply) => {
    if (request.body === undefined) {
      throw new RequestError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send a JSON body, as application/json.')
    }
    return answer(request, reply, request.body)
  })
}

function abortedWhenGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort()
  })
  return gone.signal
}
