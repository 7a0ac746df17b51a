import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import type { Comparison } from './compare-contenders.ts'
import { rashomonAsShipped } from './contenders/index.ts'
import { type Question, toVariables } from './measure/prepare-requests.ts'
import { readResidentMegabytes } from './measure/read-cpu.ts'
import { startContender } from './measure/start-contender.ts'
import { takeSamples } from './measure/take-samples.ts'

/** Resident memory in megabytes, read each minute. */
export interface Soak {
  readonly minutes: number
  readonly requests: number
  readonly minimum: number
  readonly maximum: number
  readonly last: number
}

/** Half of what one address may ask by default. */
const REQUESTS_PER_SECOND = 100
const MINUTE_MS = 60_000

/** More different answers than the cache holds. */
const SAMPLE_SIZE = 20_000

/** All questions in turn, with different values and as shipped, at a rate that the server has no trouble with. */
export async function soak(
  { url, node, workloads }: Comparison,
  tabs: readonly Question[],
  minutes: number,
  say: (what: string) => void,
): Promise<Soak> {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const own = await startContender(node, rashomonAsShipped(url))
  const failures: unknown[] = []
  try {
    const samples = await takeSamples(pool, SAMPLE_SIZE)
    const asked = workloads.map(({ rashomon: document, sample }) => ({
      document,
      variables: toVariables(samples[sample]),
    }))
    const questions = [...asked, ...tabs]
    const megabytes: number[] = []
    let requests = 0
    const start = performance.now()
    while (megabytes.length < minutes && failures.length === 0) {
      const { document, variables } = questions[requests % questions.length] as Question
      const turn = Math.floor(requests / questions.length)
      void ask(own.url, document, variables[turn % variables.length]).catch((error) => failures.push(error))
      requests += 1
      const now = performance.now() - start
      if (now > (megabytes.length + 1) * MINUTE_MS) {
        megabytes.push(readResidentMegabytes(own.pid))
        say(`minute ${megabytes.length}: ${megabytes.at(-1)} MB`)
      }
      await delay(Math.max(0, (requests * 1000) / REQUESTS_PER_SECOND - now))
    }
    if (failures.length > 0) throw failures[0]
    return {
      minutes,
      requests,
      minimum: Math.min(...megabytes),
      maximum: Math.max(...megabytes),
      last: megabytes.at(-1) ?? Number.NaN,
    }
  } finally {
    await own.stop()
    await pool.end()
  }
}

async function ask(url: string, query: string, variables: unknown): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const text = await response.text()
  if (response.status !== 200 || text.includes('"errors"')) {
    throw new Error(`${url} answered ${response.status}: ${text.slice(0, 500)}`)
  }
}
