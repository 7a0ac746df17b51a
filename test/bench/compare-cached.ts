import { type Comparison, listSessions, type WorkloadFigures } from './compare-contenders.ts'
import { peers, rashomon } from './contenders/index.ts'
import { putLoad } from './measure/put-load.ts'
import { startContender } from './measure/start-contender.ts'
import { takeSamples } from './measure/take-samples.ts'
import { takeSlices } from './measure/take-slices.ts'

const CACHE_MEGABYTES = 64

/** So many different questions are asked again and again. */
const DIFFERENT_VALUES = 50

const WARM_UP_MS = 2000

export const CACHED = 'from the cache'
export const NOT_MODIFIED = '304'

/** What was asked before: from Rashomon's cache, for clients that have the answer already, and from PostGraphile. */
export async function compareCached({
  url,
  pool,
  options,
  workloads,
}: Comparison): Promise<WorkloadFigures[]> {
  const samples = await takeSamples(pool)
  const [postgraphile] = peers(url)
  if (!postgraphile) throw new Error('there is nothing to compare with')
  const own = await startContender(options.node, rashomon(url, CACHE_MEGABYTES))
  const other = await startContender(options.node, postgraphile)
  try {
    const compared: WorkloadFigures[] = []
    for (const workload of workloads) {
      const values = samples[workload.sample].slice(0, DIFFERENT_VALUES)
      const question = { url: own.url, document: workload.rashomon, values }
      const tags = await readTags(question)
      // Long enough for each question to be asked once.
      await putLoad(question, WARM_UP_MS)
      const runners = [
        { name: CACHED, pid: own.pid, run: (ms: number) => putLoad(question, ms) },
        {
          name: NOT_MODIFIED,
          pid: own.pid,
          run: (ms: number) => putLoad({ ...question, tags }, ms),
        },
        {
          name: 'PostGraphile',
          pid: other.pid,
          run: (ms: number) => putLoad({ url: other.url, document: workload.postgraphile, values }, ms),
        },
      ]
      const figures = await takeSlices(runners, { ...options, listSessions: () => listSessions(pool) })
      compared.push({ workload: workload.name, figures })
    }
    return compared
  } finally {
    await own.stop()
    await other.stop()
  }
}

/** Asks each question once, and notes the tags of the answers. */
async function readTags(question: {
  url: string
  document: string
  values: readonly string[]
}): Promise<Map<string, string>> {
  const tags = new Map<string, string>()
  for (const value of question.values) {
    const search = new URLSearchParams({ query: question.document, variables: JSON.stringify({ value }) })
    const response = await fetch(`${question.url}?${search}`, { headers: { accept: 'application/json' } })
    await response.text()
    tags.set(value, response.headers.get('etag') ?? '')
  }
  return tags
}
