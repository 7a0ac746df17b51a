import pg from 'pg'
import type { Comparison } from './compare-contenders.ts'
import { rashomon } from './contenders/index.ts'
import { listSessions } from './measure/list-sessions.ts'
import { prepareRequests, type Question, toVariables } from './measure/prepare-requests.ts'
import { putLoad } from './measure/put-load.ts'
import { type Contender, startContender } from './measure/start-contender.ts'
import { type Samples, takeSamples } from './measure/take-samples.ts'
import { type Figures, median, takeSlices } from './measure/take-slices.ts'
import { listPages } from './workloads/list-pages.ts'
import type { NamedQuestion } from './workloads/read-tab-questions.ts'
import { searchWords } from './workloads/search-words.ts'
import type { Workload } from './workloads/workload.ts'

/** A database of so many quotations. */
export interface SizedDatabase {
  readonly size: number
  readonly url: string
}

/** One question on databases of several sizes, in rising order. */
export interface Growth {
  readonly question: string
  readonly figures: readonly Figures[]
  /** Of a search in each size, the median. */
  readonly hits?: readonly number[]
}

/** At most; in all sizes the same number, so that none finds more of its data in a processor's caches. */
const DIFFERENT_VALUES = 100
/** More of them are found in a larger corpus, so that no target is set for it. */
export const ANY_SEARCH = 'search, words as they come'

interface Sized {
  readonly size: number
  readonly own: Contender
  readonly pool: pg.Pool
  readonly questions: readonly NamedQuestion[]
}

/** Asks one question at a time of servers on databases of all sizes, which take turns, without the cache. */
export async function measureGrowth(
  databases: readonly SizedDatabase[],
  { workloads, node, rounds, sliceMs }: Omit<Comparison, 'url' | 'samples'>,
  tabs: readonly NamedQuestion[],
): Promise<Growth[]> {
  const sized: Sized[] = []
  try {
    for (const { size, url } of databases) {
      const pool = new pg.Pool({ connectionString: url, max: 1 })
      const own = await startContender(node, rashomon(url, 0))
      const questions = [...listQuestions(workloads, await takeSamples(pool)), ...tabs]
      sized.push({ size, own, pool, questions })
    }
    const listAllSessions = async () => {
      const sessions = await Promise.all(sized.map(({ pool }) => listSessions(pool)))
      return sessions.flat()
    }
    const grown: Growth[] = []
    for (const [index, { name }] of (sized[0]?.questions ?? []).entries()) {
      const asked = shorten(sized.map(({ questions }) => questions[index] as Question))
      const runners = sized.map(({ size, own }, place) => {
        const requests = prepareRequests(own.url, [asked[place] as Question])
        const run = (ms: number) => putLoad(requests, ms, { connections: 1 })
        return { name: `${size}`, pids: [own.pid], run }
      })
      const figures = await takeSlices(runners, { rounds, sliceMs, listSessions: listAllSessions })
      grown.push({
        question: name,
        figures: [...figures.values()],
        ...(isSearch(name) ? { hits: await countHits(sized, asked) } : {}),
      })
    }
    return grown
  } finally {
    for (const { own, pool } of sized) {
      await own.stop()
      await pool.end()
    }
  }
}

function listQuestions(workloads: readonly Workload[], samples: Samples): NamedQuestion[] {
  const anySearch = { ...searchWords, name: ANY_SEARCH, sample: 'anyWords' as const }
  const asked = workloads.includes(searchWords) ? [...workloads, anySearch] : workloads
  const pages = asked.map(({ name, rashomon: document, sample }) => ({
    name,
    document,
    variables: toVariables(samples[sample]),
  }))
  return [...pages, ...listPages(samples)]
}

function shorten(questions: readonly Question[]): Question[] {
  const count = Math.min(DIFFERENT_VALUES, ...questions.map(({ variables }) => variables.length))
  return questions.map((question) => ({ ...question, variables: question.variables.slice(0, count) }))
}

function isSearch(name: string): boolean {
  return name === searchWords.name || name === ANY_SEARCH
}

async function countHits(sized: readonly Sized[], asked: readonly Question[]): Promise<number[]> {
  const query = 'query ($value: String!) { search(query: $value, first: 1) { totalCount } }'
  return Promise.all(
    sized.map(async ({ own }, place) => {
      const counts: number[] = []
      for (const variables of asked[place]?.variables ?? []) {
        const response = await fetch(own.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables }),
        })
        const { data } = (await response.json()) as { data: { search: { totalCount: number } } }
        counts.push(data.search.totalCount)
      }
      return median(counts)
    }),
  )
}
