import type pg from 'pg'
import { peers, rashomon } from './contenders/index.ts'
import { putLoad } from './measure/put-load.ts'
import { runBareSql } from './measure/run-bare-sql.ts'
import { type Contender, startContender } from './measure/start-contender.ts'
import { takeSamples } from './measure/take-samples.ts'
import { type Figures, type Runner, takeSlices } from './measure/take-slices.ts'
import type { Options } from './read-options.ts'
import type { Workload } from './workloads/workload.ts'

export interface Comparison {
  readonly url: string
  readonly pool: pg.Pool
  readonly options: Options
  readonly workloads: readonly Workload[]
}

export interface WorkloadFigures {
  readonly workload: string
  readonly figures: ReadonlyMap<string, Figures>
}

export const BARE_SQL = 'bare SQL'

/** Rashomon without its cache beside the others and the statements alone, question by question. */
export async function compareContenders({
  url,
  pool,
  options,
  workloads,
}: Comparison): Promise<WorkloadFigures[]> {
  const samples = await takeSamples(pool)
  const contenders: Contender[] = []
  try {
    for (const program of [rashomon(url, 0), ...peers(url)])
      contenders.push(await startContender(options.node, program))
    const compared: WorkloadFigures[] = []
    for (const workload of workloads) {
      const values = samples[workload.sample]
      const servers = contenders.map(({ name, url: address, pid }): Runner => {
        const question = { url: address, document: documentFor(name, workload), values }
        return { name, pid, run: (durationMs) => putLoad(question, durationMs) }
      })
      const bare: Runner = {
        name: BARE_SQL,
        pid: undefined,
        run: (durationMs) => runBareSql(pool, workload.sql, values, durationMs),
      }
      const figures = await takeSlices([...servers, bare], {
        ...options,
        listSessions: () => listSessions(pool),
      })
      compared.push({ workload: workload.name, figures })
    }
    return compared
  } finally {
    for (const contender of contenders) await contender.stop()
  }
}

export async function listSessions(pool: pg.Pool): Promise<number[]> {
  const { rows } = await pool.query<{ pid: number }>(
    'SELECT pid FROM pg_stat_activity WHERE datname = current_database()',
  )
  return rows.map(({ pid }) => pid)
}

function documentFor(contender: string, workload: Workload): string {
  if (contender.startsWith('Rashomon')) return workload.rashomon
  return contender === 'PostGraphile' ? workload.postgraphile : workload.written
}
