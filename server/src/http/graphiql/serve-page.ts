import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { buildGraphiqlPage, type GraphiqlPage } from './build-page.ts'

/** Whether a GET request comes from somebody who typed the address into a browser. */
export function wantsPage(request: FastifyRequest): boolean {
  const { accept = '' } = request.headers
  return accept.includes('text/html') && !accept.includes('json')
}

/** Answers with GraphiQL. The page is built and compressed once, for the first browser that asks. */
export function createPageHandler(): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply> {
  let page: Promise<GraphiqlPage> | undefined
  return async (request, reply) => {
    page ??= buildGraphiqlPage().catch((error: unknown) => {
      page = undefined
      throw error
    })
    const { gzipped, etag, contentSecurityPolicy } = await page
    reply.headers({ etag, 'cache-control': 'no-cache', vary: 'accept, accept-encoding' })
    if (request.headers['if-none-match'] === etag) return reply.status(304).send()

    reply.headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'referrer-policy': 'no-referrer',
    })
    if (!/\bgzip\b/.test(`${request.headers['accept-encoding'] ?? ''}`)) {
      return reply.send(await promisify(gunzip)(gzipped))
    }
    return reply.header('content-encoding', 'gzip').send(gzipped)
  }
}
