import { CACHED } from '../compare-cached.ts'
import { RASHOMON } from '../compare-contenders.ts'
import { MERCURIUS, POSTGRAPHILE, YOGA } from '../contenders/index.ts'
import { format, renderTable } from './render-table.ts'
import { type Report, timesAsFast } from './report.ts'

/** The short table for people who choose: a row for each question, rates and how many times those of the others. */
export function renderRatios({ uncached, cached }: Pick<Report, 'uncached' | 'cached'>): string {
  const rows = uncached.map((one, index) => {
    const kept = cached[index]
    const times = (other: string) => format(timesAsFast(one, RASHOMON, other), 2)
    return [
      one.workload,
      format(one.figures.get(RASHOMON)?.requestsPerSecond, 0),
      ...[POSTGRAPHILE, YOGA, MERCURIUS].map(times),
      format(kept?.figures.get(CACHED)?.requestsPerSecond, 0),
      kept ? format(timesAsFast(kept, CACHED, POSTGRAPHILE), 1) : '',
    ]
  })
  const others = [POSTGRAPHILE, YOGA, MERCURIUS].map((other) => `× ${other}`)
  return renderTable(['', 'req/s', ...others, 'from the cache, req/s', `× ${POSTGRAPHILE}`], rows)
}
