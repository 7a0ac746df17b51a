import pg from 'pg'
import { checkAnswers } from './check-answers.ts'
import { PLANNER_OPTIONS, POSTGRAPHILE, postgraphile, rashomon, writtenByHand } from './contenders/index.ts'
import { listSessions } from './measure/list-sessions.ts'
import { prepareRequests, toVariables } from './measure/prepare-requests.ts'
import { CONNECTIONS, putLoad } from './measure/put-load.ts'
import { runBareSql } from './measure/run-bare-sql.ts'
import { type Contender, startContender } from './measure/start-contender.ts'
import type { Samples } from './measure/take-samples.ts'
import { type Figures, type Runner, takeSlices } from './measure/take-slices.ts'
import type { Workload } from './workloads/workload.ts'

/** What all comparisons are made with. */
export interface Comparison {
  /** Of a database that was prepared. */
  readonly url: string
  readonly samples: Samples
  readonly workloads: readonly Workload[]
  /** The Node that the servers run on. */
  readonly node: string
  /** Whether that Node is new enough for PostGraphile. */
  readonly withPostgraphile: boolean
  readonly rounds: number
  readonly sliceMs: number
}

export interface WorkloadFigures {
  readonly workload: string
  readonly figures: ReadonlyMap<string, Figures>
}

export const BARE_SQL = 'bare SQL'
export const RASHOMON = 'Rashomon'

/** Rashomon without its cache beside the others and the statements alone, question by question. */
export async function compareContenders(comparison: Comparison): Promise<WorkloadFigures[]> {
  const { url, node, samples, workloads, rounds, sliceMs } = comparison
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, options: PLANNER_OPTIONS })
  const contenders: Contender[] = []
  try {
    const others = [...(comparison.withPostgraphile ? [postgraphile(url)] : []), ...writtenByHand(url)]
    for (const program of [rashomon(url, 0), ...others]) contenders.push(await startContender(node, program))
    const compared: WorkloadFigures[] = []
    for (const workload of workloads) {
      const values = samples[workload.sample]
      const servers = contenders.map(({ name, url, pid }) => {
        const document = documentFor(name, workload)
        const requests = prepareRequests(url, [{ document, variables: toVariables(values) }])
        return { name, document, url, pids: [pid], run: (ms: number) => putLoad(requests, ms) }
      })
      await checkAnswers(workload, servers, values)
      const bare: Runner = {
        name: BARE_SQL,
        pids: [],
        run: (ms) => runBareSql(pool, workload.sql, values, ms),
      }
      const options = { rounds, sliceMs, listSessions: () => listSessions(pool) }
      compared.push({ workload: workload.name, figures: await takeSlices([...servers, bare], options) })
    }
    return compared
  } finally {
    for (const contender of contenders) await contender.stop()
    await pool.end()
  }
}

function documentFor(contender: string, workload: Workload): string {
  if (contender === RASHOMON) return workload.rashomon
  return contender === POSTGRAPHILE ? workload.postgraphile : workload.written
}
