import compress from '@fastify/compress'
import cors from '@fastify/cors'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { answerClientError, answerError, answerUnknownPath } from './answer-errors.ts'
import type { AnswerCaching } from './cache/cached-answers.ts'
import type { GraphQLDependencies } from './execute-graphql.ts'
import { Gate } from './gate.ts'
import { registerHealth } from './health.ts'
import { LIMITS } from './limits/limits.ts'
import { RequestLog } from './log-requests.ts'
import { registerGraphQL } from './register-graphql.ts'
import { RequestError } from './request-error.ts'
import { chooseRequestId, REQUEST_ID_HEADER } from './request-id.ts'

/** Seconds over which the requests of an address are counted, and so how soon a refused one may come back. */
const RATE_WINDOW_SECONDS = 5

/** What the application works with. */
export interface AppDependencies extends GraphQLDependencies {
  readonly logger: FastifyBaseLogger
  /** Caches answers for those who ask the same again; without it each question is answered anew. */
  readonly caching?: AnswerCaching | undefined
  /** Resolves when the database answers. */
  readonly ping: () => Promise<void>
  /** Closed by {@link shutDown}. */
  readonly gate?: Gate
  /** Addresses and networks of the reverse proxies in front, whose `X-Forwarded-For` is believed. */
  readonly trustedProxies?: readonly string[]
  /** GraphQL requests a second that one address may make; 0 for any number. */
  readonly rateLimit?: number
}

/** Puts the application together. It does not listen. */
export async function createApp(dependencies: AppDependencies): Promise<FastifyInstance> {
  const {
    logger,
    ping,
    gate = new Gate(LIMITS.concurrentRequests),
    trustedProxies = [],
    rateLimit: perSecond = 0,
  } = dependencies
  const app = Fastify({
    loggerInstance: logger,
    logController: new RequestLog(),
    genReqId: chooseRequestId,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    bodyLimit: LIMITS.bodyBytes,
    // Slow clients: five seconds for the headers, fifteen for everything, looked at every second.
    requestTimeout: 15_000,
    http: { maxHeaderSize: LIMITS.headerBytes, headersTimeout: 5000, connectionsCheckingInterval: 1000 },
    forceCloseConnections: true,
    clientErrorHandler: answerClientError,
    frameworkErrors: answerError,
  })
  app.decorateRequest('operation', null)

  app.addHook('onRequest', async (request, reply) => {
    reply.header(REQUEST_ID_HEADER, request.id).header('x-content-type-options', 'nosniff')
  })
  app.setErrorHandler(answerError)
  app.setNotFoundHandler(answerUnknownPath)

  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'POST'],
    exposedHeaders: [REQUEST_ID_HEADER, 'retry-after'],
    maxAge: 86_400,
  })
  await app.register(compress, { encodings: ['br', 'gzip'], globalDecompression: false })
  if (perSecond > 0) {
    await app.register(rateLimit, {
      global: false,
      max: perSecond * RATE_WINDOW_SECONDS,
      timeWindow: RATE_WINDOW_SECONDS * 1000,
      addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
      errorResponseBuilder: () =>
        new RequestError(
          429,
          'RATE_LIMITED',
          `At most ${perSecond} requests a second are answered. Try again in a few seconds.`,
        ),
    })
  }

  registerHealth(app, { ping, gate })
  await app.register(async (scope) => {
    if (perSecond > 0) scope.addHook('onRequest', scope.rateLimit())
    registerGraphQL(scope, { ...dependencies, gate })
  })
  app.get('/', async (_request, reply) => reply.redirect('/graphql'))
  return app
}
