import pg from 'pg'
import { rashomon } from './contenders/index.ts'
import { putLoad } from './measure/put-load.ts'
import { startContender } from './measure/start-contender.ts'
import { takeSamples } from './measure/take-samples.ts'
import type { Options } from './read-options.ts'
import type { Workload } from './workloads/workload.ts'

/** Milliseconds of the median answer to each question, one at a time and without the cache. */
export async function measureSize(
  url: string,
  options: Options,
  workloads: readonly Workload[],
): Promise<ReadonlyMap<string, number>> {
  const pool = new pg.Pool({ connectionString: url, max: 1 })
  const own = await startContender(options.node, rashomon(url, 0))
  try {
    const samples = await takeSamples(pool)
    const p50s = new Map<string, number>()
    for (const workload of workloads) {
      const question = { url: own.url, document: workload.rashomon, values: samples[workload.sample] }
      await putLoad(question, options.sliceMs / 2, 1)
      const { latencies } = await putLoad(question, options.sliceMs * 2, 1)
      p50s.set(workload.name, latencies[Math.floor(latencies.length / 2)] ?? Number.NaN)
    }
    return p50s
  } finally {
    await own.stop()
    await pool.end()
  }
}
