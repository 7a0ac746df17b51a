import { connect } from 'node:net'
import process from 'node:process'
import type { PreparedRequest, PreparedRequests } from './prepare-requests.ts'
import { createAnswerReader } from './read-answers.ts'

export interface Load {
  readonly requests: number
  readonly seconds: number
  /** Milliseconds of each request, in rising order. */
  readonly latencies: readonly number[]
  /** Milliseconds of processor time a request, of this client. */
  readonly clientCpu: number
  /** Bytes of an answer without its head, on average. */
  readonly answerBytes: number
}

export interface LoadOptions {
  readonly connections?: number
  /** Requests that are on their way at once on a connection; more than one spare this client work. */
  readonly depth?: number
}

export const CONNECTIONS = 10

const READ_BYTES = 65_536

/**
 * Asks for so many milliseconds, beginning again where the requests end. It writes bytes to sockets and looks for
 * errors in bytes, since any client with streams and decoded bodies takes as long as an answer from a cache.
 *
 * @throws on the first answer that is not a good one
 */
export async function putLoad(
  { urls, list }: PreparedRequests,
  durationMs: number,
  { connections = CONNECTIONS, depth = 1 }: LoadOptions = {},
): Promise<Load> {
  const latencies: number[] = []
  let bytes = 0
  let next = 0
  const cpu = process.cpuUsage()
  const start = performance.now()
  const end = start + durationMs
  const takeNext = (now: number) => (now < end ? list[next++ % list.length] : undefined)
  await Promise.all(
    Array.from({ length: connections }, (_, connection) =>
      askOver(urls[connection % urls.length] as string, depth, takeNext, (ms, length) => {
        latencies.push(ms)
        bytes += length
      }),
    ),
  )
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  return {
    requests: latencies.length,
    seconds,
    latencies: latencies.sort((a, b) => a - b),
    clientCpu: (user + system) / 1000 / latencies.length,
    answerBytes: bytes / latencies.length,
  }
}

/** One connection, until there is nothing more to ask. */
function askOver(
  url: string,
  depth: number,
  takeNext: (now: number) => PreparedRequest | undefined,
  onAnswer: (ms: number, bytes: number) => void,
): Promise<void> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const waiting: { readonly status: number; readonly sent: number }[] = []
    const socket = connect({
      host: hostname,
      port: Number(port),
      noDelay: true,
      // One buffer for all reads, instead of a new one for each.
      onread: { buffer: Buffer.allocUnsafe(READ_BYTES), callback: onBytes },
    })
    const send = (count: number) => {
      const now = performance.now()
      const requests = Array.from({ length: count }, () => takeNext(now)).filter((request) => !!request)
      for (const { status } of requests) waiting.push({ status, sent: now })
      const [first] = requests
      if (first) socket.write(requests.length === 1 ? first.bytes : Buffer.concat(requests.map(toBytes)))
      else if (waiting.length === 0) socket.destroy()
    }
    let answered = 0
    const read = createAnswerReader(({ status, bodyBytes, errors }) => {
      const asked = waiting.shift()
      if (status !== asked?.status || errors !== undefined) {
        throw new Error(`${url} answered ${status}: ${errors?.slice(0, 500) ?? ''}`)
      }
      answered += 1
      onAnswer(performance.now() - asked.sent, bodyBytes)
    })
    function onBytes(length: number, buffer: Uint8Array): boolean {
      answered = 0
      try {
        read((buffer as Buffer).subarray(0, length))
        if (answered > 0) send(answered)
      } catch (error) {
        socket.destroy(error as Error)
      }
      return true
    }
    socket.on('connect', () => send(depth))
    socket.on('error', reject)
    socket.on('close', () =>
      waiting.length === 0 ? resolve() : reject(new Error(`${url} closed the connection`)),
    )
  })
}

function toBytes({ bytes }: PreparedRequest): Buffer {
  return bytes
}
