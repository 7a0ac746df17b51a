import type { Socket } from 'node:net'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { isAbort } from './is-abort.ts'
import { RequestError } from './request-error.ts'

/** Codes of what Fastify itself refuses, by HTTP status. */
const CODES: Readonly<Record<number, string>> = {
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  408: 'REQUEST_TIMEOUT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  431: 'HEADERS_TOO_LARGE',
}

/** The methods of every path, for requests that use another. */
const METHODS: Readonly<Record<string, string>> = {
  '/': 'GET',
  '/graphql': 'GET, POST',
  '/health': 'GET',
  '/ready': 'GET',
}

/**
 * Gives every error outside GraphQL the shape of a GraphQL error, so that clients read one shape everywhere. The
 * messages of unexpected ones stay in the log, under the request id that the client gets.
 */
export function answerError(
  error: FastifyError | RequestError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (error instanceof RequestError) {
    if (error.retryAfter !== undefined) reply.header('retry-after', `${error.retryAfter}`)
    if (error.statusCode === 401) reply.header('www-authenticate', 'Bearer error="invalid_token"')
    return sendError(request, reply, error.statusCode, error.code, error.message)
  }
  const status = error.statusCode ?? 500
  if (status < 500) return sendError(request, reply, status, CODES[status] ?? 'BAD_REQUEST', error.message)
  if (isAbort(error)) request.log.debug('the client has gone')
  else request.log.error({ err: error }, 'unexpected error')
  return sendError(request, reply, 500, 'INTERNAL_SERVER_ERROR', 'Unexpected error.')
}

/** Answers what no route is for. */
export function answerUnknownPath(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const [path = ''] = request.url.split('?', 1)
  const methods = METHODS[path]
  if (methods === undefined) {
    return sendError(request, reply, 404, 'NOT_FOUND', 'There is nothing here; the API is at /graphql.')
  }
  reply.header('allow', methods)
  return sendError(request, reply, 405, 'METHOD_NOT_ALLOWED', `Only ${methods} is answered here.`)
}

function sendError(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
) {
  const graphql = 'application/graphql-response+json'
  const type = request.headers.accept?.includes(graphql) ? graphql : 'application/json'
  return reply
    .status(status)
    .type(`${type}; charset=utf-8`)
    .send(JSON.stringify({ errors: [{ message, extensions: { code, requestId: request.id } }] }))
}

/** Answers what never became a request: headers too long or too slow, or no HTTP at all. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [line, message] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? ['431 Request Header Fields Too Large', 'The headers, or the URL, are too long.']
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? ['408 Request Timeout', 'The request took too long to arrive.']
        : ['400 Bad Request', 'This is not an HTTP request.']
  const code = CODES[Number.parseInt(line, 10)] ?? 'BAD_REQUEST'
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] })
  const head = `HTTP/1.1 ${line}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n`
  socket.end(`${head}Connection: close\r\n\r\n${body}`, () => socket.destroy())
}
