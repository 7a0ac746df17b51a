import { CACHED, NOT_MODIFIED } from '../compare-cached.ts'
import { RASHOMON, type WorkloadFigures } from '../compare-contenders.ts'
import { POSTGRAPHILE } from '../contenders/index.ts'
import type { Figures } from '../measure/take-slices.ts'
import { format, renderTable } from './render-table.ts'
import { timesAsFast } from './report.ts'

const HEAD = ['req/s', 'p50 ms', 'p99 ms', 'CPU', 'CPU of client']

/** What was asked before, and again by clients that have the answer, beside PostGraphile where it was measured. */
export function renderCached(cached: readonly WorkloadFigures[]): string {
  const isCompared = cached.some(({ figures }) => figures.has(POSTGRAPHILE))
  const rows = cached.flatMap((one) =>
    [CACHED, NOT_MODIFIED].map((name) => [
      `${one.workload}, ${name}`,
      ...renderFigures(one.figures.get(name)),
      ...(isCompared ? [format(timesAsFast(one, name, POSTGRAPHILE), 1)] : []),
    ]),
  )
  return renderTable(['', ...HEAD, ...(isCompared ? ['times PostGraphile'] : [])], rows)
}

/** The questions that GraphiQL opens with, without the cache and with it. */
export function renderTabs(tabs: readonly WorkloadFigures[]): string {
  const rows = tabs.flatMap(({ workload, figures }) =>
    [RASHOMON, CACHED, NOT_MODIFIED].map((name) => {
      const one = figures.get(name)
      const label = name === RASHOMON ? 'without the cache' : name
      return [`${workload}, ${label}`, ...renderFigures(one), format(one?.databaseCpu, 2)]
    }),
  )
  return renderTable(['', ...HEAD, 'CPU of PostgreSQL'], rows)
}

function renderFigures(one: Figures | undefined): string[] {
  return [
    format(one?.requestsPerSecond, 0),
    format(one?.p50, 1),
    format(one?.p99, 1),
    format(one?.serverCpu, 3),
    format(one?.clientCpu, 3),
  ]
}
