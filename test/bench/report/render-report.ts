import { judgeTargets } from './judge-targets.ts'
import { renderCached, renderTabs } from './render-cached.ts'
import { renderGrowth } from './render-growth.ts'
import { renderProcess } from './render-process.ts'
import { renderTable } from './render-table.ts'
import { renderUncached } from './render-uncached.ts'
import type { MachineNode, Report } from './report.ts'

/** The report as Markdown. */
export function renderReport(report: Report): string {
  return [
    '# Benchmark',
    '`pnpm bench` wrote this.',
    report.about.map((line) => `- ${line}`).join('\n'),
    '## Targets',
    renderTargets(report),
    '## Without caches',
    'CPU is milliseconds of processor time a request: of the server, of PostgreSQL, and of the client that asks. All answer with the same values, in their own shapes, where nothing else is said.',
    ...report.uncached.map((compared) => renderUncached(compared, '###')),
    '## From the cache',
    '50 different questions again and again, and by clients that have the answer already. The client takes part of the cores; where its CPU is as much as the server’s, a rate is a lower bound.',
    renderCached(report.cached),
    '## Questions that GraphiQL opens with',
    'About the story of the seeds; the others have nothing like them.',
    renderTabs(report.tabs),
    ...(report.growth.length > 0
      ? [
          '## As the data grows',
          'One request at a time, without the cache, to servers on all sizes in turn. Samples are such that pages are full; "words as they come" are found more often the larger the corpus is.',
          renderGrowth(report.sizes, report.growth),
        ]
      : []),
    '## The process',
    renderProcess(report),
    '## On the Node of the machine',
    ...renderMachineNode(report.machineNode),
    '',
  ].join('\n\n')
}

function renderTargets(report: Report): string {
  const say = (holds: boolean | undefined) => (holds === undefined ? '' : holds ? 'yes' : '**no**')
  return renderTable(
    ['target', 'measured, the worst', 'holds'],
    judgeTargets(report).map(({ target, measured, holds }) => [target, measured, say(holds)]),
  )
}

function renderMachineNode(measured: MachineNode | string): string[] {
  if (typeof measured === 'string') return [measured]
  return [
    `Node ${measured.version}, in fewer and shorter slices. PostGraphile is left out: it needs Node 22 or newer.`,
    ...measured.uncached.map((compared) => renderUncached(compared, '###')),
    '### From the cache',
    renderCached(measured.cached),
  ]
}
