import type { Growth } from '../measure-growth.ts'
import { format, renderTable } from './render-table.ts'

/** The p50 in the largest corpus by that in the smallest. */
export function growthOf({ figures }: Growth): number {
  return (figures.at(-1)?.p50 ?? Number.NaN) / (figures[0]?.p50 ?? Number.NaN)
}

/** How the median time of one request at a time grows with the corpus, beside the size of the answers. */
export function renderGrowth(sizes: readonly number[], growth: readonly Growth[]): string {
  const rows = growth.map((one) => [
    one.question,
    ...one.figures.map(({ p50 }) => format(p50, 2)),
    format(growthOf(one), 2),
    one.figures.map(({ answerBytes }) => format(answerBytes / 1000, 1)).join(' / '),
    one.figures.map(({ databaseCpu }) => format(databaseCpu, 2)).join(' / '),
    one.hits?.join(' / ') ?? '',
  ])
  const head = ['p50 ms', ...sizes.map(String), 'growth', 'kB of an answer', 'CPU of PostgreSQL', 'hits']
  return renderTable(head, rows)
}
