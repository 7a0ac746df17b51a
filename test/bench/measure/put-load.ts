import { type Dispatcher, Pool } from 'undici'

/** One way to put a question: what is sent, over and over, with the next of the values. */
export interface Question {
  readonly url: string
  readonly document: string
  readonly values: readonly string[]
  /** The tags of the answers that the client has already, which it asks for by GET. */
  readonly tags?: ReadonlyMap<string, string>
}

export interface Load {
  readonly requests: number
  readonly seconds: number
  /** Milliseconds of each request, in rising order. */
  readonly latencies: readonly number[]
}

export const CONNECTIONS = 10

/** No slice is longer, however fast the answers come. */
const MAX_REQUESTS = 100_000

/** Asks for so many milliseconds over ten connections, each with one request at a time. Any failure ends it. */
export async function putLoad(
  question: Question,
  durationMs: number,
  connections = CONNECTIONS,
): Promise<Load> {
  const { origin, pathname } = new URL(question.url)
  const pool = new Pool(origin, { connections, pipelining: 1 })
  const requests = question.values.map((value) => writeRequest(question, pathname, value))
  const latencies: number[] = []
  const status = question.tags ? 304 : 200
  let next = 0
  const start = performance.now()
  const end = start + durationMs
  async function ask(): Promise<void> {
    while (performance.now() < end && latencies.length < MAX_REQUESTS) {
      const request = requests[next++ % requests.length] as Dispatcher.RequestOptions
      const sent = performance.now()
      const { statusCode, body } = await pool.request(request)
      const text = await body.text()
      latencies.push(performance.now() - sent)
      if (statusCode !== status || text.includes('"errors"')) {
        throw new Error(`${question.url} answered ${statusCode}: ${text.slice(0, 500)}`)
      }
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, ask))
  } finally {
    await pool.close()
  }
  const seconds = (performance.now() - start) / 1000
  return { requests: latencies.length, seconds, latencies: latencies.sort((a, b) => a - b) }
}

function writeRequest({ document, tags }: Question, path: string, value: string): Dispatcher.RequestOptions {
  const variables = { value }
  const accept = 'application/json'
  if (!tags) {
    const headers = { accept, 'content-type': 'application/json' }
    return { path, method: 'POST', headers, body: JSON.stringify({ query: document, variables }) }
  }
  const search = new URLSearchParams({ query: document, variables: JSON.stringify(variables) })
  return {
    path: `${path}?${search}`,
    method: 'GET',
    headers: { accept, 'if-none-match': tags.get(value) ?? '' },
  }
}
