import pg from 'pg'
import type { Comparison, WorkloadFigures } from './compare-contenders.ts'
import { POSTGRAPHILE, postgraphile, rashomon } from './contenders/index.ts'
import { listSessions } from './measure/list-sessions.ts'
import { prepareRequests, type Question, readTags, toVariables } from './measure/prepare-requests.ts'
import { putLoad } from './measure/put-load.ts'
import { type Contender, startContender } from './measure/start-contender.ts'
import { type Runner, takeSlices } from './measure/take-slices.ts'

/** So many different questions are asked again and again. */
const DIFFERENT_VALUES = 50

export const CACHED = 'from the cache'
export const NOT_MODIFIED = '304'

/** What was asked before: from Rashomon's cache, for clients that have the answer already, and from PostGraphile. */
export async function compareCached(comparison: Comparison): Promise<WorkloadFigures[]> {
  const { url, node, samples, workloads, rounds, sliceMs } = comparison
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const contenders: Contender[] = []
  const start = async (program: Parameters<typeof startContender>[1]) => {
    const contender = await startContender(node, program)
    contenders.push(contender)
    return contender
  }
  try {
    const own = await start(rashomon(url))
    const other = comparison.withPostgraphile ? await start(postgraphile(url)) : undefined
    const compared: WorkloadFigures[] = []
    for (const workload of workloads) {
      const variables = toVariables(samples[workload.sample].slice(0, DIFFERENT_VALUES))
      const runners = await runCached(own, { document: workload.rashomon, variables })
      if (other) {
        const requests = prepareRequests(other.url, [{ document: workload.postgraphile, variables }])
        runners.push({ name: POSTGRAPHILE, pids: [other.pid], run: (ms) => putLoad(requests, ms) })
      }
      const options = { rounds, sliceMs, listSessions: () => listSessions(pool) }
      compared.push({ workload: workload.name, figures: await takeSlices(runners, options) })
    }
    return compared
  } finally {
    for (const contender of contenders) await contender.stop()
    await pool.end()
  }
}

/** A server's answers from its cache, and to clients that have them; the answers are in the cache afterwards. */
export async function runCached({ url, pid }: Contender, question: Question): Promise<Runner[]> {
  const tags = await readTags(url, question)
  const whole = prepareRequests(url, [question])
  const again = prepareRequests(url, [{ ...question, tags }])
  return [
    { name: CACHED, pids: [pid], run: (ms) => putLoad(whole, ms) },
    { name: NOT_MODIFIED, pids: [pid], run: (ms) => putLoad(again, ms) },
  ]
}
