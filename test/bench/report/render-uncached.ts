import { BARE_SQL, RASHOMON, type WorkloadFigures } from '../compare-contenders.ts'
import { WORKLOADS } from '../workloads/index.ts'
import { format, renderTable } from './render-table.ts'
import { timesAsFast } from './report.ts'

/** One question under the level of heading given, a row for each contender. */
export function renderUncached(compared: WorkloadFigures, heading: string): string {
  const rows = [...compared.figures].map(([name, one]) => [
    name,
    format(one.requestsPerSecond, 0),
    name === RASHOMON ? '' : format(timesAsFast(compared, RASHOMON, name), 2),
    format(one.p50, 1),
    format(one.p99, 1),
    name === BARE_SQL ? '' : format(one.serverCpu, 2),
    format(one.databaseCpu, 2),
    format(one.clientCpu, 3),
  ])
  const head = [
    '',
    'req/s',
    'Rashomon by it',
    'p50 ms',
    'p99 ms',
    'CPU',
    'CPU of PostgreSQL',
    'CPU of client',
  ]
  const difference = WORKLOADS.find(({ name }) => name === compared.workload)?.difference
  return [
    `${heading} ${compared.workload}`,
    ...(difference ? [difference] : []),
    renderTable(head, rows),
  ].join('\n\n')
}
