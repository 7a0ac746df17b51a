import pg from 'pg'
import { runCached } from './compare-cached.ts'
import { type Comparison, RASHOMON, type WorkloadFigures } from './compare-contenders.ts'
import { rashomon } from './contenders/index.ts'
import { listSessions } from './measure/list-sessions.ts'
import { prepareRequests } from './measure/prepare-requests.ts'
import { putLoad } from './measure/put-load.ts'
import { startContender } from './measure/start-contender.ts'
import { takeSlices } from './measure/take-slices.ts'
import type { NamedQuestion } from './workloads/read-tab-questions.ts'

/** What GraphiQL opens with, which the others have nothing like: without the cache, from it, and 304. */
export async function measureTabs(
  { url, node, rounds, sliceMs }: Comparison,
  tabs: readonly NamedQuestion[],
): Promise<WorkloadFigures[]> {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const plain = await startContender(node, rashomon(url, 0))
  const caching = await startContender(node, rashomon(url))
  try {
    const measured: WorkloadFigures[] = []
    for (const tab of tabs) {
      const requests = prepareRequests(plain.url, [tab])
      const uncached = { name: RASHOMON, pids: [plain.pid], run: (ms: number) => putLoad(requests, ms) }
      const runners = [uncached, ...(await runCached(caching, tab))]
      const options = { rounds, sliceMs, listSessions: () => listSessions(pool) }
      measured.push({ workload: tab.name, figures: await takeSlices(runners, options) })
    }
    return measured
  } finally {
    await plain.stop()
    await caching.stop()
    await pool.end()
  }
}
