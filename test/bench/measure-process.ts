import type { Comparison } from './compare-contenders.ts'
import { rashomon } from './contenders/index.ts'
import { putLoad } from './measure/put-load.ts'
import { readResidentMegabytes } from './measure/read-cpu.ts'
import { startContender } from './measure/start-contender.ts'
import { takeSamples } from './measure/take-samples.ts'

export interface ProcessFigures {
  readonly startMs: number
  readonly firstRequestMs: number
  /** After all questions with different values, without the cache. */
  readonly residentMegabytes: number
  /** Requests a second of two processes together, by those of one; without the cache, and from it. */
  readonly secondProcess: { readonly uncached: number; readonly cached: number }
}

/** What does not hang on a question: start, first request, memory, and what a second process adds. */
export async function measureProcess(comparison: Comparison): Promise<ProcessFigures> {
  const { url, pool, options, workloads } = comparison
  const samples = await takeSamples(pool)
  const own = await startContender(options.node, rashomon(url, 0))
  try {
    const [first] = workloads
    if (!first) throw new Error('there is nothing to ask')
    const { latencies } = await putLoad(
      { url: own.url, document: first.rashomon, values: samples[first.sample].slice(0, 1) },
      1,
      1,
    )
    for (const workload of workloads) {
      await putLoad(
        { url: own.url, document: workload.rashomon, values: samples[workload.sample] },
        options.sliceMs * 2,
      )
    }
    return {
      startMs: own.startMs,
      firstRequestMs: latencies[0] ?? Number.NaN,
      residentMegabytes: readResidentMegabytes(own.pid),
      secondProcess: {
        uncached: await compareProcesses(comparison, 0),
        cached: await compareProcesses(comparison, 64),
      },
    }
  } finally {
    await own.stop()
  }
}

async function compareProcesses(
  { url, pool, options, workloads }: Comparison,
  megabytes: number,
): Promise<number> {
  const samples = await takeSamples(pool)
  const processes = [
    await startContender(options.node, rashomon(url, megabytes)),
    await startContender(options.node, rashomon(url, megabytes)),
  ]
  try {
    const [workload] = workloads
    if (!workload) throw new Error('there is nothing to ask')
    const values = samples[workload.sample].slice(0, 50)
    const askAll = async (asked: typeof processes) => {
      const loads = await Promise.all(
        asked.map((own) =>
          putLoad({ url: own.url, document: workload.rashomon, values }, options.sliceMs * 2),
        ),
      )
      return loads.reduce((sum, { requests, seconds }) => sum + requests / seconds, 0)
    }
    await askAll(processes)
    const ratios: number[] = []
    for (let round = 0; round < options.rounds; round += 1) {
      const alone = await askAll(processes.slice(0, 1))
      ratios.push((await askAll(processes)) / alone)
    }
    return ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? Number.NaN
  } finally {
    for (const own of processes) await own.stop()
  }
}
