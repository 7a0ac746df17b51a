import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the fake does with one request. */
export type Reply = (response: ServerResponse) => void

/** A request as it arrived. */
export interface Received {
  readonly atMs: number
  readonly headers: IncomingHttpHeaders
  readonly body: { readonly query: string; readonly variables?: unknown; readonly operationName?: string }
}

/** A server on a port of its own that answers as it is told. */
export interface FakeApi extends AsyncDisposable {
  readonly url: string
  readonly received: readonly Received[]
}

/** Starts a server that gives each request the next reply; the last one is repeated. */
export async function startFakeApi(...replies: readonly Reply[]): Promise<FakeApi> {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const reply = replies[Math.min(received.length, replies.length - 1)]
    received.push({
      atMs: performance.now(),
      headers: request.headers,
      body: JSON.parse(Buffer.concat(chunks).toString('utf8')),
    })
    reply?.(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    received,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Answers with JSON. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Reply {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/graphql-response+json', ...headers })
    response.end(JSON.stringify(body))
  }
}

/** Answers with an error as the API does. */
export function failure(status: number, code: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return json({ errors: [{ message: `No: ${code}`, extensions: { code } }] }, status, headers)
}

/** Answers with a web page, as proxies do. */
export function html(status: number): Reply {
  return (response) => {
    response.writeHead(status, { 'content-type': 'text/html' }).end('<!doctype html><title>Hello</title>')
  }
}

/** Ends the connection without an answer. */
export const reset: Reply = (response) => {
  response.socket?.resetAndDestroy()
}

/** Never answers. */
export const hang: Reply = () => {}

/** Sends the head of an answer and part of its body, then nothing. */
export const hangInBody: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
  response.write('{"data":{"dataset"')
}

/** Sends part of the body, then breaks the connection. */
export const breakOff: Reply = (response) => {
  hangInBody(response)
  setTimeout(() => response.destroy(), 10)
}

/** Sends all of a body that is itself cut short. */
export const cutShort: Reply = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"dataset":{"revi')
}
