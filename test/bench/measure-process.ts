import type { Comparison } from './compare-contenders.ts'
import { rashomon, rashomonAsShipped } from './contenders/index.ts'
import { prepareRequests, type Question, toVariables } from './measure/prepare-requests.ts'
import { putLoad } from './measure/put-load.ts'
import { readResidentMegabytes } from './measure/read-cpu.ts'
import { startContender } from './measure/start-contender.ts'
import { median } from './measure/take-slices.ts'

export interface ProcessFigures {
  readonly startMs: number
  readonly firstRequestMs: number
  /** After all questions with different values. */
  readonly residentMegabytes: number
}

const STARTS = 3
/** Long enough for some requests, of which the first is the slowest. */
const FIRST_REQUESTS_MS = 100

/** What does not hang on a question, with the settings that everybody has: start, first request, memory. */
export async function measureProcess(
  { url, node, samples, workloads, sliceMs }: Comparison,
  tabs: readonly Question[],
): Promise<ProcessFigures> {
  const asked = workloads.map(({ rashomon: document, sample }) => ({
    document,
    variables: toVariables(samples[sample]),
  }))
  const questions = [...asked, ...tabs]
  const startMs: number[] = []
  const firstRequestMs: number[] = []
  for (let start = 0; start < STARTS; start += 1) {
    const own = await startContender(node, rashomonAsShipped(url))
    try {
      startMs.push(own.startMs)
      const [first] = prepareRequests(own.url, questions).list
      if (!first) throw new Error('there is nothing to ask')
      const requests = { urls: [own.url], list: [first] }
      const { latencies } = await putLoad(requests, FIRST_REQUESTS_MS, { connections: 1 })
      firstRequestMs.push(latencies.at(-1) ?? Number.NaN)
    } finally {
      await own.stop()
    }
  }
  const own = await startContender(node, rashomon(url))
  try {
    for (const question of questions) await putLoad(prepareRequests(own.url, [question]), sliceMs)
    return {
      startMs: median(startMs),
      firstRequestMs: median(firstRequestMs),
      residentMegabytes: readResidentMegabytes(own.pid),
    }
  } finally {
    await own.stop()
  }
}
