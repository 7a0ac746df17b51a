import { type FastifyReply, type FastifyRequest, LogController } from 'fastify'

/**
 * Logs one line a request: what was asked for in names, never in words, and how it went. Health checks, which come
 * every few seconds, are logged only when they fail.
 */
export class RequestLog extends LogController {
  override incomingRequest(): void {
    // The line about the answer says all that this one could.
  }

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const path = request.routeOptions.url ?? null
    if ((path === '/health' || path === '/ready') && reply.statusCode < 400) return
    const line = {
      method: request.method,
      // The route, not the URL: a GET query and its variables stay out of the log.
      path,
      operation: request.operation,
      status: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime * 10) / 10,
    }
    if (error) request.log.error({ ...line, err: error }, 'request failed')
    else request.log.info(line, 'request')
  }
}
