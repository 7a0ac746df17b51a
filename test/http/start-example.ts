import { Writable } from 'node:stream'
import { createCompiledExecutor } from '@rashomon/server/execution/create-compiled-executor'
import { type AppDependencies, createApp } from '@rashomon/server/http/create-app'
import { createLogger } from '@rashomon/server/http/create-logger'
import { afterAll } from 'vitest'
import { createExampleSchema, ExampleUnavailable } from './example-schema.ts'

/** Line of the log, parsed. */
export interface LogLine {
  /** 30 is info, 40 a warning, 50 an error. */
  readonly level: number
  readonly msg: string
  readonly reqId?: string
  readonly path?: string | null
  readonly err?: { readonly stack: string }
}

/** A server of the example schema on a free port. */
export interface Example {
  readonly app: Awaited<ReturnType<typeof createApp>>
  /** Such as `http://127.0.0.1:41234`. */
  readonly origin: string
  /** What has been logged so far. */
  readonly log: readonly LogLine[]
  /** Sends a query as clients that follow the specification do. */
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Answer>
}

/** What a query gave. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly data?: Readonly<Record<string, unknown>> | null
  /** The first error. */
  readonly error: AnswerError | undefined
}

interface AnswerError {
  readonly message: string
  readonly extensions: {
    readonly code: string
    readonly [detail: string]: unknown
  }
}

/** Starts one; it is closed after the file's tests. */
export async function startExample(changes: Partial<AppDependencies> = {}): Promise<Example> {
  return startApp({ execute: createCompiledExecutor(), ...changes })
}

/** Starts one that executes operations as it is told, and as GraphQL.js does where it is not. */
export async function startApp(changes: Partial<AppDependencies>): Promise<Example> {
  const log: LogLine[] = []
  const sink = new Writable({
    write(chunk, _encoding, done) {
      for (const line of `${chunk}`.trim().split('\n')) log.push(JSON.parse(line))
      done()
    },
  })
  const app = await createApp({
    schema: createExampleSchema(),
    pageSizes: { default: 20, maximum: 100 },
    createContext: () => ({}),
    isUnavailable: (error) => error instanceof ExampleUnavailable,
    ping: async () => {},
    logger: createLogger('info', sink),
    ...changes,
  })
  afterAll(() => app.close())
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  const ask: Example['ask'] = (query, variables, headers) =>
    post(`${origin}/graphql`, JSON.stringify({ query, variables }), headers)
  return { app, origin, log, ask }
}

/** Posts a body as it is. */
export async function post(
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: { accept: 'application/graphql-response+json', 'content-type': 'application/json', ...headers },
  })
  return readAnswer(response)
}

/** Reads a response of the API. */
export async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text()
  const { data, errors } = text.startsWith('{') ? JSON.parse(text) : { errors: undefined }
  return { status: response.status, headers: response.headers, text, data, error: errors?.[0] }
}
