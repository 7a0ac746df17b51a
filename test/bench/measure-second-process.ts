import pg from 'pg'
import type { Comparison } from './compare-contenders.ts'
import { rashomon } from './contenders/index.ts'
import { listSessions } from './measure/list-sessions.ts'
import { prepareRequests, toVariables } from './measure/prepare-requests.ts'
import { CONNECTIONS, putLoad } from './measure/put-load.ts'
import { startContender } from './measure/start-contender.ts'
import { type Figures, takeSlices } from './measure/take-slices.ts'

/** One process beside two, with all questions in turn. */
export interface SecondProcess {
  readonly load: string
  readonly alone: Figures
  readonly together: Figures
}

const LOADS = [
  { load: 'without the cache', cacheMegabytes: 0, connections: CONNECTIONS, depth: 1 },
  // Several requests at once on a connection spare the client work, which shares the cores with both processes.
  { load: 'from the cache', cacheMegabytes: undefined, connections: 2, depth: 8 },
] as const
const DIFFERENT_VALUES = 50
/** Long enough for each question to be asked once. */
const FILL_CACHE_MS = 4000

/** What a second process adds, where server, database and client have the same cores. */
export async function measureSecondProcess(comparison: Comparison): Promise<SecondProcess[]> {
  if (comparison.workloads.length === 0) return []
  const measured: SecondProcess[] = []
  for (const load of LOADS) measured.push(await compareProcesses(comparison, load))
  return measured
}

async function compareProcesses(
  { url, node, samples, workloads, rounds, sliceMs }: Comparison,
  { load, cacheMegabytes, connections, depth }: (typeof LOADS)[number],
): Promise<SecondProcess> {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const one = await startContender(node, rashomon(url, cacheMegabytes))
  const other = await startContender(node, rashomon(url, cacheMegabytes))
  try {
    const questions = workloads.map(({ rashomon: document, sample }) => ({
      document,
      variables: toVariables(samples[sample].slice(0, DIFFERENT_VALUES)),
    }))
    const { list } = prepareRequests(one.url, questions)
    for (const { url } of [one, other]) await putLoad({ urls: [url], list }, FILL_CACHE_MS)
    const run = (servers: readonly (typeof one)[]) => {
      const requests = { urls: servers.map(({ url }) => url), list }
      return {
        name: `${servers.length}`,
        pids: servers.map(({ pid }) => pid),
        run: (ms: number) => putLoad(requests, ms, { connections: connections * servers.length, depth }),
      }
    }
    const options = { rounds, sliceMs: sliceMs * 2, listSessions: () => listSessions(pool) }
    const [alone, together] = (await takeSlices([run([one]), run([one, other])], options)).values()
    if (!alone || !together) throw new Error('nothing was measured')
    return { load, alone, together }
  } finally {
    await one.stop()
    await other.stop()
    await pool.end()
  }
}

/** Times as many requests a second. */
export function ratioOf({ alone, together }: SecondProcess): number {
  return together.requestsPerSecond / alone.requestsPerSecond
}

/**
 * What the ratio could be at best, by processor time: one process has one core for its share of the work of a request,
 * two have all cores for the whole of it.
 */
export function ratioAtBest({ together }: SecondProcess, cores: number): number {
  const { serverCpu, databaseCpu, clientCpu } = together
  return Math.min(2, Math.max(1, (cores * serverCpu) / (serverCpu + databaseCpu + clientCpu)))
}
