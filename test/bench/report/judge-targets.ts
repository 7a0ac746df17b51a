import { CACHED, NOT_MODIFIED } from '../compare-cached.ts'
import { BARE_SQL, RASHOMON, type WorkloadFigures } from '../compare-contenders.ts'
import { POSTGRAPHILE } from '../contenders/index.ts'
import { ANY_SEARCH } from '../measure-growth.ts'
import { ratioOf } from '../measure-second-process.ts'
import { WORKLOADS } from '../workloads/index.ts'
import { growthOf } from './render-growth.ts'
import { type Report, timesAsFast } from './report.ts'

/** What the project aims at, and whether it is there. */
export interface Target {
  readonly target: string
  /** The worst of what was measured, with where it was. */
  readonly measured: string
  /** Undefined where nothing was measured. */
  readonly holds: boolean | undefined
}

interface Measured {
  readonly where: string
  readonly value: number
}

/** Targets with the worst figure for each. */
export function judgeTargets(report: Report): Target[] {
  const { uncached, cached, growth, process, secondProcess, soak } = report
  const rates = (compared: readonly WorkloadFigures[], own: string) =>
    collect(compared, (one) => timesAsFast(one, own, POSTGRAPHILE))
  const ambitious = new Set(WORKLOADS.filter(({ aim }) => aim > 1).map(({ name }) => name))
  const aimed = uncached.filter(({ workload }) => ambitious.has(workload))
  const growths = growth
    .filter(({ question }) => question !== ANY_SEARCH)
    .map((one) => ({ where: one.question, value: growthOf(one) }))
  return [
    atLeast(1, "uncached: at least PostGraphile's req/s on every question", rates(uncached, RASHOMON)),
    atLeast(1.3, 'uncached: at least 1.3 times on matrix, statistics, search', rates(aimed, RASHOMON)),
    atMost(2, "uncached: PostgreSQL's CPU at most twice that of bare SQL", collect(uncached, databaseCpu)),
    atLeast(10, "from the cache: at least 10 times PostGraphile's req/s", rates(cached, CACHED)),
    atLeast(10, "304: at least 10 times PostGraphile's req/s", rates(cached, NOT_MODIFIED)),
    atMost(1.5, 'p50 of pages and tabs: at most 1.5 times from the smallest corpus to the largest', growths),
    atMost(2000, 'start on loaded data: under 2000 ms', [{ where: 'ms', value: process.startMs }]),
    atMost(200, 'first request: under 200 ms', [{ where: 'ms', value: process.firstRequestMs }]),
    atMost(
      300,
      'memory after an hour: under 300 MB',
      // A shorter one says nothing about an hour.
      soak && soak.minutes >= 60 ? [{ where: 'MB', value: soak.last }] : [],
    ),
    atLeast(
      1.6,
      'two processes on two cores: at least 1.6 times one',
      secondProcess.map((each) => ({ where: each.load, value: ratioOf(each) })),
    ),
  ]
}

function databaseCpu({ figures }: WorkloadFigures): number | undefined {
  const [own, bare] = [figures.get(RASHOMON), figures.get(BARE_SQL)]
  return own && bare && own.databaseCpu / bare.databaseCpu
}

function collect(
  compared: readonly WorkloadFigures[],
  measure: (one: WorkloadFigures) => number | undefined,
): Measured[] {
  return compared.flatMap((one) => {
    const value = measure(one)
    return value === undefined ? [] : [{ where: one.workload, value }]
  })
}

function atLeast(bound: number, target: string, measured: readonly Measured[]): Target {
  return judge(
    target,
    measured.toSorted((a, b) => a.value - b.value),
    (value) => value >= bound,
  )
}

function atMost(bound: number, target: string, measured: readonly Measured[]): Target {
  return judge(
    target,
    measured.toSorted((a, b) => b.value - a.value),
    (value) => value <= bound,
  )
}

/** @param worstFirst what was measured; empty where it was not */
function judge(target: string, worstFirst: readonly Measured[], holds: (value: number) => boolean): Target {
  const [worst] = worstFirst
  if (!worst) return { target, measured: 'not measured', holds: undefined }
  const good = worstFirst.filter(({ value }) => holds(value)).length
  const share = worstFirst.length > 1 ? `; ${good} of ${worstFirst.length} hold` : ''
  const digits = worst.value >= 100 ? 0 : 2
  return {
    target,
    measured: `${worst.value.toFixed(digits)} (${worst.where})${share}`,
    holds: holds(worst.value),
  }
}
