import { ratioAtBest, ratioOf, type SecondProcess } from '../measure-second-process.ts'
import type { Soak } from '../measure-soak.ts'
import { format, renderTable } from './render-table.ts'
import type { Report } from './report.ts'

/** Start, memory, and what a second process adds. */
export function renderProcess({ process, secondProcess, soak, cores }: Report): string {
  return [
    renderTable(
      ['with default settings', ''],
      [
        ['start until it serves, median of 3', `${format(process.startMs, 0)} ms`],
        ['first request after that, median of 3', `${format(process.firstRequestMs, 0)} ms`],
        ['resident memory after all questions', `${process.residentMegabytes} MB`],
      ],
    ),
    renderSoak(soak),
    `Two processes share ${cores} cores with PostgreSQL and the client. CPU is milliseconds a request and the share of all; the last column is what the ratio could be by these shares, since one process has one core for its share and two have all cores for the whole. At a share of less than 80 %, two processes on two cores cannot reach 1.6.`,
    renderTable(
      [
        'all questions in turn',
        'one, req/s',
        'two, req/s',
        'times',
        'servers',
        'PostgreSQL',
        'client',
        'at best',
      ],
      secondProcess.map((each) => renderSecondProcess(each, cores)),
    ),
  ].join('\n\n')
}

function renderSoak(soak: Soak | undefined): string {
  if (!soak) return 'Memory over time was not measured: `pnpm bench --soak 60` does.'
  const { minutes, requests, minimum, maximum, last } = soak
  return `Resident memory within ${minutes} minutes of ${requests} requests, with default settings: ${minimum} MB to ${maximum} MB, at the end ${last} MB.`
}

function renderSecondProcess(each: SecondProcess, cores: number): string[] {
  const { alone, together, load } = each
  const parts = [together.serverCpu, together.databaseCpu, together.clientCpu]
  const all = parts.reduce((sum, part) => sum + part, 0)
  return [
    load,
    format(alone.requestsPerSecond, 0),
    format(together.requestsPerSecond, 0),
    format(ratioOf(each), 2),
    ...parts.map((part) => `${format(part, 3)} (${format((part / all) * 100, 0)} %)`),
    format(ratioAtBest(each, cores), 2),
  ]
}
