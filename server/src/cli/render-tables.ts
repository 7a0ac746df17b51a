import { markdownTable } from 'markdown-table'
import type { ScoreTable } from '../evaluation/tabulate-evaluations.ts'

/** Columns of numbers stand flush right, where digits can be compared. */
const NUMBER = /^[\d.]*$/

/** A table in GitHub's Markdown, with its title as a heading of the third level. */
export function renderMarkdown(table: ScoreTable): string {
  return `### ${table.title}\n\n${renderTable(table)}`
}

/** A table for the terminal. */
export function renderPlain(table: ScoreTable): string {
  return `${table.title}\n\n${renderTable(table, { delimiterStart: false, delimiterEnd: false })}`
}

function renderTable(
  { header, rows }: ScoreTable,
  delimiters: { readonly delimiterStart?: boolean; readonly delimiterEnd?: boolean } = {},
): string {
  const align = header.map((_, column) => (rows.every((row) => NUMBER.test(row[column] ?? '')) ? 'r' : 'l'))
  return markdownTable(
    [header, ...rows].map((row) => [...row]),
    { align, ...delimiters },
  )
}
