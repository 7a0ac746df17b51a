import { CACHED, NOT_MODIFIED } from './compare-cached.ts'
import { BARE_SQL, type WorkloadFigures } from './compare-contenders.ts'
import type { Figures } from './measure/take-slices.ts'
import type { ProcessFigures } from './measure-process.ts'

export interface Report {
  readonly about: readonly string[]
  readonly sizes: readonly { readonly size: number; readonly p50s: ReadonlyMap<string, number> }[]
  readonly compared: readonly WorkloadFigures[]
  readonly cached: readonly WorkloadFigures[]
  readonly process: ProcessFigures
}

/** The report as Markdown. */
export function renderReport(report: Report): string {
  return [
    '# Benchmark',
    '`pnpm bench` wrote this.',
    report.about.map((line) => `- ${line}`).join('\n'),
    '## Without caches',
    'CPU is milliseconds of processor time a request, of the server and of PostgreSQL.',
    ...report.compared.map(renderCompared),
    '## From the cache',
    renderCached(report.cached),
    ...(report.sizes.length > 1 ? ['## As the data grows', renderSizes(report.sizes)] : []),
    '## The process',
    renderProcess(report.process),
    '',
  ].join('\n\n')
}

function renderCompared({ workload, figures }: WorkloadFigures): string {
  const own = figures.get('Rashomon')
  const rows = [...figures].map(([name, one]) => [
    name,
    one.requestsPerSecond.toFixed(0),
    own && name !== 'Rashomon' ? (own.requestsPerSecond / one.requestsPerSecond).toFixed(2) : '',
    one.p50.toFixed(1),
    one.p99.toFixed(1),
    name === BARE_SQL ? '' : one.serverCpu.toFixed(2),
    one.databaseCpu.toFixed(2),
  ])
  const head = ['', 'req/s', 'Rashomon is times as fast', 'p50 ms', 'p99 ms', 'CPU', 'CPU of PostgreSQL']
  return `### ${workload}\n\n${renderTable(head, rows)}`
}

function renderCached(cached: readonly WorkloadFigures[]): string {
  const rate = (figures: ReadonlyMap<string, Figures>, name: string) =>
    figures.get(name)?.requestsPerSecond ?? Number.NaN
  const rows = cached.map(({ workload, figures }) => {
    const other = rate(figures, 'PostGraphile')
    return [
      workload,
      rate(figures, CACHED).toFixed(0),
      (rate(figures, CACHED) / other).toFixed(1),
      rate(figures, NOT_MODIFIED).toFixed(0),
      (rate(figures, NOT_MODIFIED) / other).toFixed(1),
    ]
  })
  return renderTable(['', 'req/s', 'times PostGraphile', '304, req/s', 'times PostGraphile'], rows)
}

function renderSizes(sizes: Report['sizes']): string {
  const [first] = sizes
  const last = sizes.at(-1)
  const rows = [...(first?.p50s.keys() ?? [])].map((workload) => {
    const p50s = sizes.map((size) => size.p50s.get(workload) ?? Number.NaN)
    const growth = (last?.p50s.get(workload) ?? Number.NaN) / (first?.p50s.get(workload) ?? Number.NaN)
    return [workload, ...p50s.map((ms) => ms.toFixed(1)), growth.toFixed(2)]
  })
  return renderTable(['p50 ms, one request at a time', ...sizes.map(({ size }) => `${size}`), 'growth'], rows)
}

function renderProcess({
  startMs,
  firstRequestMs,
  residentMegabytes,
  secondProcess,
}: ProcessFigures): string {
  return renderTable(
    ['', ''],
    [
      ['start until it serves', `${startMs.toFixed(0)} ms`],
      ['first request after that', `${firstRequestMs.toFixed(0)} ms`],
      ['resident memory after all questions', `${residentMegabytes} MB`],
      ['two processes by one, without cache', secondProcess.uncached.toFixed(2)],
      ['two processes by one, from the cache', secondProcess.cached.toFixed(2)],
    ],
  )
}

function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
